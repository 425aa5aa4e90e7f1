import type { PageRef } from '../../protocol/feed-file.ts';
import type { ReadTx, WriteTx } from '../store/store.ts';
import type { FeedEnv } from './feed-change.ts';
import { pageRefOf } from './feed-row.ts';
import type { Forgotten } from './forget-bodies.ts';
import { inChunks } from './in-chunks.ts';
import { pageText } from './page-file.ts';
import type { PlannedPage } from './page-plan.ts';
import { writeFile } from './write-file.ts';

/** A board's pages as they stand; those that lost a body are marked for writing anew. */
export async function readPlan(tx: ReadTx, board: string, forgotten: readonly Forgotten[] = []): Promise<PlannedPage[]> {
  const pages: PlannedPage[] = (await readPages(tx, board)).map((p) => ({ ...p, dirty: false }));
  for (const { seq, bytes, live } of forgotten) {
    const at = pageAt(pages, seq);
    const page = pages[at];
    if (page) pages[at] = { ...page, bytes: page.bytes - bytes, live: page.live - live, dirty: true };
  }
  return pages;
}

/** The lines of a board's index, in order. */
export async function readPages(tx: ReadTx, board: string): Promise<PageRef[]> {
  return (await tx.selectFrom('feed_page').selectAll().where('board', '=', board).orderBy('from_seq').execute()).map(pageRefOf);
}

/** Writes the files of the dirty pages and replaces the lines that changed. Returns the index's lines. */
export async function writePages(tx: WriteTx, board: string, plan: readonly PlannedPage[], env: FeedEnv): Promise<PageRef[]> {
  const pages: PageRef[] = [];
  const fresh: PageRef[] = [];
  for (const { from, to, root, bytes, live, sha256, dirty } of plan) {
    const page = dirty ? await writePage(tx, board, { from, to, root }, env) : { from, to, root, sha256, bytes, live };
    pages.push(page);
    if (dirty) fresh.push(page);
  }
  // Joined pages begin where an older one began, so the old lines inside a new range go first.
  for (const { from, to } of fresh) {
    await tx.deleteFrom('feed_page').where('board', '=', board).where('from_seq', '>=', from).where('from_seq', '<', to).execute();
  }
  for (const chunk of inChunks(fresh, 100)) {
    await tx.insertInto('feed_page').values(chunk.map((p) => ({
      board, from_seq: p.from, to_seq: p.to, root: p.root, sha256: p.sha256, bytes: p.bytes, live: p.live,
    }))).execute();
  }
  return pages;
}

async function writePage(tx: WriteTx, board: string, range: Pick<PageRef, 'from' | 'to' | 'root'>, env: FeedEnv): Promise<PageRef> {
  const { json, live } = await pageText(tx, board, range.from, range.to);
  return { ...range, ...await writeFile(tx, 'page', board, json, env), live };
}

/** Position of the page that holds `seq`, by halving; −1 when none does. */
function pageAt(pages: readonly PlannedPage[], seq: number): number {
  let low = 0, high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const page = pages[middle];
    if (!page) return -1;
    if (seq < page.from) high = middle - 1;
    else if (seq >= page.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
