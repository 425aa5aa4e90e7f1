import type { WriteTx } from '../store/store.ts';
import type { FeedEnv } from './feed-change.ts';
import { readColumns } from './headlines-text.ts';
import { daysLater } from './keys/later.ts';
import { COLD_BYTES, joinAtEnd } from './page-plan.ts';
import { publishWaiting, waitingBoards } from './publish-waiting.ts';
import { publishState } from './publish-state.ts';
import { readPlan, writePages } from './write-pages.ts';

/** Pages whose last entry is older than this are cold: they are hardly changed any more. */
const COLD_DAYS = 30;
/** An address that was let go is remembered this long; after that it is unknown (404 instead of 410, which readers treat alike). */
const REMEMBER_DAYS = 400;

/**
 * Joins cold neighbours of a board into larger pages, names the board anew in its headlines, and lets go of what nothing
 * names. The log and its root stay as they are. Returns how many pages there were and are.
 */
export async function compactBoard(tx: WriteTx, board: string, env: FeedEnv): Promise<{ before: number; after: number }> {
  const row = await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 1) }))
    .where('code', '=', board).returning(['name', 'size']).executeTakeFirst();
  if ((await waitingBoards(tx, [board])).length > 0 && row && row.size > 0) await publishWaiting(tx, board, env);
  const plan = row ? await readPlan(tx, board) : [];
  if (!row || plan.length === 0) return { before: 0, after: 0 };
  const recent = await tx.selectFrom('feed_entry').select((eb) => eb.fn.min('seq').as('seq'))
    .where('board', '=', board).where('at', '>', daysLater(env.now, -COLD_DAYS)).executeTakeFirst();
  const coldUntil = recent?.seq ?? row.size;
  const cold = plan.filter((p) => p.to <= coldUntil);
  // What became small, because bodies were forgotten, joins at the usual size too.
  const joined = joinAtEnd(joinAtEnd([], cold, COLD_BYTES), plan.slice(cold.length));
  const pages = await writePages(tx, board, joined, env);
  await publishState(tx, { board, name: row.name, size: row.size, pages, headlines: await readColumns(tx, board) }, env, false);
  await tx.deleteFrom('feed_file').where('board', '=', board).where('gone_at', '<', daysLater(env.now, -REMEMBER_DAYS)).execute();
  return { before: plan.length, after: joined.length };
}
