import { type Result, ok } from '../domain/result.ts';
import type { Body } from './body.ts';
import type { Entry } from './entry.ts';
import { entryLeaf } from './entry-leaf.ts';
import type { Head } from './head.ts';
import { type Frontier, appendLeaves, frontierRoot } from './merkle-tree.ts';
import { readJson } from './read-json.ts';
import { type Evidence, type Refused, refused } from './refusal.ts';
import { TailSchema } from './tail.ts';
import { verifyBody } from './verify-page.ts';

export interface CheckedTail {
  /** In order of `seq`, from the frontier's size up to the head's. */
  readonly lines: readonly { readonly entry: Entry; readonly body: Body | null }[];
  readonly frontier: Frontier;
}

/**
 * Checks a tail: from the frontier, its entries must arrive at the head's root. The tail may be newer than the head by a
 * moment; what lies beyond the head is left out. Entries that do not arrive there mean a rewritten log.
 */
export function verifyTail(json: Uint8Array | string, head: Head, frontier: Frontier, evidence?: Evidence): Result<CheckedTail, Refused> {
  const read = readJson(TailSchema, json);
  if (!read.ok) return read;
  const tail = read.value;
  if (tail.board !== head.board) return refused('wrong-board', `asked ${head.board}, got ${tail.board}`);
  if (tail.after !== frontier.size) return refused('bad-root', `asked after ${frontier.size}, got ${tail.after}`);
  if (tail.tombstones.some((l) => l.entry.kind !== 'tombstone') || tail.upserts.some((l) => l.entry.kind !== 'upsert')) {
    return refused('bad-root', 'tombstones and upserts are mixed up');
  }
  const all = [...tail.tombstones, ...tail.upserts].sort((a, b) => a.entry.seq - b.entry.seq);
  if (all.length !== tail.size - tail.after || all.some((line, i) => line.entry.seq !== tail.after + i)) {
    return refused('bad-root', 'entries are missing or repeated');
  }
  if (tail.size < head.size) return refused('bad-root', `ends at ${tail.size}, the head at ${head.size}`);
  const lines = all.slice(0, head.size - frontier.size);
  const reached = appendLeaves(frontier, lines.map((l) => entryLeaf(l.entry)));
  if (frontierRoot(reached) !== head.root) return refused('rewritten', `the entries after ${frontier.size} do not lead to the head`, evidence);
  for (const { entry, body } of lines) {
    if (!body) continue;
    const fits = verifyBody(head.board, entry, body);
    if (!fits.ok) return fits;
  }
  return ok({ lines, frontier: reached });
}
