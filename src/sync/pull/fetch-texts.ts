import type { PageRef } from '../../protocol/feed-file.ts';
import type { Refused } from '../../protocol/refusal.ts';
import { openPage } from '../../protocol/verify-page.ts';
import { arrivedPiece, checkedPiece, type PieceFile, thinned, withPiece } from '../piece.ts';
import { holdsRunning } from '../storage/running-places.ts';
import { type BoardState, changeBoard, type Session } from '../session.ts';
import type { StepEnd } from './accept-head.ts';
import { readIndex } from './advance-by-index.ts';
import { fetchFile } from './fetch-file.ts';

const AT_ONCE = 3;

interface Wanted { readonly board: string; readonly page: PageRef }

/**
 * Fetches the missing texts of some boards: the newest page alone, then three at once, newest first, what holds a running publicity or
 * warning before all history. Each page is stored with its cursor, so that a failure costs one page at most.
 * @param boards nearest first
 * @param progress called after each page
 */
export async function fetchTexts(session: Session, boards: readonly string[], progress: () => void): Promise<StepEnd> {
  const unread = boards.filter((board) => session.boards.get(board)?.cursor.todo === null);
  const read = await Promise.all(unread.map((board) => readIndex(session, board)));
  const stopped = read.find((end) => end !== 'done');
  if (stopped) return stopped;
  const queue = inOrder(session, boards);
  let end: StepEnd = 'done';
  const work = async () => {
    for (let next = queue.shift(); next && end === 'done'; next = queue.shift()) {
      const result = await fetchPage(session, next);
      if (result === 'done') progress();
      else end = result;
    }
  };
  const first = queue.shift();
  if (first) {
    end = await fetchPage(session, first);
    if (end === 'done') progress();
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return end;
}

/** The missing pages in the order in which people need them. */
function inOrder(session: Session, boards: readonly string[]): Wanted[] {
  const now = session.clock.now();
  const wanted = boards.flatMap((board) => {
    const state = session.boards.get(board);
    const pages = [...state?.cursor.todo ?? []].sort((a, b) => b.from - a.from);
    return pages.map((page) => ({ board, page, urgent: state !== undefined && holdsRunning(state.list, page, now) }));
  });
  const first = wanted[0];
  const rest = wanted.slice(1);
  return first ? [first, ...rest.filter((w) => w.urgent), ...rest.filter((w) => !w.urgent)] : [];
}

async function fetchPage(session: Session, { board, page }: Wanted): Promise<StepEnd> {
  const isWanted = (state: BoardState | null | undefined) => state?.cursor.todo?.some((p) => p.sha256 === page.sha256) === true;
  if (!isWanted(session.boards.get(board))) return 'done';
  const answer = await fetchFile(session, `/feed/pages/${page.sha256}.json`);
  if (answer === 'offline') return 'offline';
  if (answer === 'gone') {
    await changeBoard(session, board, (held) => held && isWanted(held) ? { ...held, cursor: { ...held.cursor, todo: null } } : null);
    return 'again';
  }
  if (answer.sha256 !== page.sha256) return { reason: 'bad-hash', detail: `not the bytes of ${page.sha256}` };
  let refused: Refused | null = null;
  await changeBoard(session, board, (held) => {
    if (!held || !isWanted(held)) return null;
    const file = toStore(held, page, answer.bytes);
    refused = 'reason' in file ? file : null;
    const todo = held.cursor.todo?.filter((p) => p.sha256 !== page.sha256) ?? null;
    if ('reason' in file) {
      const bad = { from: page.from, to: page.to, sha256: page.sha256, root: page.root, nextExpiry: null, bytes: 0, bad: file.reason };
      return { ...held, cursor: { ...held.cursor, todo, pieces: [...held.cursor.pieces, bad] } };
    }
    const { pieces, deletes } = withPiece(held.cursor, file.piece);
    return { ...held, puts: [file.put], deletes, cursor: { ...held.cursor, todo, pieces } };
  });
  return refused ?? 'done';
}

/** The page as it arrived, unparsed; without the texts that the list no longer names, when it still has some. */
function toStore({ cursor, list }: BoardState, page: PageRef, bytes: Uint8Array): PieceFile | Refused {
  const listed = new Set(list.seq.filter((seq) => page.from <= seq && seq < page.to));
  if (listed.size === page.live) return arrivedPiece(cursor.board, page, bytes);
  const opened = openPage(cursor.board, page, bytes);
  return opened.ok ? checkedPiece(thinned(opened.value, (seq) => listed.has(seq))) : opened.error;
}
