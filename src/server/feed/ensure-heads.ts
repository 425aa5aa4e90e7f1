import type { Instant } from '../../domain/civil-date.ts';
import { boardChain } from '../store/board-chain.ts';
import type { ReadTx, WriteTx } from '../store/store.ts';
import { type FeedEnv, FeedError } from './feed-change.ts';
import { readColumns } from './headlines-text.ts';
import { daysLater } from './keys/later.ts';
import { publishState } from './publish-state.ts';
import { signHead, stateOf } from './sign-head.ts';
import { readPages } from './write-pages.ts';

/** A head older than this is signed again, so that 'up to date' can be told from 'cut off'. */
const RENEW_AFTER_DAYS = 1;

/** The board's head, signed at first need: a board without postings has a log too, an empty one. */
export async function ensureHead(tx: WriteTx, board: string, env: FeedEnv): Promise<void> {
  // Bumping `changed` locks the row, so that two processes do not make the first head at once.
  const row = await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 1) }))
    .where('code', '=', board).returning(['name', 'size']).executeTakeFirst();
  if (!row) throw new FeedError('no-board', `no board ${board}`);
  const head = await tx.selectFrom('feed_head').select('board').where('board', '=', board).executeTakeFirst();
  if (head) return;
  const [pages, headlines] = [await readPages(tx, board), await readColumns(tx, board)];
  await publishState(tx, { board, name: row.name, size: row.size, pages, headlines }, env, false);
}

/** Makes whatever heads are missing on the way from a board up to the county. */
export async function ensureHeads(tx: WriteTx, board: string, env: FeedEnv): Promise<void> {
  for (const { code } of await boardChain(tx, board)) await ensureHead(tx, code, env);
}

/** Signs the same state again with a new date, when the head is older than a day (or `force`). True when it was signed. */
export async function resignHead(tx: WriteTx, board: string, env: FeedEnv, force = false): Promise<boolean> {
  await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 0) })).where('code', '=', board).execute();
  const head = await tx.selectFrom('feed_head').selectAll().where('board', '=', board).executeTakeFirst();
  if (!head || (!force && head.issued_at > daysLater(env.now, -RENEW_AFTER_DAYS))) return false;
  await signHead(tx, stateOf(head), env);
  return true;
}

/** The boards whose heads are due for {@link resignHead}: each then in a transaction of its own. */
export async function headsDue(tx: ReadTx, now: Instant): Promise<string[]> {
  const rows = await tx.selectFrom('feed_head').select('board')
    .where('issued_at', '<=', daysLater(now, -RENEW_AFTER_DAYS)).orderBy('board').execute();
  return rows.map((r) => r.board);
}
