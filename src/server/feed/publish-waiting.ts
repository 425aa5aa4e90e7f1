import type { Body } from '../../protocol/body.ts';
import type { ReadTx, WriteTx } from '../store/store.ts';
import { type FeedEnv, FeedError } from './feed-change.ts';
import type { Forgotten } from './forget-bodies.ts';
import { headlineOf } from './headline-of.ts';
import { changedColumns, readColumns } from './headlines-text.ts';
import { joinAtEnd } from './page-plan.ts';
import { publishState } from './publish-state.ts';
import { readPlan, writePages } from './write-pages.ts';

/** What a page holds of an entry besides its body, in bytes; near enough to plan with. */
const ENTRY_BYTES = 300;

/** Of some boards, those with entries that no head covers yet, or without a head; of all boards, those with such entries. */
export async function waitingBoards(tx: ReadTx, among?: readonly string[]): Promise<string[]> {
  const rows = await tx.selectFrom('board').leftJoin('feed_head', 'feed_head.board', 'board.code').select('board.code')
    .where((eb) => eb('board.size', '>', eb.fn.coalesce('feed_head.size', among ? eb.lit(-1) : eb.lit(0))))
    .$if(among !== undefined, (q) => q.where('board.code', 'in', among ?? [])).orderBy('board.code').execute();
  return rows.map((r) => r.code);
}

/**
 * Makes pages, index, list and head for the entries that wait for them, however many, in the caller's transaction. One set of files is
 * made for all, so the work grows with how often somebody asks, not with how much is published.
 */
export async function publishWaiting(tx: WriteTx, board: string, env: FeedEnv, forgotten: readonly Forgotten[] = []): Promise<void> {
  // Writing locks the board's row, so that two processes do not make the same head at once.
  const row = await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 1) })).where('code', '=', board)
    .returning(['size', 'name']).executeTakeFirst();
  if (!row) throw new FeedError('no-board', `no board ${board}`);
  const plan = await readPlan(tx, board, forgotten);
  const waiting = await waitingLines(tx, board, plan.at(-1)?.to ?? 0);
  const fresh = waiting.flatMap((w) => (w.body && 'posting' in w.body ? [headlineOf(w.body.posting, w.seq)] : []));
  const headlines = changedColumns(await readColumns(tx, board), new Set(waiting.map((w) => w.postingId)), fresh.reverse());
  const pages = await writePages(tx, board, joinAtEnd(plan, waiting.map(({ seq, leaf, bytes, body }) => ({
    from: seq, to: seq + 1, root: leaf, bytes: ENTRY_BYTES + bytes, live: body && 'posting' in body ? 1 : 0, dirty: true, sha256: '',
  }))), env);
  await publishState(tx, { board, name: row.name, size: row.size, pages, headlines }, env, forgotten.length > 0);
}

async function waitingLines(tx: ReadTx, board: string, from: number) {
  const rows = await tx.selectFrom('feed_entry as e')
    .leftJoin('feed_body as b', (join) => join.onRef('b.board', '=', 'e.board').onRef('b.seq', '=', 'e.seq'))
    .select(['e.seq', 'e.posting_id', 'e.leaf_hash', 'b.json']).where('e.board', '=', board).where('e.seq', '>=', from).orderBy('e.seq').execute();
  return rows.map((r) => ({
    seq: r.seq, postingId: r.posting_id, leaf: r.leaf_hash, bytes: r.json === null ? 0 : Buffer.byteLength(r.json),
    body: r.json === null ? null : JSON.parse(r.json) as Body,
  }));
}
