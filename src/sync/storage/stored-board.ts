import type { Instant } from '../../domain/civil-date.ts';
import { heldTest, listKey } from '../cursor.ts';
import { asOf, loadBoards, type Session } from '../session.ts';

/** What the device keeps of a board. 存储占用. */
export interface StoredBoard {
  readonly board: string;
  readonly name: string;
  /** Living postings, and those of them whose text is on the device. */
  readonly postings: number;
  readonly texts: number;
  /** Length of what is stored, before whatever the browser does to it; `estimate()` is fiction since Chrome 138. */
  readonly bytes: number;
  readonly since: Instant;
  readonly asOf: Instant;
}

/** All boards on the device, by code. */
export async function storedBoards(session: Session): Promise<readonly StoredBoard[]> {
  await loadAllBoards(session);
  return [...session.boards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([board, state]) => {
    const { cursor, list, text } = state;
    const isHeld = heldTest(cursor.pieces);
    return {
      board, name: list.name, postings: list.id.length, texts: list.seq.filter((seq) => isHeld(seq)).length,
      bytes: text.length + listKey(board).length + JSON.stringify(list).length + cursor.pieces.reduce((sum, p) => sum + p.bytes, 0),
      since: cursor.since, asOf: asOf(session, state),
    };
  });
}

/** Takes in the boards of the device that nobody has asked for in this visit. */
export async function loadAllBoards(session: Session): Promise<void> {
  const codes = (await session.ports.files.keys('cursor/')).map((key) => key.slice('cursor/'.length));
  const unknown = codes.filter((code) => !session.boards.has(code));
  if (unknown.length > 0) await loadBoards(session, unknown);
}
