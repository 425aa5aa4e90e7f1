import { type LeafRange, consistencyRanges, inclusionRanges } from '../../protocol/merkle-proof.ts';
import { EMPTY_FRONTIER, appendLeaves, appendSubtree, frontierRoot, treeRoot } from '../../protocol/merkle-tree.ts';
import type { Entry } from '../../protocol/entry.ts';
import type { PageRef } from '../../protocol/feed-file.ts';
import type { ReadTx } from '../store/store.ts';
import { entryOf } from './feed-row.ts';
import { readHead } from './read-head.ts';
import { readPages } from './write-pages.ts';
import type { InclusionProof } from '../../protocol/proof.ts';

/** Proves that the entry at `seq` stands in the board's log, against its newest head. Null when it does not exist. */
export async function proofOf(tx: ReadTx, board: string, seq: number): Promise<InclusionProof | null> {
  const row = await tx.selectFrom('feed_entry').selectAll().where('board', '=', board).where('seq', '=', seq).executeTakeFirst();
  const head = await readHead(tx, board);
  const pages = await readPages(tx, board);
  const size = pages.at(-1)?.to ?? 0;
  if (!row || !head || seq >= size) return null;
  const entry: Entry = entryOf(row);
  return { entry, size, path: await rootsOf(tx, board, pages, inclusionRanges(seq, size)), ...head };
}

/** Proves that the log of `to` entries extends that of its first `from`. Null when the log has no such sizes. */
export async function consistencyProof(tx: ReadTx, board: string, from: number, to: number): Promise<string[] | null> {
  const pages = await readPages(tx, board);
  if (from < 0 || from > to || to > (pages.at(-1)?.to ?? 0)) return null;
  return rootsOf(tx, board, pages, consistencyRanges(from, to));
}

async function rootsOf(tx: ReadTx, board: string, pages: readonly PageRef[], ranges: readonly LeafRange[]): Promise<string[]> {
  const roots: string[] = [];
  for (const range of ranges) roots.push(await rootOf(tx, board, pages, range));
  return roots;
}

/** Root over leaves [from, to): from the pages' roots where a page lies wholly inside, else from leaves. */
async function rootOf(tx: ReadTx, board: string, pages: readonly PageRef[], { from, to }: LeafRange): Promise<string> {
  const inside = pages.filter((p) => p.from >= from && p.to <= to);
  const first = inside[0], last = inside.at(-1);
  if (!first || !last) return treeRoot(await leaves(tx, board, from, to));
  // Ranges of a proof begin at a multiple of their width's power of two, so a page that juts out at the left contains the whole range.
  let frontier = EMPTY_FRONTIER;
  for (const page of inside) frontier = appendSubtree(frontier, page.root, page.to - page.from) ?? frontier;
  if (last.to < to) frontier = appendLeaves(frontier, await leaves(tx, board, last.to, to));
  return frontierRoot(frontier);
}

async function leaves(tx: ReadTx, board: string, from: number, to: number): Promise<string[]> {
  const rows = await tx.selectFrom('feed_entry').select('leaf_hash').where('board', '=', board)
    .where('seq', '>=', from).where('seq', '<', to).orderBy('seq').execute();
  return rows.map((r) => r.leaf_hash);
}
