import { chainOf } from '../../domain/unit/board-code.ts';
import { pieceKey } from '../cursor.ts';
import { loadHeldBoards } from '../held-boards.ts';
import { isSame } from '../open-piece.ts';
import { changeBoard, type Session } from '../session.ts';
import { planEviction } from './plan-eviction.ts';

/** How much room texts have on this device, and whose boards come first. */
export interface TextBudget { readonly bytes: number; readonly followed: readonly string[] }

/** Brings the texts under their budget. @returns bytes that left */
export async function trimTexts(session: Session, { bytes, followed }: TextBudget): Promise<number> {
  await loadHeldBoards(session);
  const kept = new Set(followed.reduce<string[]>((all, code) => all.concat(chainOf(code)), []));
  let left = 0;
  for (const { board, pieces, floor } of planEviction(session.boards, kept, bytes, session.clock.now())) {
    const state = await changeBoard(session, board, (held) => {
      if (!held) return null;
      const going = held.cursor.pieces.filter((p) => pieces.some((q) => isSame(p, q)));
      const rest = held.cursor.pieces.filter((p) => !going.includes(p));
      return { ...held, deletes: going.map((p) => pieceKey(board, p)), cursor: { ...held.cursor, pieces: rest, floor, todo: null } };
    });
    if (state) left += pieces.reduce((sum, p) => sum + p.bytes, 0);
    session.emit({ type: 'list', board });
  }
  return left;
}

/** Gives a board's texts their room back: all are fetched at the next sync. */
export async function keepAllTexts(session: Session, board: string): Promise<void> {
  await changeBoard(session, board, (held) => held && { ...held, cursor: { ...held.cursor, floor: 0, todo: null } });
}
