import { chainKey, cursorKey, listKey, pieceKey } from '../cursor.ts';
import { loadBoards, type Session } from '../session.ts';

const TRIES = 4;

/** Takes a board off the device, list and texts. What the device trusts (the pinned root, refusals with their evidence) stays. */
export async function clearBoard(session: Session, board: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    await loadBoards(session, [board]);
    const state = session.boards.get(board);
    if (!state) return;
    const keys = await session.ports.files.keys(`piece/${board}/`);
    const chains = await session.ports.files.keys(chainKey(''));
    const done = await session.ports.files.commit({
      expect: { key: cursorKey(board), value: state.text }, puts: [], erases: true,
      // Without the chains' tags the next answer is whole, and the board comes again if somebody opens it.
      deletes: [cursorKey(board), listKey(board), ...state.cursor.pieces.map((p) => pieceKey(board, p)), ...keys, ...chains],
    });
    if (!done) continue;
    session.boards.delete(board);
    for (const id of session.opened.keys()) if (id.startsWith(`piece/${board}/`)) session.opened.delete(id);
    session.emit({ type: 'list', board });
    return;
  }
}
