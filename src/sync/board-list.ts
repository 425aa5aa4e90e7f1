import type { Instant } from '../domain/civil-date.ts';
import type { Headline } from '../domain/posting/headline.ts';
import type { Headlines } from '../protocol/feed-file.ts';
import { holdsIn } from '../protocol/holds-number.ts';
import { heldTest } from './cursor.ts';
import type { BoardList } from './reader.ts';
import { asOf, type BoardState, type Session } from './session.ts';

/** Row `i` of the columns. */
export function headlineAt(list: Headlines, i: number): Headline {
  return {
    board: list.board, id: list.id[i]!, revision: list.revision[i]!, seq: list.seq[i]!, title: list.title[i]!, kind: list.kind[i]!,
    field: list.field[i]!, day: list.day[i]!, until: list.until[i]!, lifted: list.lifted[i] === 1, expiresAt: list.expiresAt[i]!,
    issuer: list.issuer[i]!, holds: holdsIn(list.holds[i]!), initials: list.initials[i]!,
  };
}

/** What the face shows of a board, without the postings whose time is over. */
export function boardListOf(session: Session, state: BoardState): BoardList {
  const { cursor, list } = state;
  const now = session.clock.now();
  return {
    board: cursor.board, name: list.name, size: cursor.head.size,
    headlines: list.id.map((_, i) => headlineAt(list, i)).filter((h) => !isOver(h.expiresAt, now)),
    asOf: asOf(session, state), old: cursor.head.notAfter <= now,
    refusals: session.refusals.filter((r) => r.board === cursor.board),
    ...(cursor.unverified ? { unverified: true as const } : {}),
  };
}

/** How many of a board's texts are on the device, and how many there are. */
export function textCounts(state: BoardState, now: Instant): { done: number; total: number; leftOut: number } {
  const { cursor, list } = state;
  const isHeld = heldTest(cursor.pieces);
  let done = 0, total = 0, leftOut = 0;
  list.seq.forEach((seq, i) => {
    if (isOver(list.expiresAt[i] ?? null, now)) return;
    total += 1;
    if (isHeld(seq)) done += 1;
    else if (seq < cursor.floor) leftOut += 1;
  });
  return { done, total, leftOut };
}

function isOver(expiresAt: Instant | null, now: Instant): boolean {
  return expiresAt !== null && expiresAt <= now;
}
