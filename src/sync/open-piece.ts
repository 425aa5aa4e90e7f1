import type { Page } from '../protocol/feed-file.ts';
import { fromUtf8 } from '../protocol/read-json.ts';
import type { Refused } from '../protocol/refusal.ts';
import { openPage } from '../protocol/verify-page.ts';
import { type Piece, pieceKey } from './cursor.ts';
import { noteRefusal } from './refusals.ts';
import { changeBoard, type Session } from './session.ts';

/** Parsed pages kept at hand: a few, because one may be megabytes. */
const MOST_OPENED = 4;

/**
 * A piece's page, checked against the log when it is opened for the first time. Null when it cannot be had: damaged on the device's disk
 * (then it is dropped, and will be fetched again) or not what the log committed to (then it is refused and never shown).
 */
export async function openPiece(session: Session, board: string, piece: Piece): Promise<Page | null> {
  const key = pieceKey(board, piece);
  const id = `${key}/${piece.sha256}`;
  const known = session.opened.get(id);
  if (known) return known;
  const [stored] = await session.ports.files.getMany([key]);
  const bytes = typeof stored === 'string' ? undefined : stored;
  if (!bytes || await session.ports.digest(bytes) !== piece.sha256) {
    await dropPiece(session, board, piece);
    return null;
  }
  const page = pageIn(board, piece, bytes);
  if ('reason' in page) {
    await refusePiece(session, board, piece, page);
    return null;
  }
  session.opened.set(id, page);
  for (const oldest of session.opened.keys()) {
    if (session.opened.size <= MOST_OPENED) break;
    session.opened.delete(oldest);
  }
  return page;
}

function pageIn(board: string, piece: Piece, bytes: Uint8Array): Page | Refused {
  if (piece.root === null) return JSON.parse(fromUtf8(bytes) ?? 'null') as Page;
  const { from, to, root, sha256 } = piece;
  const page = openPage(board, { from, to, root, sha256, bytes: bytes.length, live: 0 }, bytes);
  return page.ok ? page.value : page.error;
}

/** Takes a piece out, so that its pages count as gaps again. */
async function dropPiece(session: Session, board: string, piece: Piece): Promise<void> {
  await changeBoard(session, board, (held) => {
    if (!held?.cursor.pieces.some((p) => isSame(p, piece))) return null;
    const pieces = held.cursor.pieces.filter((p) => !isSame(p, piece));
    return { ...held, cursor: { ...held.cursor, pieces, todo: null }, deletes: [pieceKey(board, piece)] };
  });
}

async function refusePiece(session: Session, board: string, piece: Piece, refused: Refused): Promise<void> {
  await noteRefusal(session, board, refused);
  await changeBoard(session, board, (held) => {
    if (!held?.cursor.pieces.some((p) => isSame(p, piece))) return null;
    const pieces = held.cursor.pieces.map((p) => (isSame(p, piece) ? { ...p, bad: refused.reason } : p));
    return { ...held, cursor: { ...held.cursor, pieces }, deletes: [pieceKey(board, piece)] };
  });
}

export function isSame(a: Piece, b: Piece): boolean {
  return a.from === b.from && a.to === b.to && a.sha256 === b.sha256;
}
