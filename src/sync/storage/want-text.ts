import { readPosting } from '../read-posting.ts';
import { changeBoard, type Session } from '../session.ts';

/** Marks a posting's text as wanted in this visit, however old. @returns its board, to be synced; null when there is nothing to fetch */
export async function wantText(session: Session, postingId: string): Promise<string | null> {
  const read = await readPosting(session, postingId);
  if (read.state !== 'pending') return null;
  const { board, seq } = read.headline;
  session.wanted.add(`${board}/${seq}`);
  await changeBoard(session, board, (held) => held && { ...held, cursor: { ...held.cursor, todo: null } });
  return board;
}
