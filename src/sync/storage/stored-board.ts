import type { Instant } from '../../domain/civil-date.ts';
import { heldTest, listKey } from '../cursor.ts';
import { loadHeldBoards } from '../held-boards.ts';
import { asOf, type Session } from '../session.ts';

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
  await loadHeldBoards(session);
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
