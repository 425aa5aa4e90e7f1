import type { CheckError, FindError, NotAllowed, RevisionConflict } from './use-case-error.ts';

/** Why something cannot be done, in words for an answer: HTTP's status, a stable word, a sentence for people. Never content. */
export interface Refusal {
  readonly status: 403 | 404 | 409 | 410 | 422;
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** Why something cannot be done to a posting. Findings are named by kind and place, never by their text. */
export function postingRefusal(error: CheckError | FindError | RevisionConflict | NotAllowed): Refusal {
  switch (error.kind) {
    case 'invalid': return { status: 422, type: 'does-not-fit', detail: 'This cannot be published as it is.', errors: error.issues.slice(0, 20) };
    case 'personal-data': return {
      status: 422, type: 'personal-data', detail: 'There is unmasked personal data in it. Nothing was stored.',
      errors: error.findings.slice(0, 50).map(({ kind, path }) => ({ path, message: kind })),
    };
    case 'unknown-posting': return { status: 404, type: 'no-such-posting', detail: 'There is no posting of this number.' };
    case 'gone': return { status: 410, type: 'posting-gone', detail: 'This posting is no longer shown.' };
    case 'revision-conflict': return { status: 409, type: 'revision-conflict', detail: 'Somebody else has changed it meanwhile.' };
    case 'not-allowed': return { status: 409, type: error.why, detail: 'Its kind or state does not allow this.' };
  }
}
