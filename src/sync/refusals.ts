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
  if (refusal.evidence) await storeEvidence(session, refusal).catch(() => undefined);
  session.emit({ type: 'list', board });
  return refusal;
}

/** A head was accepted: what had no evidence was the network's doing, or a stale copy, and is over. */
export function clearRefusals(session: Session, board: string): void {
  session.refusals = session.refusals.filter((r) => r.board !== board || r.evidence);
}

async function storeEvidence(session: Session, refusal: Refusal): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const text = JSON.stringify(session.refusals.filter((r) => r.evidence));
    const done = await session.ports.files.commit({
      expect: { key: REFUSALS_KEY, value: session.refusalsText }, puts: [[REFUSALS_KEY, text]], deletes: [],
    });
    if (done) {
      session.refusalsText = text;
      return;
    }
    // Another tab was first: take in what it knows.
    const own = session.refusals;
    await loadBoards(session, []);
    session.refusals = [...own.filter((r) => r === refusal || !r.evidence), ...session.refusals].slice(0, MOST_KEPT);
  }
}
