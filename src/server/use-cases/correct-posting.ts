import type { Change, NewPosting } from '../../domain/posting/posting.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { postingAt } from './current-posting.ts';
import type { Deps } from './deps.ts';
import { issueNextRevision } from './next-revision.ts';
import type { Issued } from './record-changes.ts';
import type { CheckError, FindError, NotAllowed, RevisionConflict } from './use-case-error.ts';

export interface Correction {
  readonly id: string;
  /** The revision that the author saw. */
  readonly baseRevision: number;
  readonly posting: NewPosting;
  /** `minor` does not ask readers to read again. */
  readonly weight: Change['weight'];
  /** What changed, for readers. 更正说明. */
  readonly note: string;
  readonly issuedBy?: string;
}

export type CorrectError = CheckError | FindError | RevisionConflict | NotAllowed;

/** Replaces what a posting says by a new revision with a change note. Board and kind cannot change: withdraw and issue anew. 更正. */
export async function correctPosting(deps: Deps, actor: Actor, correction: Correction): Promise<Result<Issued, CorrectError>> {
  return deps.store.write(async (tx) => {
    const found = await postingAt(tx, correction.id, correction.baseRevision);
    if (!found.ok) return found;
    const previous = found.value;
    if (correction.posting.board !== previous.board) return err({ kind: 'not-allowed', why: 'other-board' });
    if (correction.posting.kind !== previous.kind) return err({ kind: 'not-allowed', why: 'other-kind' });
    const { posting: content, weight, note, issuedBy } = correction;
    return issueNextRevision(tx, { deps, actor, at: deps.clock() },
      { action: 'posting.correct', previous, content, weight, note, ...(issuedBy === undefined ? {} : { issuedBy }) });
  });
}
