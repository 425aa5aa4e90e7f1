// What a device remembers of a board: one JSON text beside the board's list and its pieces. Every change of the three is one transaction
// that expects the cursor's old text, so that two tabs can never undo each other's work.
import type { Instant } from '../domain/civil-date.ts';
import type { PageRef } from '../protocol/feed-file.ts';
import type { Frontier } from '../protocol/merkle-tree.ts';
import type { Refusal } from './reader.ts';

export interface Cursor {
  readonly v: 1;
  readonly board: string;
  readonly head: HeldHead;
  /** Of the log at `head`, to append a tail to; null until the index has been read once. */
  readonly frontier: Frontier | null;
  /** Texts on the device, in no order; they may overlap. */
  readonly pieces: readonly Piece[];
  /** Pages still to fetch, by the index of `head`; null: the index has to be read first. */
  readonly todo: readonly PageRef[] | null;
  /** Places whose text must still be erased from pieces: no longer in the list, so already invisible. */
  readonly forget: readonly number[];
  /** Texts, or lists of people inside them, that the device erased at their hour. */
  readonly wiped: readonly Wiped[];
  /** Rows of the list that came by tail and so lack pinyin initials. */
  readonly blanks: number;
  /** Since when the device has had the board. */
  readonly since: Instant;
  /** Texts of places below it are fetched only when somebody opens them: the device's room for texts ended there. 0: all are kept. */
  readonly floor: number;
  /** 数据更新至, as of the last write; see asOfOf for the newer one in the marker. */
  readonly asOf: Instant;
  /** The page had no WebCrypto: signatures were not checked. */
  readonly unverified?: true;
}

export interface HeldHead {
  readonly jws: string;
  readonly size: number;
  readonly root: string;
  readonly index: string;
  readonly headlines: string;
  readonly issuedAt: Instant;
  readonly notAfter: Instant;
  readonly keyId: string;
}

/** Entries [from, to) and their bodies, stored under {@link pieceKey}. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Of the stored bytes: tells a damaged disk from a lying server. */
  readonly sha256: string;
  /** The subtree's root by the index, to check the entries against when first opened; null when that was done before storing. */
  readonly root: string | null;
  /** The first hour at which something inside may be over; null when nothing ends. */
  readonly nextExpiry: Instant | null;
  /** Length of the stored bytes; 0 for what is bad. */
  readonly bytes: number;
  /** Set when the content did not fit the log: it is never shown. */
  readonly bad?: Refusal['reason'];
}

/** `at`: the hour at which it was due; if the clock proves to have run ahead, the text is fetched again. */
export interface Wiped { readonly seq: number; readonly at: Instant }

export const cursorKey = (board: string) => `cursor/${board}`;
export const listKey = (board: string) => `list/${board}`;
export const pieceKey = (board: string, piece: { readonly from: number; readonly to: number }) => `piece/${board}/${piece.from}-${piece.to}`;
/** ETag of the last chain whose heads were all accepted. */
export const chainKey = (board: string) => `chain/${board}`;
/** The pinned root and the longest list of revocations seen. */
export const TRUST_KEY = 'trust';
/** Refusals with their evidence. */
export const REFUSALS_KEY = 'refusals';

/** The cursor in a stored text; null when it is missing or of another version (then the board is read anew). */
export function parseCursor(text: unknown): Cursor | null {
  if (typeof text !== 'string') return null;
  try {
    const cursor = JSON.parse(text) as Cursor;
    return cursor.v === 1 ? cursor : null;
  } catch {
    return null;
  }
}

/** The piece that holds that place of the log, and may be shown. */
export function pieceAt(cursor: Cursor, seq: number): Piece | null {
  return cursor.pieces.find((p) => !p.bad && p.from <= seq && seq < p.to) ?? null;
}

/** Whether a place is held, for many places asked in falling order (as lists are): one walk over the pieces in all. */
export function heldTest(pieces: readonly Piece[]): (seq: number) => boolean {
  const open = pieces.filter((p) => !p.bad).sort((a, b) => b.to - a.to);
  let next = 0, lowest = Infinity;
  return (seq) => {
    for (let p = open[next]; p && p.to > seq; p = open[++next]) lowest = Math.min(lowest, p.from);
    return seq >= lowest;
  };
}
