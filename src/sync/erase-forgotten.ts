import { isSame, openPiece } from './open-piece.ts';
import { checkedPiece, thinned } from './piece.ts';
import { changeBoard, type Session } from './session.ts';

/**
 * Erases from a board's pieces the texts that its list no longer names (withdrawn, superseded, expired): they became invisible when the
 * list changed, and now they leave the device. Resumes where an earlier visit was cut off.
 */
export async function eraseForgotten(session: Session, board: string): Promise<void> {
  const places = session.boards.get(board)?.cursor.forget ?? [];
  if (places.length === 0) return;
  const pieces = session.boards.get(board)?.cursor.pieces ?? [];
  for (const piece of pieces.filter((p) => !p.bad && places.some((seq) => p.from <= seq && seq < p.to))) {
    const page = await openPiece(session, board, piece);
    if (!page) continue;
    await changeBoard(session, board, (held) => {
      if (!held?.cursor.pieces.some((p) => isSame(p, piece))) return null;
      const listed = new Set(held.list.seq);
      const rest = thinned(page, (seq) => listed.has(seq));
      if (rest === page) return null;
      const file = checkedPiece(rest);
      return {
        ...held, erases: true, puts: [file.put],
        cursor: { ...held.cursor, pieces: held.cursor.pieces.map((p) => (isSame(p, piece) ? file.piece : p)) },
      };
    });
  }
  await changeBoard(session, board, (held) => {
    if (!held) return null;
    const done = new Set(places);
    const listed = new Set(held.list.seq);
    return {
      ...held,
      cursor: {
        ...held.cursor, forget: held.cursor.forget.filter((seq) => !done.has(seq)), wiped: held.cursor.wiped.filter((w) => listed.has(w.seq)),
      },
    };
  });
}
