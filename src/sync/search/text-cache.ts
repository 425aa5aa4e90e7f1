import type { HeldPiece, ListIndex } from './list-index.ts';
import type { PieceText } from './piece-text.ts';

/** All that search may keep in memory, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

interface Kept {
  readonly text: PieceText;
  readonly held: HeldPiece;
  /** Places of postings that were checked against the log. */
  readonly checked: Set<number>;
  allChecked: boolean;
}

/** Texts kept between queries. Searches go from the newest to the oldest, so the newest stay: to let go of the longest unused would let go of all. */
export class TextCache {
  readonly #pieces = new Map<string, Kept>();
  readonly #most: number;
  #pieceBytes = 0;
  #listBytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** What is kept by its own account; strings are reckoned at two bytes a unit. */
  get bytes(): number {
    return this.#pieceBytes + this.#listBytes;
  }

  /** Lets go of the texts of pieces that are no longer held: what was withdrawn must not stay, here neither. */
  keepOnly(lists: readonly ListIndex[]): void {
    const ids = new Set<string>();
    this.#listBytes = 0;
    for (const list of lists) {
      this.#listBytes += list.bytes;
      for (const held of list.pieces) ids.add(pieceId(held));
    }
    for (const id of this.#pieces.keys()) if (!ids.has(id)) this.#drop(id);
  }

  piece(held: HeldPiece): PieceText | null {
    return this.#pieces.get(pieceId(held))?.text ?? null;
  }

  /** Keeps a piece's text if there is room, or older ones to let go of. */
  put(held: HeldPiece, text: PieceText): void {
    let free = this.#most - this.bytes;
    const older = [...this.#pieces].filter(([, kept]) => kept.held.newest < held.newest).sort((a, b) => (a[1].held.newest < b[1].held.newest ? -1 : 1));
    const leaving = older.filter(([, kept]) => {
      if (free >= text.bytes) return false;
      free += kept.text.bytes;
      return true;
    });
    if (free < text.bytes) return;
    for (const [id] of leaving) this.#drop(id);
    this.#pieces.set(pieceId(held), { text, held, checked: new Set(), allChecked: held.piece.root === null });
    this.#pieceBytes += text.bytes;
  }

  drop(held: HeldPiece): void {
    this.#drop(pieceId(held));
  }

  isChecked(held: HeldPiece, seq: number): boolean {
    const kept = this.#pieces.get(pieceId(held));
    return kept !== undefined && (kept.allChecked || kept.checked.has(seq));
  }

  noteChecked(held: HeldPiece, seqs: Iterable<number>): void {
    const kept = this.#pieces.get(pieceId(held));
    for (const seq of seqs) kept?.checked.add(seq);
  }

  noteAllChecked(held: HeldPiece): void {
    const kept = this.#pieces.get(pieceId(held));
    if (kept) kept.allChecked = true;
  }

  /** Pieces of which not all was checked, newest first. */
  unchecked(): readonly HeldPiece[] {
    return [...this.#pieces.values()].filter((kept) => !kept.allChecked).map((kept) => kept.held).sort((a, b) => (a.newest < b.newest ? 1 : -1));
  }

  clear(): void {
    this.#pieces.clear();
    this.#pieceBytes = this.#listBytes = 0;
  }

  #drop(id: string): void {
    const kept = this.#pieces.get(id);
    if (!kept) return;
    this.#pieces.delete(id);
    this.#pieceBytes -= kept.text.bytes;
  }
}

function pieceId({ board, piece }: HeldPiece): string {
  return `${board}/${piece.from}-${piece.to}/${piece.sha256}`;
}
