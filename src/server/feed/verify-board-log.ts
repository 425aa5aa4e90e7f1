import { sha256Hex } from '../../protocol/sha256.ts';
import type { Instant } from '../../domain/civil-date.ts';
import { entryLeaf } from '../../protocol/entry-leaf.ts';
import type { PageRef } from '../../protocol/feed-file.ts';
import { type Head, HeadSchema } from '../../protocol/head.ts';
import { parseJws } from '../../protocol/jws.ts';
import { JWS_TYPES, type PublicJwk } from '../../protocol/keys.ts';
import { treeRoot } from '../../protocol/merkle-tree.ts';
import { verifyHeadlines } from '../../protocol/headline-columns.ts';
import { verifyHead } from '../../protocol/verify-head.ts';
import { verifyIndex } from '../../protocol/verify-index.ts';
import { NO_REVOCATIONS, verifyRevocations } from '../../protocol/verify-keys.ts';
import { openPage } from '../../protocol/verify-page.ts';
import type { ReadTx } from '../store/store.ts';
import { headlinesFromBodies } from './board-headlines.ts';
import { entryOf } from './feed-row.ts';
import { verifyEs256 } from './keys/es256.ts';
import { readRevocations } from './keys/read-keys.ts';
import { readRootKey } from './keys/root-key.ts';
import { readHead } from './read-head.ts';
import { readPages } from './write-pages.ts';

/** One thing that is not as it must be. `what` is a stable word, `detail` names ids and numbers only. */
export interface Discrepancy {
  readonly board: string;
  readonly what: 'entries' | 'root' | 'page' | 'index' | 'headlines' | 'head' | 'body' | 'file' | 'size';
  readonly detail: string;
}

/**
 * Computes everything of a board's log again from the tables and compares: entries and leaves, the root, every page's
 * bytes, the index, the headlines, bodies against entries, no body that had to be forgotten, and the head's signature
 * as a reader checks it. Empty when all is well. Reads only.
 */
export async function verifyBoardLog(tx: ReadTx, board: string, now: Instant): Promise<Discrepancy[]> {
  const found: Discrepancy[] = [];
  const note = (what: Discrepancy['what'], detail: string) => { found.push({ board, what, detail }); };
  const row = await tx.selectFrom('board').select('size').where('code', '=', board).executeTakeFirst();
  if (!row) return [{ board, what: 'size', detail: 'no such board' }];
  const head = await checkHead(tx, board, now, note);
  if (!head) {
    // Before the first head, all entries wait for it.
    if ((await readPages(tx, board)).length > 0) note('head', 'pages, but no head');
    await checkEntries(tx, board, row.size, null, note);
    return found;
  }
  if (head.size > row.size) note('size', `the board says ${row.size}, the head ${head.size}`);
  await checkEntries(tx, board, row.size, head, note);
  await checkPages(tx, board, head, note);
  await checkHeadlines(tx, board, head, note);
  await checkForgotten(tx, board, note);
  return found;
}

type Note = (what: Discrepancy['what'], detail: string) => void;

async function checkHead(tx: ReadTx, board: string, now: Instant, note: Note): Promise<Head | null> {
  const signed = await readHead(tx, board);
  if (!signed) return null;
  const root = await readRootKey(tx), list = await readRevocations(tx);
  if (!root || list === null) {
    note('head', 'a head, but no root key');
    return null;
  }
  const rootJwk = JSON.parse(root.public_jwk) as PublicJwk;
  const revocations = await verifyRevocations(list, rootJwk, NO_REVOCATIONS, verifyEs256);
  if (!revocations.ok) note('head', `revocations: ${revocations.error.reason}`);
  const checked = await verifyHead(signed, {
    board, root: rootJwk, revocations: revocations.ok ? revocations.value : NO_REVOCATIONS, now, known: null, verify: verifyEs256,
  });
  if (!checked.ok) note('head', `${checked.error.reason}: ${checked.error.detail}`);
  const parsed = parseJws(JWS_TYPES.head, HeadSchema, signed.head);
  return parsed.ok ? parsed.value.payload : null;
}

