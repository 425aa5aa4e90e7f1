import { type Result, ok } from '../domain/result.ts';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import { bodyHash, entryLeaf } from './entry-leaf.ts';
import { type Page, type PageRef, PageSchema } from './feed-file.ts';
import { treeRoot } from './merkle-tree.ts';
import { readJson } from './read-json.ts';
import { type Refused, refused } from './refusal.ts';
import { sha256Hex } from './sha256.ts';

/** Whether bytes are those of an address. Cheap: to be done when a file arrives. */
export function verifyBytes(bytes: Uint8Array, sha256: string): Result<Uint8Array, Refused> {
  return sha256Hex(bytes) === sha256 ? ok(bytes) : refused('bad-hash', `not the bytes of ${sha256}`);
}

/**
 * Opens a page whose bytes were checked against its address: its form, its range, its entries against the subtree root,
 * every body against its entry. To be done when a page is first opened.
 */
export function openPage(board: string, ref: PageRef, bytes: Uint8Array | string): Result<Page, Refused> {
  const read = readJson(PageSchema, bytes);
  if (!read.ok) return read;
  const page = read.value;
  if (page.board !== board) return refused('wrong-board', `asked ${board}, got ${page.board}`);
  if (page.from !== ref.from || page.to !== ref.to) return refused('bad-root', `asked [${ref.from},${ref.to}), got [${page.from},${page.to})`);
  const count = ref.to - ref.from;
  if (page.entries.length !== count || page.bodies.length !== count) return refused('bad-root', 'not as many entries as the range holds');
  if (page.entries.some((entry, i) => entry.seq !== ref.from + i)) return refused('bad-root', 'entries out of order');
  if (treeRoot(page.entries.map(entryLeaf)) !== ref.root) return refused('bad-root', `entries of [${ref.from},${ref.to}) do not make its root`);
  for (const [i, body] of page.bodies.entries()) {
    const entry = page.entries[i];
    if (!body || !entry) continue;
    const fits = verifyBody(board, entry, body);
    if (!fits.ok) return fits;
  }
  return ok(page);
}

/** Address and contents in one: for callers that hold a page's bytes only once. */
export function verifyPage(board: string, ref: PageRef, bytes: Uint8Array): Result<Page, Refused> {
  const fits = verifyBytes(bytes, ref.sha256);
  return fits.ok ? openPage(board, ref, bytes) : fits;
}

/** Whether a body is the one that the entry committed to, and speaks of the same posting. */
export function verifyBody(board: string, entry: Entry, body: Body): Result<Body, Refused> {
  if (bodyHash(body) !== entry.bodyHash) return refused('bad-body', `the body at ${entry.seq} is not the one committed to`);
  const said = 'posting' in body ? body.posting : body.tombstone;
  const kind = 'posting' in body ? 'upsert' : 'tombstone';
  if (kind !== entry.kind || said.id !== entry.postingId || said.revision !== entry.revision || said.board !== board) {
    return refused('bad-body', `the body at ${entry.seq} speaks of something else than its entry`);
  }
  return ok(body);
}
