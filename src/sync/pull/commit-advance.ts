import { type BoardChange, type BoardState, changeBoard, type Session } from '../session.ts';
import type { StepEnd } from './accept-head.ts';

/** Stores a board's next state if it is still the one that was checked against; tells the listeners. */
export async function commitAdvance(session: Session, before: BoardState | null, change: BoardChange): Promise<StepEnd> {
  const { board } = change.cursor;
  const state = await changeBoard(session, board, (held) => (held?.text === before?.text ? change : null));
  if (state?.cursor !== change.cursor) return 'again';
  session.emit({ type: 'list', board });
  return 'done';
}
