import type { Instant } from '../../domain/civil-date.ts';
import { type Piece } from '../cursor.ts';
import type { BoardState } from '../session.ts';
import { holdsRunning } from './running-places.ts';

/** Texts that have to leave: pieces of a board, and the place below which none is fetched by itself from now on. */
export interface Eviction { readonly board: string; readonly pieces: readonly Piece[]; readonly floor: number }

interface Candidate { readonly board: string; readonly piece: Piece; readonly isFollowed: boolean; readonly day: string }

/**
 * Which texts have to leave so that the rest fits: those of boards that nobody follows before those of followed ones, and the oldest first.
 * What holds a running publicity, consultation or warning never leaves, nor does a board's newest piece; lists of headlines always stay.
 * @param budget bytes for all texts together
 * @param followed boards that are followed, with those above them
 */
export function planEviction(boards: ReadonlyMap<string, BoardState>, followed: ReadonlySet<string>, budget: number, now: Instant): readonly Eviction[] {
  let excess = [...boards.values()].reduce((sum, { cursor }) => cursor.pieces.reduce((all, p) => all + p.bytes, sum), 0) - budget;
  if (excess <= 0) return [];
  const leaving = new Map<string, Piece[]>();
  for (const { board, piece } of candidates(boards, followed, now)) {
    if (excess <= 0) break;
    excess -= piece.bytes;
    leaving.set(board, [...leaving.get(board) ?? [], piece]);
  }
  return [...leaving].map(([board, pieces]) => {
    const floor = pieces.reduce((top, p) => Math.max(top, p.to), boards.get(board)?.cursor.floor ?? 0);
    return { board, pieces, floor };
  });
}

function candidates(boards: ReadonlyMap<string, BoardState>, followed: ReadonlySet<string>, now: Instant): readonly Candidate[] {
  const all: Candidate[] = [];
  for (const [board, { cursor, list }] of boards) {
    const newest = cursor.pieces.reduce((top, p) => Math.max(top, p.to), 0);
    for (const piece of cursor.pieces) {
      if (piece.bytes === 0 || piece.to === newest || holdsRunning(list, piece, now)) continue;
      all.push({ board, piece, isFollowed: followed.has(board), day: newestDay(list, piece) });
    }
  }
  return all.sort((a, b) => Number(a.isFollowed) - Number(b.isFollowed) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) || a.piece.to - b.piece.to);
}

/** Day of the newest posting whose text is in the piece; empty when none is alive, which leaves first. */
function newestDay(list: BoardState['list'], piece: Piece): string {
  return list.day.reduce((newest, day, i) => {
    const seq = list.seq[i] ?? -1;
    return piece.from <= seq && seq < piece.to && day > newest ? day : newest;
  }, '');
}
