import { type Instant, isInstant } from '../domain/civil-date.ts';
import { nextExpiry } from '../domain/posting/visible-at.ts';
import type { Page, PageRef } from '../protocol/feed-file.ts';
import { fromUtf8 } from '../protocol/read-json.ts';
import { sha256Hex, utf8 } from '../protocol/sha256.ts';
import { type Cursor, type Piece, pieceKey } from './cursor.ts';
import type { StoredValue } from './ports.ts';

/** A piece with the file it stands for. */
export interface PieceFile { readonly piece: Piece; readonly put: readonly [key: string, value: StoredValue] }

/** Before every instant: an hour that has passed already is due too. */
const EVER = '' as Instant;
const ENDS = /"(?:visibleUntil|expiresAt)":"([^"]+)"/g;

/** A page as it arrived: unparsed, its entries to be checked against `root` when it is first opened. */
export function arrivedPiece(board: string, page: Pick<PageRef, 'from' | 'to' | 'root' | 'sha256'>, bytes: Uint8Array): PieceFile {
  const { from, to, root, sha256 } = page;
  // A quote inside a text is escaped, so this finds members only; that of a warning's end is found too, which costs a look and no more.
  const ends = [...(fromUtf8(bytes) ?? '').matchAll(ENDS)].flatMap((m) => (isInstant(m[1] ?? '') ? [m[1] as Instant] : []));
  return { piece: { from, to, root, sha256, nextExpiry: ends.sort()[0] ?? null, bytes: bytes.length }, put: [pieceKey(board, page), bytes] };
}

/** A page whose entries and bodies were checked on this device, or that it changed itself since. */
export function checkedPiece(page: Page): PieceFile {
  const bytes = utf8(JSON.stringify(page));
  const ends = page.bodies.flatMap((body) => (body && 'posting' in body ? [nextExpiry(body.posting, EVER)] : [])).filter((at) => at !== null);
  const { from, to } = page;
  const piece = { from, to, root: null, sha256: sha256Hex(bytes), nextExpiry: ends.sort()[0] ?? null, bytes: bytes.length };
  return { piece, put: [pieceKey(page.board, page), bytes] };
}

/** The pieces with another in their midst; those that it covers go. */
export function withPiece(cursor: Cursor, piece: Piece): { readonly pieces: readonly Piece[]; readonly deletes: readonly string[] } {
  const covered = cursor.pieces.filter((p) => piece.from <= p.from && p.to <= piece.to);
  const key = pieceKey(cursor.board, piece);
  return {
    pieces: [...cursor.pieces.filter((p) => !covered.includes(p)), piece],
    deletes: covered.map((p) => pieceKey(cursor.board, p)).filter((k) => k !== key),
  };
}

/** The page without the texts that the list no longer names; the same page when there are none. */
export function thinned(page: Page, isListed: (seq: number) => boolean): Page {
  const stays = (body: Page['bodies'][number], i: number) => !body || !('posting' in body) || isListed(page.from + i);
  return page.bodies.every(stays) ? page : { ...page, bodies: page.bodies.map((body, i) => (stays(body, i) ? body : null)) };
}
