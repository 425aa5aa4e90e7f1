import { backOffMs } from './back-off.ts';
import type { Refusal } from './reader.ts';
import { markReported } from './refusals.ts';
import type { Session } from './session.ts';

/**
 * Tells the server, once for each fork, of the two signed heads that cannot both be true: whoever looks after it learns what a reader saw.
 * Called after an answer came through; what does not get through is tried again later, at a growing distance, also after a restart.
 */
export async function reportForks(session: Session): Promise<void> {
  const { clock, random, reportFork } = session.ports;
  if (!reportFork || clock.monotonicMs() < session.report.atMs) return;
  for (const refusal of session.refusals.filter((r) => r.evidence && !r.reported)) {
    if (!refusal.evidence || isTold(session.refusals, refusal)) continue;
    const answer = await reportFork(refusal.evidence);
    if (answer === 'later') {
      const failures = session.report.failures + 1;
      session.report = { failures, atMs: clock.monotonicMs() + backOffMs(failures, random) };
      return;
    }
    session.report = { failures: 0, atMs: 0 };
    await markReported(session, refusal, answer);
  }
}

/** A server that goes on with its fork signs a new head each day: against the same known head that is one fork, and told already. */
function isTold(refusals: readonly Refusal[], { board, evidence }: Refusal): boolean {
  return refusals.some((r) => r.board === board && r.reported === 'taken' && r.evidence?.known === evidence?.known);
}
