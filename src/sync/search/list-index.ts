import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import { mayBeInitials } from '../../domain/search/search-words.ts';
import type { Headlines } from '../../protocol/feed-file.ts';
import type { Piece } from '../cursor.ts';
import type { BoardState } from '../session.ts';
import { eachWith, type JoinedTexts, joinTexts } from './joined-texts.ts';

/** A board's list made ready for search: a pass over its titles, made when it is first searched and dropped with it. */
export interface ListIndex {
  readonly state: BoardState;
  readonly titles: JoinedTexts;
  readonly initials: JoinedTexts;
  /** Pieces that hold texts of the list, each with the number of its rows and the day of the newest. */
  readonly pieces: readonly HeldPiece[];
  /** For each row, its place in `pieces`; -1: the text is not on the device. */
  readonly owner: Int32Array;
  readonly bytes: number;
}

export interface HeldPiece { readonly piece: Piece; readonly board: string; readonly at: number; readonly rows: number; readonly newest: CivilDate }

/** By the list itself: a cursor changes more often. */
const joined = new WeakMap<Headlines, Pick<ListIndex, 'titles' | 'initials'>>();

function titlesOf(list: Headlines): Pick<ListIndex, 'titles' | 'initials'> {
  const known = joined.get(list) ?? { titles: joinTexts(list.title), initials: joinTexts(list.initials) };
  joined.set(list, known);
  return known;
}

export function indexList(state: BoardState): ListIndex {
  const { list, cursor } = state;
  const { titles, initials } = titlesOf(list);
  const held = cursor.pieces.filter((p) => !p.bad);
  const owner = new Int32Array(list.seq.length).fill(-1);
  // The first piece that holds a place is the one that is read (pieceAt): it is laid over the others.
  for (let p = held.length - 1; p >= 0; p -= 1) {
    const { from, to } = held[p]!;
    owner.fill(p, rowAt(list.seq, to - 1), rowAt(list.seq, from - 1));
  }
  const rows = held.map(() => 0), newest = held.map(() => '' as CivilDate);
  owner.forEach((p, row) => {
    if (p < 0) return;
    rows[p] = (rows[p] ?? 0) + 1;
    const day = list.day[row]!;
    if (day > newest[p]!) newest[p] = day;
  });
  const pieces = held.map((piece, at) => ({ piece, board: cursor.board, at, rows: rows[at]!, newest: newest[at]! })).filter((p) => p.rows > 0);
  const bytes = 2 * (titles.text.length + initials.text.length) + 10 * list.seq.length;
  return { state, titles, initials, pieces, owner, bytes };
}

/** The first row whose place in the log is at or below `seq`; lists fall. */
function rowAt(seqs: readonly number[], seq: number): number {
  let low = 0, high = seqs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seqs[middle]! > seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of a place in the log; -1 when the list does not name it: it was withdrawn, superseded, or has run out. */
export function rowOf({ state: { list } }: ListIndex, seq: number): number {
  const row = rowAt(list.seq, seq);
  return list.seq[row] === seq ? row : -1;
}

/** For each row, which words its title or its initials hold: bit k for word k. */
export function wordsInTitles({ titles, initials, owner }: ListIndex, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(owner.length);
  words.forEach((word, k) => {
    const note = (row: number) => {
      found[row]! |= 1 << k;
    };
    eachWith(titles, word, note);
    if (mayBeInitials(word)) eachWith(initials, word, note);
  });
  return found;
}

/** Whether a row is over by its headline. */
export function isRowOver({ state: { list } }: ListIndex, row: number, now: Instant): boolean {
  const at = list.expiresAt[row] ?? null;
  return at !== null && at <= now;
}
