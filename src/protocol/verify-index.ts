import { type Result, ok } from '../domain/result.ts';
import type { Entry } from './entry.ts';
import { entryLeaf } from './entry-leaf.ts';
import { type FeedIndex, IndexSchema, type PageRef } from './feed-file.ts';
import type { Head } from './head.ts';
import { EMPTY_FRONTIER, type Frontier, appendLeaves, appendSubtree, frontierRoot, isPowerOfTwo } from './merkle-tree.ts';
import { readJson } from './read-json.ts';
import { type Refused, refused } from './refusal.ts';
import type { KnownHead } from './verify-head.ts';
import { verifyBytes } from './verify-page.ts';

export interface CheckedIndex {
  readonly index: FeedIndex;
  /** Of the whole log: enough to append a tail later. */
  readonly frontier: Frontier;
  /**
   * Null: the index provably extends what was known. Else the page across the known size: its entries are still to be
   * checked with {@link extendsKnown} before the head is believed.
   */
  readonly crossing: PageRef | null;
}

type Known = Pick<KnownHead, 'size' | 'root' | 'jws'>;

/**
 * Checks an index file against its head: address, form, no gap, aligned powers of two, subtree roots folding to the head's
 * root; and against what was known. `headJws` is kept as evidence.
 */
export function verifyIndex(bytes: Uint8Array, head: Head, known: Known | null, headJws = ''): Result<CheckedIndex, Refused> {
  const fits = verifyBytes(bytes, head.index);
  if (!fits.ok) return fits;
  const read = readJson(IndexSchema, bytes);
  if (!read.ok) return read;
  const index = read.value;
  if (index.board !== head.board) return refused('wrong-board', `asked ${head.board}, got ${index.board}`);
  if (index.size !== head.size) return refused('bad-root', `the index has size ${index.size}, the head ${head.size}`);
  const frontier = foldPages(index.pages);
  if (!frontier || frontier.size !== head.size) return refused('bad-root', 'pages with a gap, or out of place');
  if (frontierRoot(frontier) !== head.root) return refused('bad-root', 'the pages do not fold to the head\'s root');
  if (!known || known.size === 0) return ok({ index, frontier, crossing: null });
  if (known.size > head.size) return refused('rollback', `size ${head.size}, seen ${known.size}`);
  const crossing = index.pages.find((p) => p.from < known.size && known.size < p.to) ?? null;
  if (crossing) return ok({ index, frontier, crossing });
  const before = foldPages(index.pages.filter((p) => p.to <= known.size));
  return before && frontierRoot(before) === known.root ? ok({ index, frontier, crossing }) : rewritten(known, headJws);
}

/** Whether the entries of the page across the known size continue what was known. The page itself must have been opened with `openPage`. */
export function extendsKnown(
  index: FeedIndex, crossing: PageRef, entries: readonly Entry[], known: Known, headJws = '',
): Result<null, Refused> {
  const before = foldPages(index.pages.filter((p) => p.to <= crossing.from));
  if (!before) return refused('bad-root', 'pages with a gap, or out of place');
  const upTo = appendLeaves(before, entries.slice(0, known.size - crossing.from).map(entryLeaf));
  return upTo.size === known.size && frontierRoot(upTo) === known.root ? ok(null) : rewritten(known, headJws);
}

/** Folds aligned subtrees in order from 0; null when one is not in its place. */
export function foldPages(pages: readonly Pick<PageRef, 'from' | 'to' | 'root'>[]): Frontier | null {
  let frontier: Frontier = EMPTY_FRONTIER;
  for (const page of pages) {
    if (page.from !== frontier.size || !isPowerOfTwo(page.to - page.from)) return null;
    const next = appendSubtree(frontier, page.root, page.to - page.from);
    if (!next) return null;
    frontier = next;
  }
  return frontier;
}

function rewritten(known: Known, seen: string) {
  return refused('rewritten', `does not extend what was seen at size ${known.size}`, { known: known.jws, seen });
}
