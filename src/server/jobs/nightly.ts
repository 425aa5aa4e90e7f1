import { auditHeadText } from '../audit/audit-row.ts';
import { recordedHead } from '../audit/verify-audit.ts';
import { compactBoard } from '../feed/compact-board.ts';
import { forgetEndedSessions } from '../use-cases/accounts/forget-ended-sessions.ts';
import type { Deps } from '../use-cases/deps.ts';
import { endOverdueLists } from '../use-cases/drafts/end-overdue-lists.ts';
import { forgetUnusedMedia } from '../use-cases/media-uses.ts';
import { forgetOldReceipts } from '../use-cases/operations/operation-receipt.ts';

export interface NightReport {
  readonly boards: number;
  /** Feed pages over all boards, before and after neighbours were joined. */
  readonly pagesBefore: number;
  readonly pagesAfter: number;
  /** `seq:hash` of the audit log's newest row. In the server's log it is out of reach of whoever can only change the database. */
  readonly auditHead: string;
}

/** The night's work: joins cold pages of every board that has any, takes overdue lists of people out of drafts, forgets media that no posting came for, sessions that are over and receipts that nobody will ask for, lets the database tidy itself, and notes the audit log's head. */
export async function nightly(deps: Deps, signal?: AbortSignal): Promise<NightReport> {
  const { store, clock, random } = deps;
  const boards = await store.read((tx) => tx.selectFrom('board').select('code').where('size', '>', 0).orderBy('code').execute());
  let pagesBefore = 0, pagesAfter = 0;
  for (const { code } of boards) {
    if (signal?.aborted === true) break;
    const { before, after } = await store.write((tx) => compactBoard(tx, code, { now: clock(), random }));
    pagesBefore += before;
    pagesAfter += after;
  }
  await endOverdueLists(deps);
  await forgetUnusedMedia(deps);
  await forgetEndedSessions(deps);
  await forgetOldReceipts(deps);
  await store.maintain();
  const head = await store.read(recordedHead);
  return { boards: boards.length, pagesBefore, pagesAfter, auditHead: head === null || head === 'damaged' ? String(head) : auditHeadText(head) };
}