/** Entries past the head's size wait for the next one: they must be whole, and are under no signature yet. */
async function checkEntries(tx: ReadTx, board: string, size: number, head: Head | null, note: Note): Promise<void> {
  const rows = await tx.selectFrom('feed_entry').selectAll().where('board', '=', board).orderBy('seq').execute();
  const leaves = rows.map((r) => entryLeaf(entryOf(r)));
  rows.forEach((r, i) => {
    if (r.seq !== i) note('entries', `at place ${i} stands ${r.seq}`);
    if (r.leaf_hash !== leaves[i]) note('entries', `the leaf of ${r.seq} is not that of its entry`);
  });
  if (rows.length !== size) note('size', `${rows.length} entries, the board says ${size}`);
  if (!head) return;
  if (rows.length < head.size) note('entries', `${rows.length} entries, the head has ${head.size}`);
  if (treeRoot(leaves.slice(0, head.size)) !== head.root) note('root', 'the entries do not make the head\'s root');
}

async function checkPages(tx: ReadTx, board: string, head: Head, note: Note): Promise<void> {
  const index = await bytesOf(tx, head.index);
  const checked = index ? verifyIndex(index, head, null) : null;
  if (!checked) note('file', `the index ${head.index} is missing`);
  else if (!checked.ok) note('index', `${checked.error.reason}: ${checked.error.detail}`);
  const pages = await readPages(tx, board);
  if (checked?.ok && JSON.stringify(checked.value.index.pages) !== JSON.stringify(pages)) {
    note('index', 'the index does not name the pages in the tables');
  }
  for (const page of pages) {
    const bytes = await bytesOf(tx, page.sha256);
    if (!bytes) note('file', `the page ${page.sha256} is missing`);
    else await checkPage(tx, board, page, bytes, note);
  }
}

async function checkPage(tx: ReadTx, board: string, page: PageRef, bytes: Uint8Array, note: Note): Promise<void> {
  const name = `[${page.from},${page.to})`;
  if (sha256Hex(bytes) !== page.sha256 || bytes.length !== page.bytes) note('page', `${name}: bytes are not those of its address`);
  const opened = openPage(board, page, bytes);
  if (!opened.ok) {
    note('page', `${name}: ${opened.error.reason}: ${opened.error.detail}`);
    return;
  }
  const bodies = new Set((await tx.selectFrom('feed_body').select('seq').where('board', '=', board)
    .where('seq', '>=', page.from).where('seq', '<', page.to).execute()).map((r) => r.seq));
  opened.value.bodies.forEach((body, i) => {
    if ((body !== null) !== bodies.has(page.from + i)) note('body', `${page.from + i}: ${body ? 'in its page, but forgotten' : 'alive, but not in its page'}`);
  });
  const live = opened.value.bodies.filter((b) => b && 'posting' in b).length;
  if (live !== page.live) note('page', `${name}: not as many live postings as the index says`);
}

async function checkHeadlines(tx: ReadTx, board: string, head: Head, note: Note): Promise<void> {
  const bytes = await bytesOf(tx, head.headlines);
  if (!bytes) {
    note('file', `the headlines ${head.headlines} are missing`);
    return;
  }
  const checked = verifyHeadlines(bytes, head);
  if (!checked.ok) note('headlines', `${checked.error.reason}: ${checked.error.detail}`);
  else if (JSON.stringify(checked.value.rows) !== JSON.stringify((await headlinesFromBodies(tx, board)).filter((row) => row.seq < head.size))) {
    note('headlines', 'not the list of the living postings');
  }
}

/** Only the newest entry of a posting may have a body, and no let-go file may have bytes. */
async function checkForgotten(tx: ReadTx, board: string, note: Note): Promise<void> {
  const last = tx.selectFrom('feed_entry').select((eb) => ['posting_id', eb.fn.max('seq').as('seq')])
    .where('board', '=', board).groupBy('posting_id').as('last');
  const stale = await tx.selectFrom('feed_body as b')
    .innerJoin('feed_entry as e', (j) => j.onRef('e.board', '=', 'b.board').onRef('e.seq', '=', 'b.seq'))
    .innerJoin(last, 'last.posting_id', 'e.posting_id').select('b.seq').where('b.board', '=', board).whereRef('b.seq', '<', 'last.seq').execute();
  for (const { seq } of stale) note('body', `${seq}: superseded, but still there`);
  const kept = await tx.selectFrom('feed_file').select('sha256').where('board', '=', board).where('gone_at', 'is not', null)
    .where((eb) => eb.or([eb('json', 'is not', null), eb('br', 'is not', null), eb('gz', 'is not', null)])).execute();
  for (const { sha256 } of kept) note('file', `${sha256}: let go, but its bytes are still there`);
}

async function bytesOf(tx: ReadTx, sha256: string): Promise<Uint8Array | null> {
  const row = await tx.selectFrom('feed_file').select('json').where('sha256', '=', sha256).executeTakeFirst();
  return row?.json ? new Uint8Array(row.json) : null;
}
