import { BodySchema } from '../../protocol/body.ts';
import { EntrySchema } from '../../protocol/entry.ts';
import { entryLeaf } from '../../protocol/entry-leaf.ts';
import type { Page } from '../../protocol/feed-file.ts';
import { treeRoot } from '../../protocol/merkle-tree.ts';
import { fromUtf8, readValue } from '../../protocol/read-json.ts';
import { verifyBody } from '../../protocol/verify-page.ts';
import { pieceKey } from '../cursor.ts';
import { openPiece } from '../open-piece.ts';
import type { Session } from '../session.ts';
import type { HeldPiece } from './list-index.ts';

/** A piece whose bytes are those of their address, parsed and not checked against the log. */
export type RawPage = Page;

/** What is stored of a piece; null when it is not there or damaged: then it is dropped, and fetched again some day. */
export async function readRawPage(session: Session, { board, piece }: HeldPiece): Promise<RawPage | null> {
  const [stored] = await session.ports.files.getMany([pieceKey(board, piece)]);
  if (!stored || typeof stored === 'string' || await session.ports.digest(stored) !== piece.sha256) return openPiece(session, board, piece);
  try {
    const page = JSON.parse(fromUtf8(stored) ?? 'null') as Page | null;
    return page && page.from === piece.from && Array.isArray(page.bodies) && Array.isArray(page.entries) ? page : null;
  } catch {
    return null;
  }
}

/**
 * Checks some postings of a piece as {@link openPiece} checks all of them: its entries against the log, and of the bodies those asked for. A whole piece
 * would take a slow phone too long in one go. Where anything does not fit, openPiece decides what becomes of the piece, and the answer is false.
 * @param breathe called between two bodies
 */
export async function checkTexts(session: Session, held: HeldPiece, seqs: readonly number[] | 'all', page: RawPage, breathe: () => Promise<void>): Promise<boolean> {
  const { board, piece } = held;
  if (piece.root === null) return true;
  if (await fits(held, seqs, page, breathe)) return true;
  return await openPiece(session, board, piece) !== null;
}

async function fits({ board, piece: { from, to, root } }: HeldPiece, seqs: readonly number[] | 'all', page: RawPage, breathe: () => Promise<void>): Promise<boolean> {
  const { entries, bodies } = page;
  if (page.board !== board || page.to !== to || entries.length !== to - from || bodies.length !== to - from) return false;
  const leaves: string[] = [];
  for (const [i, entry] of entries.entries()) {
    if (!readValue(EntrySchema, entry).ok || entry.seq !== from + i) return false;
    leaves.push(entryLeaf(entry));
    await breathe();
  }
  if (treeRoot(leaves) !== root) return false;
  for (const seq of seqs === 'all' ? entries.map((e) => e.seq) : seqs) {
    const entry = entries[seq - from], body = bodies[seq - from];
    if (seqs === 'all' && body === null) continue;
    const read = readValue(BodySchema, body);
    if (!entry || !read.ok || !verifyBody(board, entry, read.value).ok) return false;
    await breathe();
  }
  return true;
}
