import { STATUS_CODES } from 'node:http';
import type { Problem } from '../../../protocol/problem.ts';
import type { OperationResult } from '../../../protocol/operation.ts';
import type { DraftError } from '../drafts/draft-error.ts';
import { draftRefusal } from '../drafts/draft-refusal.ts';
import { postingRefusal, type Refusal } from '../posting-refusal.ts';

type WithoutId<R> = R extends unknown ? Omit<R, 'opId'> : never;
/** What became of an operation, without its number. */
export type Outcome = WithoutId<OperationResult>;

export function refusedOutcome({ status, type, detail, errors }: Refusal): Outcome {
  const problem: Problem = {
    type: `urn:minglan:problem:${type}`, title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors === undefined ? {} : { errors: [...errors] }),
  };
  return { outcome: 'refused', problem };
}

/** Why an operation did not take effect. */
export function outcomeOf(error: DraftError): Outcome {
  switch (error.kind) {
    case 'gap': return { outcome: 'gap', version: error.version };
    case 'draft-conflict': return { outcome: 'conflict', theirs: error.theirs, base: error.base };
    case 'step-refused': return refusedOutcome(draftRefusal(error));
    default: return refusedOutcome(postingRefusal(error));
  }
}
