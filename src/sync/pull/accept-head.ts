import { type Result, ok } from '../../domain/result.ts';
import type { Headlines, PageRef } from '../../protocol/feed-file.ts';
import { toHeadlines, verifyHeadlines } from '../../protocol/headline-columns.ts';
import type { Refused } from '../../protocol/refusal.ts';
import type { AcceptedHead } from '../../protocol/verify-head.ts';
import { type Cursor, type HeldHead, heldTest } from '../cursor.ts';
import type { Session } from '../session.ts';
import { isRunningRow } from '../storage/running-places.ts';
import { fetchFile } from './fetch-file.ts';

/** How a step of a sync ended: done, `again` (an address is gone: read the head once more), no network, or not believed. */
export type StepEnd = 'done' | 'again' | 'offline' | Refused;

/** The part of a head that is kept in the cursor. */
export function heldHead({ head, jws }: AcceptedHead): HeldHead {
  const { size, root, index, headlines, issuedAt, notAfter, keyId } = head;
  return { jws, size, root, index, headlines, issuedAt, notAfter, keyId };
}

/** Fetches and checks the list that a head names. */
export async function fetchList(session: Session, accepted: AcceptedHead): Promise<Result<Headlines, StepEnd>> {
  const { head } = accepted;
  const answer = await fetchFile(session, `/feed/headlines/${head.headlines}.json`);
  if (answer === 'gone') return { ok: false, error: 'again' };
  if (answer === 'offline') return { ok: false, error: 'offline' };
  const list = verifyHeadlines(answer.bytes, head);
  return list.ok ? ok(toHeadlines(list.value.rows, { board: head.board, name: list.value.name, size: head.size })) : list;
}

/**
 * The pages worth fetching: those with a live posting that no piece holds and that the device has room for, runs, or is asked for.
 * A range that is held is never fetched again because it was merged or thinned.
 */
export function pagesToFetch(session: Session, pages: readonly PageRef[], list: Headlines, { board, pieces, floor }: Pick<Cursor, 'board' | 'pieces' | 'floor'>): PageRef[] {
  const isHeld = heldTest(pieces);
  const now = session.clock.now();
  const isWanted = (seq: number, i: number) => seq >= floor || isRunningRow(list, i, now) || session.wanted.has(`${board}/${seq}`);
  const gaps = list.seq.filter((seq, i) => !isHeld(seq) && isWanted(seq, i));
  // What was found bad is fetched again only from another address.
  const bad = new Set(pieces.filter((p) => p.bad).map((p) => p.sha256));
  return pages.filter((page) => page.live > 0 && !bad.has(page.sha256) && gaps.some((seq) => page.from <= seq && seq < page.to));
}

/** Places whose text was on the device and is no longer in the list. */
export function placesToForget(before: { readonly cursor: Cursor; readonly list: Headlines } | null, list: Headlines): number[] {
  if (!before) return [];
  const stays = new Set(list.seq);
  const { pieces, forget } = before.cursor;
  const gone = before.list.seq.filter((seq) => !stays.has(seq) && pieces.some((p) => p.from <= seq && seq < p.to));
  return [...new Set([...forget, ...gone])];
}
