import type { Tombstone } from '../../domain/posting/posting.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { checkReason } from './check-reason.ts';
import { currentPosting } from './current-posting.ts';
import type { Deps } from './deps.ts';
import { recordSteps } from './record-changes.ts';
import type { CheckError, FindError } from './use-case-error.ts';

export interface Withdrawal {
  readonly id: string;
  /** Shown to readers in the posting's place. */
  readonly reason: string;
  /** False when the title itself would do harm. */
  readonly keepTitle?: boolean;
}

export interface Ended { readonly tombstone: Tombstone; readonly seq: number }

/**
 * Takes a posting back: readers see the reason in its place, everywhere; the office keeps its history without lists of people. 撤回.
 * Beats every edit: it does not ask on which revision it was decided (行政处罚法 art. 48: reasons are public).
 */
export async function withdrawPosting(deps: Deps, actor: Actor, { id, reason, keepTitle = true }: Withdrawal): Promise<Result<Ended, CheckError | FindError>> {
  const wrong = checkReason(reason);
  if (wrong !== null) return err(wrong);
  return deps.store.write(async (tx) => {
    const found = await currentPosting(tx, id);
    if (!found.ok) return found;
    const { board, revision, title } = found.value;
    const at = deps.clock();
    const tombstone = { id, board, revision: revision + 1, cause: 'withdrawn', reason, at, ...(keepTitle ? { title } : {}) } as const;
    const [seq = 0] = await recordSteps(tx, { deps, actor, at }, [{ action: 'posting.withdraw', tombstone, forget: false }]);
    return ok({ tombstone, seq });
  });
}
