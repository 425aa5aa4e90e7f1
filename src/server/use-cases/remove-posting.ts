import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import { checkReason } from './check-reason.ts';
import { postingRow, tombstoneOf } from './current-posting.ts';
import type { Deps } from './deps.ts';
import { recordSteps } from './record-changes.ts';
import type { CheckError, FindError } from './use-case-error.ts';
import type { Ended } from './withdraw-posting.ts';

export interface Removal { readonly id: string; readonly reason: string }

/**
 * Removes a posting that should never have been published: no title stays, and history is erased. 移除.
 * Also possible after a withdrawal or expiry, whose tombstone then loses its title and reason.
 */
export async function removePosting(deps: Deps, actor: Actor, { id, reason }: Removal): Promise<Result<Ended, CheckError | FindError>> {
  const wrong = checkReason(reason);
  if (wrong !== null) return err(wrong);
  return deps.store.write(async (tx) => {
    const row = await postingRow(tx, id);
    if (!row.ok) return row;
    if (row.value.state === 'removed') return err({ kind: 'gone', tombstone: tombstoneOf(row.value) });
    const at = deps.clock();
    const tombstone = { id, board: row.value.board, revision: row.value.revision + 1, cause: 'removed', reason, at } as const;
    const [seq = 0] = await recordSteps(tx, { deps, actor, at }, [{ action: 'posting.remove', tombstone, forget: true }]);
    return ok({ tombstone, seq });
  });
}
