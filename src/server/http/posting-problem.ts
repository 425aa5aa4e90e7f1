import { postingRefusal } from '../use-cases/posting-refusal.ts';
import type { CheckError, FindError, NotAllowed, RevisionConflict } from '../use-cases/use-case-error.ts';
import { HttpProblem } from './problem.ts';

/** Why something cannot be done to a posting, as an answer; with what stands in its place, or stands now. */
export function postingProblem(error: CheckError | FindError | RevisionConflict | NotAllowed): HttpProblem {
  const { status, type, ...told } = postingRefusal(error);
  const more = error.kind === 'gone' ? { tombstone: error.tombstone } : error.kind === 'revision-conflict' ? { current: error.current } : undefined;
  return new HttpProblem(status, type, { ...told, ...(more === undefined ? {} : { more }) });
}
