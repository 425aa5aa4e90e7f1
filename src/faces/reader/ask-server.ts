import { isInstant } from '../../domain/civil-date.ts';
import type { Tombstone } from '../../domain/posting/posting.ts';
import { boardLevel } from '../../domain/unit/board-code.ts';

/** What the server says of a posting that this device does not know: of which board it is, and that it has ended. */
export interface ServersWord { readonly board: string; readonly tombstone: Tombstone | null }

/** Asks the server, so that the board can be synced and the posting checked; null without an answer. */
export async function askServer(base: string, id: string): Promise<ServersWord | null> {
  try {
    const answer = await fetch(`${base}/api/v1/postings/${encodeURIComponent(id)}`, { headers: { accept: 'application/json' }, redirect: 'error' });
    if (!answer.headers.has('x-minglan')) return null;
    const { posting, tombstone } = await answer.json() as { posting?: { board?: unknown }; tombstone?: Partial<Tombstone> };
    const board = posting?.board ?? tombstone?.board;
    if (typeof board !== 'string' || boardLevel(board) === null) return null;
    const ended = tombstone?.id === id && typeof tombstone.reason === 'string' && typeof tombstone.at === 'string' && isInstant(tombstone.at);
    return { board, tombstone: ended ? tombstone as Tombstone : null };
  } catch {
    return null;
  }
}
