import type { Posting } from '../../domain/posting/posting.ts';
import { BodySchema } from '../../protocol/body.ts';
import { EntrySchema } from '../../protocol/entry.ts';
import { entryLeaf } from '../../protocol/entry-leaf.ts';
import type { Page } from '../../protocol/feed-file.ts';
import { treeRoot } from '../../protocol/merkle-tree.ts';
import { fromUtf8, readValue } from '../../protocol/read-json.ts';
import { verifyBody } from '../../protocol/verify-page.ts';
import { type Piece, pieceKey } from '../cursor.ts';
import { openPiece } from '../open-piece.ts';
import type { Session } from '../session.ts';

/** A piece as stored, parsed and not checked. */
export interface RawPiece { readonly bytes: Uint8Array; readonly page: Page }

/** What is stored of a piece; null when it is not there or cannot be read. */
export async function readRawPiece(session: Session, board: string, piece: Piece): Promise<RawPiece | null> {
  const [stored] = await session.ports.files.getMany([pieceKey(board, piece)]);
  if (!stored || typeof stored === 'string') return null;
  try {
    const page = JSON.parse(fromUtf8(stored) ?? 'null') as Page | null;
    return page && Array.isArray(page.bodies) && Array.isArray(page.entries) ? { bytes: stored, page } : null;
  } catch {
    return null;
  }
}

/**
 * Some postings of a piece, each checked as {@link openPiece} checks all of them: the bytes against their address, the entries against the log, and of
 * the bodies those asked for. A whole piece would take a slow phone too long in one go. Where anything does not fit, openPiece decides what becomes of it.
 */
export async function openTexts(session: Session, board: string, piece: Piece, seqs: readonly number[], raw: RawPiece | null): Promise<ReadonlyMap<number, Posting>> {
  const read = raw ?? await readRawPiece(session, board, piece);
  const isSound = read !== null && await session.ports.digest(read.bytes) === piece.sha256;
  const quick = isSound ? quickly(board, piece, seqs, read.page) : null;
  if (quick) return quick;
  const page = await openPiece(session, board, piece);
  return page ? postingsAt(page, seqs) : new Map();
}

function quickly(board: string, piece: Piece, seqs: readonly number[], page: Page): ReadonlyMap<number, Posting> | null {
  if (piece.root === null) return postingsAt(page, seqs);
  const { from, to, root } = piece;
  const { entries, bodies } = page;
  if (page.board !== board || page.from !== from || page.to !== to || entries.length !== to - from || bodies.length !== to - from) return null;
  if (entries.some((entry, i) => !readValue(EntrySchema, entry).ok || entry.seq !== from + i) || treeRoot(entries.map(entryLeaf)) !== root) return null;
  const fits = seqs.every((seq) => {
    const entry = entries[seq - from], body = readValue(BodySchema, bodies[seq - from]);
    return entry !== undefined && body.ok && verifyBody(board, entry, body.value).ok;
  });
  return fits ? postingsAt(page, seqs) : null;
}

function postingsAt(page: Page, seqs: readonly number[]): ReadonlyMap<number, Posting> {
  const found = new Map<number, Posting>();
  for (const seq of seqs) {
    const body = page.bodies[seq - page.from], entry = page.entries[seq - page.from];
    if (body && 'posting' in body && entry?.postingId === body.posting.id) found.set(seq, body.posting);
  }
  return found;
}
