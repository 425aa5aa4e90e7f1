import type { Instant } from '../../domain/civil-date.ts';
import { TAIL_LIMIT } from '../../protocol/tail.ts';
import type { AcceptedHead } from '../../protocol/verify-head.ts';
import { verifyTail } from '../../protocol/verify-tail.ts';
import type { Cursor } from '../cursor.ts';
import { checkedPiece } from '../piece.ts';
import type { BoardState, Session } from '../session.ts';
import { fetchList, heldHead, placesToForget, type StepEnd } from './accept-head.ts';
import { advanceByIndex, askIndex, readIndex } from './advance-by-index.ts';
import { applyTail } from './apply-tail.ts';
import { commitAdvance } from './commit-advance.ts';
import { fetchFile } from './fetch-file.ts';

/**
 * Takes an accepted head in: the list, and the log up to it, checked as a continuation of what was known. Texts come later.
 * @param asOf server time of the answer the head came in
 * @param mayTail false when the tail has proved to run ahead of the head
 */
export async function advanceBoard(session: Session, accepted: AcceptedHead, asOf: Instant, mayTail: boolean): Promise<StepEnd> {
  const { head, progress } = accepted;
  const before = session.boards.get(head.board) ?? null;
  if (!before) return startBoard(session, accepted, asOf);
  if (progress === 'same' || progress === 'stale') return 'done';
  if (progress === 'renewed') return renewBoard(session, before, accepted, asOf);
  const { frontier } = before.cursor;
  if (mayTail && frontier && head.size - frontier.size <= TAIL_LIMIT) {
    const end = await advanceByTail(session, before, accepted, asOf);
    if (end !== 'by-index') return end;
  }
  return advanceByIndex(session, before, accepted, asOf);
}

async function startBoard(session: Session, accepted: AcceptedHead, asOf: Instant): Promise<StepEnd> {
  const list = await fetchList(session, accepted);
  if (!list.ok) return list.error;
  const { board } = accepted.head;
  const cursor: Cursor = {
    v: 1, board, head: heldHead(accepted), frontier: null, pieces: [], todo: null, forget: [], wiped: [], blanks: 0, since: asOf, floor: 0, asOf,
    ...(session.ports.verify ? {} : { unverified: true as const }),
  };
  // Without a cursor, pieces that are still there belong to nothing.
  const deletes = await session.ports.files.keys(`piece/${board}/`);
  // On its way while the list is stored and drawn.
  const index = askIndex(session, cursor.head.index);
  const end = await commitAdvance(session, null, { cursor, list: list.value, deletes });
  // What comes of it is looked at when texts are fetched, which ask again where need be.
  if (end === 'done') await readIndex(session, board, index);
  else await index;
  return end;
}

/** The same log under a new signature: only the files around it may have been made anew. */
async function renewBoard(session: Session, before: BoardState, accepted: AcceptedHead, asOf: Instant): Promise<StepEnd> {
  const { cursor } = before;
  const isSameList = cursor.head.headlines === accepted.head.headlines;
  const list = isSameList ? { ok: true as const, value: before.list } : await fetchList(session, accepted);
  if (!list.ok) return list.error;
  const isSameIndex = cursor.head.index === accepted.head.index || cursor.todo?.length === 0;
  const forget = placesToForget(before, list.value);
  return commitAdvance(session, before, {
    cursor: { ...cursor, head: heldHead(accepted), asOf, forget, todo: isSameIndex ? cursor.todo : null, blanks: isSameList ? cursor.blanks : 0 },
    list: list.value, erases: forget.length > 0,
  });
}

async function advanceByTail(session: Session, before: BoardState, accepted: AcceptedHead, asOf: Instant): Promise<StepEnd | 'by-index'> {
  const { head, jws } = accepted;
  const { cursor } = before;
  const answer = await fetchFile(session, `/feed/${head.board}/tail?after=${cursor.head.size}`);
  if (answer === 'offline') return 'offline';
  if (answer === 'gone' || !cursor.frontier) return 'by-index';
  const tail = verifyTail(answer.bytes, head, cursor.frontier, { known: cursor.head.jws, seen: jws });
  // A tail is not signed: whether it or the log is wrong, the index decides.
  if (!tail.ok) return 'by-index';
  const after = applyTail(before.list, tail.value.lines);
  if (after.isBehind) return 'again';
  const file = checkedPiece(after.page);
  const forget = placesToForget(before, after.list);
  return commitAdvance(session, before, {
    list: after.list, puts: [file.put], erases: forget.length > 0,
    cursor: {
      ...cursor, head: heldHead(accepted), frontier: tail.value.frontier, pieces: [...cursor.pieces, file.piece],
      forget, asOf, blanks: cursor.blanks + after.added,
    },
  });
}
