import { visibleAt } from '../domain/posting/visible-at.ts';
import type { Instant } from '../domain/civil-date.ts';
import type { Headline } from '../domain/posting/headline.ts';
import type { Tombstone } from '../domain/posting/posting.ts';
import { fromUtf8 } from '../protocol/read-json.ts';
import { headlineAt } from './board-list.ts';
import { pieceAt, pieceKey } from './cursor.ts';
import { loadHeldBoards } from './held-boards.ts';
import { openPiece } from './open-piece.ts';
import type { PostingRead } from './reader.ts';
import type { BoardState, Session } from './session.ts';

/** A posting as the device has it; its board is found by looking. */
export async function readPosting(session: Session, postingId: string): Promise<PostingRead> {
  const before = new Map(session.boards);
  const read = await readOnce(session, postingId);
  // A text that is not where it was expected may have been moved by another tab, and the board was read again: look once more.
  const isMoved = read.state === 'pending' && before.get(read.headline.board)?.text !== session.boards.get(read.headline.board)?.text;
  return isMoved ? readOnce(session, postingId) : read;
}

async function readOnce(session: Session, postingId: string): Promise<PostingRead> {
  let found = findRow(session, postingId);
  if (!found) {
    await loadHeldBoards(session);
    found = findRow(session, postingId);
  }
  if (!found) return findTombstone(session, postingId);
  const { state, row } = found;
  const now = session.clock.now();
  if (row.expiresAt !== null && row.expiresAt <= now) return over(row, row.expiresAt);
  const { cursor } = state;
  const piece = pieceAt(cursor, row.seq);
  const page = piece && await openPiece(session, row.board, piece);
  const entry = page?.entries[row.seq - page.from];
  const body = page?.bodies[row.seq - page.from];
  if (!body || !('posting' in body) || entry?.postingId !== postingId) return { state: 'pending', headline: row };
  const posting = visibleAt(body.posting, now);
  if (!posting) return over(row, now);
  const { size, root, keyId } = cursor.head;
  return {
    state: 'live', posting,
    proof: { board: row.board, seq: row.seq, size, root, keyId, ...(cursor.unverified ? { unverified: true as const } : {}) },
  };
}

function findRow(session: Session, postingId: string): { state: BoardState; row: Headline } | null {
  for (const state of session.boards.values()) {
    const i = state.list.id.indexOf(postingId);
    if (i >= 0) return { state, row: headlineAt(state.list, i) };
  }
  return null;
}

/** Ended by itself: the device says so without waiting for the server's own trace. */
function over(row: Headline, at: Instant): PostingRead {
  return { state: 'gone', tombstone: { id: row.id, board: row.board, revision: row.revision, cause: 'expired', reason: '', at } };
}

/** Looks through the texts for a posting's trace, newest first. An id stands in a page's JSON as it is, so most pages need no parsing. */
async function findTombstone(session: Session, postingId: string): Promise<PostingRead> {
  for (const [board, { cursor }] of session.boards) {
    for (const piece of cursor.pieces.filter((p) => !p.bad).sort((a, b) => b.to - a.to)) {
      const [stored] = await session.ports.files.getMany([pieceKey(board, piece)]);
      if (!stored || !(typeof stored === 'string' ? stored : fromUtf8(stored))?.includes(postingId)) continue;
      const tombstone = tombstoneIn(await openPiece(session, board, piece), postingId);
      if (tombstone) return { state: 'gone', tombstone };
    }
  }
  return { state: 'unknown' };
}

function tombstoneIn(page: Awaited<ReturnType<typeof openPiece>>, postingId: string): Tombstone | null {
  const bodies = [...page?.bodies ?? []].reverse();
  const body = bodies.find((b) => b && 'tombstone' in b && b.tombstone.id === postingId);
  return body && 'tombstone' in body ? body.tombstone : null;
}
