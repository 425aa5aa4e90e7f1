import { boardLevel } from '../../domain/unit/board-code.ts';

/** Asks the server of which board a posting is, so that this board can be synced and the posting checked; null without an answer. */
export async function findBoardOf(base: string, id: string): Promise<string | null> {
  try {
    const answer = await fetch(`${base}/api/v1/postings/${encodeURIComponent(id)}`, { headers: { accept: 'application/json' }, redirect: 'error' });
    if (!answer.headers.has('x-minglan')) return null;
    const { posting, tombstone } = await answer.json() as { posting?: { board?: unknown }; tombstone?: { board?: unknown } };
    const board = posting?.board ?? tombstone?.board;
    return typeof board === 'string' && boardLevel(board) !== null ? board : null;
  } catch {
    return null;
  }
}
