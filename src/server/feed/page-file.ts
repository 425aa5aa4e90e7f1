import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { ReadTx } from '../store/store.ts';
import { entryOf } from './feed-row.ts';

export interface PageText { readonly json: string; readonly live: number }

/** The text of a page from the tables: entries [from, to) and those bodies that are still alive. */
export async function pageText(tx: ReadTx, board: string, from: number, to: number): Promise<PageText> {
  const rows = await tx.selectFrom('feed_entry as e')
    .leftJoin('feed_body as b', (join) => join.onRef('b.board', '=', 'e.board').onRef('b.seq', '=', 'e.seq'))
    .select(['e.seq', 'e.posting_id', 'e.revision', 'e.kind', 'e.at', 'e.body_hash', 'b.json', 'b.live'])
    .where('e.board', '=', board).where('e.seq', '>=', from).where('e.seq', '<', to).orderBy('e.seq').execute();
  // Bodies are stored as canonical JSON, so the page can be put together from their texts without parsing them.
  const bodies = rows.map((r) => r.json ?? 'null').join(',');
  const entries = rows.map((r) => canonicalJson(entryOf(r))).join(',');
  return {
    json: `{"board":${JSON.stringify(board)},"bodies":[${bodies}],"entries":[${entries}],"from":${from},"to":${to}}`,
    live: rows.filter((r) => r.live === 1).length,
  };
}
