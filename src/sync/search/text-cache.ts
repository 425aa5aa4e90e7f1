import type { SearchField } from '../../domain/search/search-fields.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { HeldPiece, ListIndex } from './list-index.ts';
import type { PieceText } from './piece-text.ts';

/** What a checked posting has to show: its fields, and when it is over. */
export interface CheckedFields { readonly fields: readonly SearchField[]; readonly expiresAt: Instant | null }

/** All that search may keep in memory, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Of it, for postings that were shown. */
const MOST_CHECKED_BYTES = 3 * 1024 * 1024;

interface Kept { readonly text: PieceText; readonly held: HeldPiece }

/** Texts kept between queries. Searches go from the newest to the oldest, so the newest stay: to let go of the longest unused would let go of all. */
export class TextCache {
  readonly #pieces = new Map<string, Kept>();
  readonly #checked = new Map<string, { readonly value: CheckedFields; readonly bytes: number }>();
  readonly #most: number;
  #pieceBytes = 0;
  #checkedBytes = 0;
  #listBytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** What is kept by its own account; strings are reckoned at two bytes a unit. */
  get bytes(): number {
    return this.#pieceBytes + this.#checkedBytes + this.#listBytes;
  }

  /** Lets go of the texts of pieces that are no longer held: what was withdrawn must not stay, here neither. */
  keepOnly(lists: readonly ListIndex[]): void {
    const ids = new Set<string>();
    this.#listBytes = 0;
    for (const list of lists) {
      this.#listBytes += list.bytes;
      for (const held of list.pieces) ids.add(pieceId(held));
    }
    for (const [id, { text }] of this.#pieces) {
      if (ids.has(id)) continue;
      this.#pieces.delete(id);
      this.#pieceBytes -= text.bytes;
    }
    for (const [id, { bytes }] of this.#checked) {
      if (ids.has(id.slice(0, id.lastIndexOf('@')))) continue;
      this.#checked.delete(id);
      this.#checkedBytes -= bytes;
    }
  }

  piece(held: HeldPiece): PieceText | null {
    return this.#pieces.get(pieceId(held))?.text ?? null;
  }

  putPiece(held: HeldPiece, text: PieceText): void {
    const room = this.#most - Math.min(MOST_CHECKED_BYTES, this.#most / 4) - this.#listBytes;
    const older = [...this.#pieces].filter(([, kept]) => kept.held.newest < held.newest).sort((a, b) => (a[1].held.newest < b[1].held.newest ? -1 : 1));
    let free = room - this.#pieceBytes;
    const leaving = older.filter(([, kept]) => {
      if (free >= text.bytes) return false;
      free += kept.text.bytes;
      return true;
    });
    if (free < text.bytes) return;
    for (const [id, kept] of leaving) {
      this.#pieces.delete(id);
      this.#pieceBytes -= kept.text.bytes;
    }
    this.#pieces.set(pieceId(held), { text, held });
    this.#pieceBytes += text.bytes;
  }

  checked(held: HeldPiece, seq: number): CheckedFields | null {
    const id = `${pieceId(held)}@${seq}`;
    const kept = this.#checked.get(id);
    if (!kept) return null;
    this.#checked.delete(id);
    this.#checked.set(id, kept);
    return kept.value;
  }

  putChecked(held: HeldPiece, seq: number, value: CheckedFields): void {
    const id = `${pieceId(held)}@${seq}`;
    if (this.#checked.has(id)) return;
    const bytes = value.fields.reduce((sum, f) => sum + 2 * f.text.length + 60, 200);
    this.#checked.set(id, { value, bytes });
    this.#checkedBytes += bytes;
    for (const [oldest, kept] of this.#checked) {
      if (this.#checkedBytes <= Math.min(MOST_CHECKED_BYTES, this.#most / 4)) return;
      this.#checked.delete(oldest);
      this.#checkedBytes -= kept.bytes;
    }
  }

  clear(): void {
    this.#pieces.clear();
    this.#checked.clear();
    this.#pieceBytes = this.#checkedBytes = this.#listBytes = 0;
  }
}

function pieceId({ board, piece }: HeldPiece): string {
  return `${board}/${piece.from}-${piece.to}/${piece.sha256}`;
}
