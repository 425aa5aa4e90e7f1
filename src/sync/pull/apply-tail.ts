import { headlineFrom } from '../../domain/posting/headline.ts';
import type { Headlines, Page } from '../../protocol/feed-file.ts';
import { toHeadlines } from '../../protocol/headline-columns.ts';
import type { CheckedTail } from '../../protocol/verify-tail.ts';
import { headlineAt } from '../board-list.ts';

export interface AfterTail {
  readonly list: Headlines;
  /** The entries and bodies that came, as a page of their own; its range need not be aligned. */
  readonly page: Page;
  /** Rows that were added, without pinyin initials. */
  readonly added: number;
  /** A posting's newest text is missing: the log has moved on since the head was signed. */
  readonly isBehind: boolean;
}

/** The list after a tail's entries, in their order: each ends the posting's old row, and a living body begins a new one. */
export function applyTail(before: Headlines, lines: CheckedTail['lines']): AfterTail {
  const rows = new Map(before.id.map((id, i) => [id, headlineAt(before, i)] as const));
  const missing = new Set<string>();
  for (const { entry, body } of lines) {
    rows.delete(entry.postingId);
    missing.delete(entry.postingId);
    if (body && 'posting' in body) rows.set(entry.postingId, headlineFrom(body.posting, entry.seq, ''));
    else if (entry.kind === 'upsert') missing.add(entry.postingId);
  }
  const size = before.size + lines.length;
  const newestFirst = [...rows.values()].sort((a, b) => b.seq - a.seq);
  return {
    list: toHeadlines(newestFirst, { board: before.board, name: before.name, size }),
    page: { board: before.board, from: before.size, to: size, entries: lines.map((l) => l.entry), bodies: lines.map((l) => l.body) },
    added: newestFirst.filter((row) => row.seq >= before.size).length, isBehind: missing.size > 0,
  };
}
