import type { CheckError, FindError, NotAllowed, RevisionConflict } from '../use-cases/use-case-error.ts';
import { HttpProblem } from './problem.ts';

/** Why something cannot be done to a posting, as an answer. Findings are named by kind and place, never by their text. */
export function postingProblem(error: CheckError | FindError | RevisionConflict | NotAllowed): HttpProblem {
  switch (error.kind) {
    case 'invalid': return new HttpProblem(422, 'does-not-fit', { detail: 'This cannot be published as it is.', errors: error.issues.slice(0, 20) });
    case 'personal-data': return new HttpProblem(422, 'personal-data', {
      detail: 'There is unmasked personal data in it. Nothing was stored.', errors: error.findings.slice(0, 50).map(({ kind, path }) => ({ path, message: kind })),
    });
    case 'unknown-posting': return new HttpProblem(404, 'no-such-posting', { detail: 'There is no posting of this number.' });
    case 'gone': return new HttpProblem(410, 'posting-gone', { detail: 'This posting is no longer shown.', more: { tombstone: error.tombstone } });
    case 'revision-conflict': return new HttpProblem(409, 'revision-conflict', { detail: 'Somebody else has changed it meanwhile.', more: { current: error.current } });
    case 'not-allowed': return new HttpProblem(409, error.why, { detail: 'Its kind or state does not allow this.' });
  }
}
