import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import { chainOf } from '../../domain/unit/board-code.ts';
import type { AcceptedHead } from '../../protocol/verify-head.ts';
import type { Refused } from '../../protocol/refusal.ts';
import { textCounts } from '../board-list.ts';
import { eraseForgotten } from '../erase-forgotten.ts';
import { purgeBoard, restoreWiped } from '../purge-expired.ts';
import type { Refusal, SyncStatus } from '../reader.ts';
import { clearRefusals, noteRefusal } from '../refusals.ts';
import { reportForks } from '../report-forks.ts';
import { loadBoards, type Session } from '../session.ts';
import type { StepEnd } from './accept-head.ts';
import { advanceBoard } from './advance-board.ts';
import { fetchTexts } from './fetch-texts.ts';
import { noteChecked } from './note-checked.ts';
import { type CheckedChain, keepChain, readChain } from './read-chain.ts';
import { refreshList } from './refresh-list.ts';
import { askKeysAhead, lacksRoot } from './trust.ts';

/** How often the head is read again within one sync because an address was gone, or the log moved on. */
const MOST_ROUNDS = 6;
/** After so many rounds the tail is taken to run ahead of the head's cached copies. */
const TAIL_ROUNDS = 3;

const PROGRESS_MS = 500;

/** Brings a board and all above it up to date, and tells how it went. */
export async function syncChain(session: Session, board: string): Promise<SyncStatus> {
  const boards = chainOf(board);
  const missing = boards.filter((code) => !session.boards.has(code));
  if (missing.length > 0) await loadBoards(session, missing);
  for (const code of boards) await eraseForgotten(session, code);
  const tell = (phase: SyncStatus['phase'], refusal?: Refusal) => {
    const status = statusOf(session, board, boards, phase, refusal);
    session.emit({ type: 'status', status });
    return status;
  };
  if (session.ports.clock.monotonicMs() < session.quietUntilMs) return tell('offline');
  tell('checking');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const end = await syncOnce(session, board, boards, round, tell);
    if (end === 'again') continue;
    if (end.phase !== 'offline') await reportForks(session);
    return end;
  }
  return tell('offline');
}

type Tell = (phase: SyncStatus['phase'], refusal?: Refusal) => SyncStatus;

async function syncOnce(session: Session, board: string, boards: readonly string[], round: number, tell: Tell): Promise<SyncStatus | 'again'> {
  const keys = await lacksRoot(session) ? askKeysAhead(session) : null;
  const answer = await readChain(session, board, round > 0);
  await keys;
  if (answer.kind === 'offline') return tell('offline', answer.notOurs ? notOurs(session, board) : undefined);
  if (answer.kind === 'refused') return tell('refused', await noteRefusal(session, board, answer.error));
  let refusal: Refusal | undefined;
  if (answer.kind === 'unchanged') {
    noteChecked(session, answer.boards, answer.dateMs);
  } else {
    const taken = await takeHeads(session, board, answer, round, tell);
    if (typeof taken === 'string') return taken === 'again' ? 'again' : tell('offline');
    refusal = taken.refusal;
  }
  for (const code of boards) {
    await restoreWiped(session, code);
    await eraseForgotten(session, code);
  }
  const end = await fetchTexts(session, boards.filter((code) => session.boards.has(code)), progressOf(session, () => tell('texts')));
  if (end === 'again') return 'again';
  for (const code of boards) await purgeBoard(session, code);
  if (end === 'offline') return tell('offline');
  for (const code of boards) await refreshList(session, code);
  if (end !== 'done') refusal ??= await noteRefusal(session, board, end);
  return tell(refusal ? 'refused' : 'current', refusal);
}

/** Each page is progress, but twice a second is enough to be told. */
function progressOf({ ports: { clock } }: Session, tell: () => void): () => void {
  let told = -Infinity;
  return () => {
    if (clock.monotonicMs() - told < PROGRESS_MS) return;
    told = clock.monotonicMs();
    tell();
  };
}

/** Takes in the heads that were believed, all boards at once; what was not believed is noted, and keeps the others from nothing. */
async function takeHeads(
  session: Session, board: string, chain: CheckedChain, round: number, tell: Tell,
): Promise<'again' | 'offline' | { refusal?: Refusal }> {
  const refused: { board: string; error: Refused }[] = [...chain.refused];
  const ends = await Promise.all(chain.heads.map(async (accepted): Promise<StepEnd> => {
    const isNew = !session.boards.has(accepted.head.board);
    const end = await advanceBoard(session, accepted, checkedAt(accepted, chain.dateMs), round < TAIL_ROUNDS);
    if (end === 'done' && isNew) tell('list');
    return end;
  }));
  const done: string[] = [];
  ends.forEach((end, i) => {
    const code = chain.heads[i]?.head.board ?? board;
    if (end === 'done') done.push(code);
    else if (typeof end === 'object') refused.push({ board: code, error: end });
  });
  for (const code of done) clearRefusals(session, code);
  noteChecked(session, done, chain.dateMs);
  const refusals: Refusal[] = [];
  for (const { board: code, error } of refused) refusals.push(await noteRefusal(session, code, error));
  if (ends.includes('again')) return 'again';
  if (ends.includes('offline')) return 'offline';
  if (refused.length === 0) await keepChain(session, board, chain);
  const refusal = refusals.find((r) => r.board === board) ?? refusals[0];
  return refusal ? { refusal } : {};
}

/** The list was all there was when the head was signed, and still when the answer was given. */
function checkedAt({ head }: AcceptedHead, dateMs: number | null): Instant {
  return instantOf(Math.max(instantMs(head.issuedAt), dateMs ?? 0));
}

function statusOf(session: Session, board: string, boards: readonly string[], phase: SyncStatus['phase'], refusal?: Refusal): SyncStatus {
  const now = session.clock.now();
  let textsDone = 0, textsTotal = 0, textsLeftOut = 0;
  for (const code of boards) {
    const state = session.boards.get(code);
    if (!state) continue;
    const counts = textCounts(state, now);
    textsDone += counts.done;
    textsTotal += counts.total;
    textsLeftOut += counts.leftOut;
  }
  return {
    board, phase, textsDone, textsTotal, ...(textsLeftOut > 0 ? { textsLeftOut } : {}), ...(refusal ? { refusal } : {}), ...(session.ports.files.isLasting() ? {} : { unsaved: true as const }),
  };
}

/** A login page in place of the feed: said, but not kept. */
function notOurs(session: Session, board: string): Refusal {
  return { board, reason: 'not-ours', at: session.clock.now() };
}
