import type { Instant } from '../../domain/civil-date.ts';
import type { AcceptedHead } from '../../protocol/verify-head.ts';
import { type CheckedIndex, extendsKnown, verifyIndex } from '../../protocol/verify-index.ts';
import { openPage, verifyBytes } from '../../protocol/verify-page.ts';
import { checkedPiece, type PieceFile, thinned, withPiece } from '../piece.ts';
import type { BoardChange, BoardState, Session } from '../session.ts';
import { fetchList, heldHead, pagesToFetch, placesToForget, type StepEnd } from './accept-head.ts';
import { commitAdvance } from './commit-advance.ts';
import { type FileAnswer, fetchFile } from './fetch-file.ts';

/**
 * Takes in a head that is far ahead, or whose tail did not fit: the index must fold to the head's root and continue the known log, whose
 * last place may lie in the middle of a page. Then the list tells what is gone and which texts are missing.
 */
export async function advanceByIndex(session: Session, before: BoardState, accepted: AcceptedHead, asOf: Instant): Promise<StepEnd> {
  const { head, jws } = accepted;
  const { cursor } = before;
  const answer = await askIndex(session, head.index);
  if (answer === 'gone') return 'again';
  if (answer === 'offline') return 'offline';
  const checked = verifyIndex(answer.bytes, head, cursor.head, jws);
  if (!checked.ok) return checked.error;
  const crossing = await checkCrossing(session, before, accepted, checked.value);
  if (crossing !== null && (typeof crossing === 'string' || 'reason' in crossing)) return crossing;
  const list = await fetchList(session, accepted);
  if (!list.ok) return list.error;
  const listed = new Set(list.value.seq);
  const file = crossing && checkedPiece(thinned(crossing, (seq) => listed.has(seq)));
  return commitAdvance(session, before, withIndex(session, before, accepted, checked.value, list.value, file, asOf));
}

function withIndex(
  session: Session, before: BoardState, accepted: AcceptedHead, checked: CheckedIndex, list: BoardState['list'], file: PieceFile | null, asOf: Instant,
): BoardChange {
  const { cursor } = before;
  const placed = file ? withPiece(cursor, file.piece) : { pieces: cursor.pieces, deletes: [] };
  const forget = placesToForget(before, list);
  return {
    list, puts: file ? [file.put] : [], deletes: placed.deletes, erases: forget.length > 0,
    cursor: {
      ...cursor, head: heldHead(accepted), frontier: checked.frontier, pieces: placed.pieces,
      todo: pagesToFetch(session, checked.index.pages, list, { ...cursor, pieces: placed.pieces }), forget, blanks: 0, asOf,
    },
  };
}

/** The page across the last known place, whose first entries must be the known log's last ones; null when no page lies across it. */
async function checkCrossing(session: Session, { cursor }: BoardState, { head, jws }: AcceptedHead, { index, crossing }: CheckedIndex) {
  if (!crossing) return null;
  const answer = await fetchFile(session, `/feed/pages/${crossing.sha256}.json`);
  if (answer === 'gone') return 'again' as const;
  if (answer === 'offline') return 'offline' as const;
  const fits = verifyBytes(answer.bytes, crossing.sha256);
  if (!fits.ok) return fits.error;
  const page = openPage(head.board, crossing, answer.bytes);
  if (!page.ok) return page.error;
  const extended = extendsKnown(index, crossing, page.value.entries, cursor.head, jws);
  return extended.ok ? page.value : extended.error;
}

export function askIndex(session: Session, index: string): Promise<FileAnswer> {
  return fetchFile(session, `/feed/indexes/${index}.json`);
}

/**
 * Reads the index of the head as held, to learn which pages are missing.
 * @param asked its answer, where it was asked for ahead
 */
export async function readIndex(session: Session, board: string, asked?: Promise<FileAnswer>): Promise<StepEnd> {
  const before = session.boards.get(board);
  if (!before) return 'again';
  const { cursor, list } = before;
  const answer = await (asked ?? askIndex(session, cursor.head.index));
  if (answer === 'gone') return 'again';
  if (answer === 'offline') return 'offline';
  const checked = verifyIndex(answer.bytes, { board, ...cursor.head }, null);
  if (!checked.ok) return checked.error;
  const { index, frontier } = checked.value;
  return commitAdvance(session, before, { list, cursor: { ...cursor, frontier, todo: pagesToFetch(session, index.pages, list, cursor) } });
}
