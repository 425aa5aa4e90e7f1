import { nextExpiry, visibleAt } from '../domain/posting/visible-at.ts';
import type { Instant } from '../domain/civil-date.ts';
import type { Page } from '../protocol/feed-file.ts';
import type { Wiped } from './cursor.ts';
import { eraseForgotten } from './erase-forgotten.ts';
import { loadHeldBoards } from './held-boards.ts';
import { isSame, openPiece } from './open-piece.ts';
import { checkedPiece } from './piece.ts';
import { changeBoard, type Session } from './session.ts';

/**
 * Erases from storage what is over by now: lists of people after their hour, postings after theirs (个人信息保护法 art. 47).
 * What was erased is noted, so that it comes back if the clock turns out to have run ahead ({@link restoreWiped}).
 */
export async function purgeExpired(session: Session): Promise<void> {
  await loadHeldBoards(session);
  for (const board of session.boards.keys()) {
    await eraseForgotten(session, board);
    await purgeBoard(session, board);
  }
}

/** The same for one board that is loaded. */
export async function purgeBoard(session: Session, board: string): Promise<void> {
  const now = session.clock.now();
  const due = session.boards.get(board)?.cursor.pieces.filter((p) => !p.bad && p.nextExpiry !== null && p.nextExpiry <= now) ?? [];
  for (const piece of due) {
    const page = await openPiece(session, board, piece);
    if (!page) continue;
    const { rest, wiped } = withoutExpired(page, now);
    const file = checkedPiece(rest);
    await changeBoard(session, board, (held) => {
      if (!held?.cursor.pieces.some((p) => isSame(p, piece))) return null;
      return {
        ...held, erases: wiped.length > 0, puts: [file.put],
        cursor: {
          ...held.cursor, wiped: [...held.cursor.wiped, ...wiped],
          pieces: held.cursor.pieces.map((p) => (isSame(p, piece) ? file.piece : p)),
        },
      };
    });
    for (const { seq } of wiped) session.emit({ type: 'posting', id: page.entries[seq - page.from]?.postingId ?? '' });
  }
}

function withoutExpired(page: Page, now: Instant): { rest: Page; wiped: Wiped[] } {
  const wiped: Wiped[] = [];
  const bodies = page.bodies.map((body, i) => {
    if (!body || !('posting' in body)) return body;
    const posting = visibleAt(body.posting, now);
    if (posting === body.posting) return body;
    wiped.push({ seq: page.from + i, at: lastHour(body.posting, now) });
    return posting && { ...body, posting };
  });
  return { rest: { ...page, bodies }, wiped };
}

/** The latest of the hours that are over: if that one had not come yet, the erasing was wrong. */
function lastHour(posting: Parameters<typeof nextExpiry>[0], now: Instant): Instant {
  let last = now;
  for (let at = nextExpiry(posting, '' as Instant); at !== null && at <= now; at = nextExpiry(posting, at)) last = at;
  return last;
}

/** After an answer of the server set the clock right: what was erased before its hour is taken for missing again, and so fetched. */
export async function restoreWiped(session: Session, board: string): Promise<void> {
  const now = session.clock.now();
  const isEarly = (w: Wiped) => w.at > now;
  if (!session.boards.get(board)?.cursor.wiped.some(isEarly)) return;
  await changeBoard(session, board, (held) => {
    if (!held) return null;
    const early = held.cursor.wiped.filter(isEarly);
    const holds = (p: { readonly from: number; readonly to: number }) => early.some((w) => p.from <= w.seq && w.seq < p.to);
    return {
      ...held,
      cursor: {
        ...held.cursor, todo: null, wiped: held.cursor.wiped.filter((w) => !isEarly(w)), pieces: held.cursor.pieces.filter((p) => !holds(p)),
      },
    };
  });
}
