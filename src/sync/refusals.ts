import type { Refused } from '../protocol/refusal.ts';
import { REFUSALS_KEY } from './cursor.ts';
import type { Refusal } from './reader.ts';
import { loadBoards, type Session } from './session.ts';

const MOST_KEPT = 50;

/**
 * Notes that something of a board was not believed. Two signed heads that contradict each other are evidence and are stored for good;
 * all else is remembered until the board's next accepted head.
 */
export async function noteRefusal(session: Session, board: string, refused: Refused): Promise<Refusal> {
  const known = session.refusals.find((r) => r.board === board && r.reason === refused.reason && r.evidence?.seen === refused.evidence?.seen);
  if (known) return known;
  const refusal: Refusal = { board, reason: refused.reason, at: session.clock.now(), ...(refused.evidence ? { evidence: refused.evidence } : {}) };
  session.refusals = [refusal, ...session.refusals].slice(0, MOST_KEPT);
  if (refusal.evidence) await storeEvidence(session, (stored) => [refusal, ...stored]).catch(() => undefined);
  session.emit({ type: 'list', board });
  return refusal;
}

/** A head was accepted: what had no evidence was the network's doing, or a stale copy, and is over. */
export function clearRefusals(session: Session, board: string): void {
  session.refusals = session.refusals.filter((r) => r.board !== board || r.evidence);
}

/** Keeps, for good, that the server was told of a contradiction. */
export async function markReported(session: Session, { board, evidence }: Refusal, reported: 'taken' | 'refused'): Promise<void> {
  const mark = (refusals: readonly Refusal[]) => refusals.map((r) => (r.board === board && r.evidence?.seen === evidence?.seen ? { ...r, reported } : r));
  session.refusals = mark(session.refusals);
  await storeEvidence(session, mark).catch(() => undefined);
  session.emit({ type: 'list', board });
}

/** Stores what is known with evidence. When another tab was first, `again` is applied to what it has stored. */
async function storeEvidence(session: Session, again: (stored: readonly Refusal[]) => readonly Refusal[]): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const text = JSON.stringify(session.refusals.filter((r) => r.evidence));
    const done = await session.ports.files.commit({
      expect: { key: REFUSALS_KEY, value: session.refusalsText }, puts: [[REFUSALS_KEY, text]], deletes: [],
    });
    if (done) {
      session.refusalsText = text;
      return;
    }
    const passing = session.refusals.filter((r) => !r.evidence);
    await loadBoards(session, []);
    session.refusals = [...passing, ...again(session.refusals)].slice(0, MOST_KEPT);
  }
}
