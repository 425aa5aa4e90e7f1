import { heldCodes } from '../held-boards.ts';
import type { Session } from '../session.ts';
import { clearBoard } from './clear-board.ts';
import { type StoredBoard, storedBoards } from './stored-board.ts';
import { keepAllTexts, type TextBudget, trimTexts } from './trim-texts.ts';
import { wantText } from './want-text.ts';

/** What the device keeps, and what may be done about it. */
export interface DeviceStorage {
  boards(): Promise<readonly StoredBoard[]>;
  /** Codes of the boards that are kept; costs no reading. */
  codes(): Promise<readonly string[]>;
  /** Takes a board off the device. */
  clear(board: string): Promise<void>;
  /** Brings the texts under a budget, oldest of unfollowed boards first. @returns bytes that left */
  trim(budget: TextBudget): Promise<number>;
  /** Takes all texts of a board for wanted again: the next sync fetches them. */
  keepAll(board: string): Promise<void>;
  /** Takes one text for wanted that the device does not keep. @returns its board, whose next sync fetches it; null when there is nothing to fetch */
  want(postingId: string): Promise<string | null>;
}

/** `inTurn`: nothing of this runs in the middle of a sync. */
export function deviceStorage(session: Session, inTurn: <T>(work: () => Promise<T>) => Promise<T>): DeviceStorage {
  return {
    boards: () => inTurn(() => storedBoards(session)),
    codes: () => inTurn(() => heldCodes(session)),
    clear: (board) => inTurn(() => clearBoard(session, board)),
    trim: (budget) => inTurn(() => trimTexts(session, budget)),
    keepAll: (board) => inTurn(() => keepAllTexts(session, board)),
    want: (postingId) => inTurn(() => wantText(session, postingId)),
  };
}
