import type { Body } from '../../protocol/body.ts';
import { TAIL_LIMIT, type Tail } from '../../protocol/tail.ts';
import type { ReadTx } from '../store/store.ts';
import { entryOf } from './feed-row.ts';

/** A tail, or why there is none: `too-far` behind (read the index instead), `ahead` of this log, `unknown` board. */
export type TailRead = { readonly state: 'found'; readonly tail: Tail } | { readonly state: 'too-far' | 'ahead' | 'unknown'; readonly size: number };

/** `GET /feed/{board}/tail?after={size}`: the entries since, tombstones first, with the bodies still alive. `after` is a count of entries. */
export async function readTail(tx: ReadTx, board: string, after: number): Promise<TailRead> {
  const size = (await tx.selectFrom('board').select('size').where('code', '=', board).executeTakeFirst())?.size;
  if (size === undefined) return { state: 'unknown', size: 0 };
  if (after > size) return { state: 'ahead', size };
  if (size - after > TAIL_LIMIT) return { state: 'too-far', size };
  const rows = await tx.selectFrom('feed_entry as e')
    .leftJoin('feed_body as b', (join) => join.onRef('b.board', '=', 'e.board').onRef('b.seq', '=', 'e.seq'))
    .select(['e.seq', 'e.posting_id', 'e.revision', 'e.kind', 'e.at', 'e.body_hash', 'b.json'])
    .where('e.board', '=', board).where('e.seq', '>=', after).where('e.seq', '<', size).orderBy('e.seq').execute();
  const lines = rows.map((r) => ({ entry: entryOf(r), body: r.json === null ? null : JSON.parse(r.json) as Body }));
  return {
    state: 'found',
    tail: {
      board, after, size,
      tombstones: lines.filter((l) => l.entry.kind === 'tombstone'), upserts: lines.filter((l) => l.entry.kind === 'upsert'),
    },
  };
}
