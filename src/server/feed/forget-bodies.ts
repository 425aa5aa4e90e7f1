import type { WriteTx } from '../store/store.ts';
import { inChunks } from './in-chunks.ts';

/** A body that is no more: its place, and how much its page shrinks. */
export interface Forgotten { readonly seq: number; readonly bytes: number; readonly live: number }

/** Deletes whatever bodies a board still holds of some postings 遗忘. Their entries, and so the log, stay. */
export async function forgetBodies(tx: WriteTx, board: string, postingIds: ReadonlySet<string>): Promise<Forgotten[]> {
  const forgotten: Forgotten[] = [];
  for (const ids of inChunks([...postingIds])) {
    const entries = await tx.selectFrom('feed_entry').select('seq').where('posting_id', 'in', ids).where('board', '=', board).execute();
    for (const chunk of inChunks(entries.map((e) => e.seq))) {
      const rows = await tx.deleteFrom('feed_body').where('board', '=', board).where('seq', 'in', chunk).returning(['seq', 'live', 'json']).execute();
      forgotten.push(...rows.map((r) => ({ seq: r.seq, live: r.live, bytes: Buffer.byteLength(r.json) })));
    }
  }
  return forgotten;
}
