import type { Instant } from '../../domain/civil-date.ts';
import { boardChain } from '../store/board-chain.ts';
import type { ReadTx, WriteTx } from '../store/store.ts';
import { type FeedEnv, FeedError } from './feed-change.ts';
import { daysLater } from './keys/later.ts';
import { publishWaiting, waitingBoards } from './publish-waiting.ts';
import { signHead, stateOf } from './sign-head.ts';

/** A head older than this is signed again, so that 'up to date' can be told from 'cut off'. */
const RENEW_AFTER_DAYS = 1;

/**
 * Makes whatever heads are missing or behind on the way from a board up to the county. A board without postings has a log too, an empty one.
 * Throws {@link FeedError} when there is no such board.
 */
export async function ensureHeads(tx: WriteTx, board: string, env: FeedEnv): Promise<void> {
  const chain = (await boardChain(tx, board)).map((b) => b.code);
  if (chain.length === 0) throw new FeedError('no-board', `no board ${board}`);
  for (const code of await waitingBoards(tx, chain)) await publishWaiting(tx, code, env);
}

/** Signs the same state again with a new date, when the head is older than a day (or `force`). True when it was signed. */
export async function resignHead(tx: WriteTx, board: string, env: FeedEnv, force = false): Promise<boolean> {
  await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 0) })).where('code', '=', board).execute();
  const head = await tx.selectFrom('feed_head').selectAll().where('board', '=', board).executeTakeFirst();
  if (!head || (!force && head.issued_at > daysLater(env.now, -RENEW_AFTER_DAYS))) return false;
  if ((await waitingBoards(tx, [board])).length > 0) await publishWaiting(tx, board, env);
  else await signHead(tx, stateOf(head), env);
  return true;
}

/** The boards whose heads are due for {@link resignHead}: each then in a transaction of its own. */
export async function headsDue(tx: ReadTx, now: Instant): Promise<string[]> {
  const rows = await tx.selectFrom('feed_head').select('board')
    .where('issued_at', '<=', daysLater(now, -RENEW_AFTER_DAYS)).orderBy('board').execute();
  return rows.map((r) => r.board);
}
