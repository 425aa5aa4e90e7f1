import { backOffMs, pause } from '../back-off.ts';
import type { Answer } from '../ports.ts';
import type { Session } from '../session.ts';

const TRIES = 3;
/** A longer wait is not sat out inside a sync. */
const LONGEST_WAIT_MS = 10_000;

/** `gone`: the address is no more (404, 410): read the head again. */
export type FileAnswer = Answer | 'gone' | 'offline';

/** Reads a file of the feed, with a few tries; a server that asks for time gets it. */
export async function fetchFile(session: Session, path: string): Promise<FileAnswer> {
  const { transport, timer, random } = session.ports;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await transport.get(path);
    // Who answers with a login page will do so again: no more tries.
    if (answer === 'not-ours') return 'offline';
    if (answer !== 'offline') {
      if (answer.status === 200) return answer;
      if (answer.status === 404 || answer.status === 410) return 'gone';
      noteBusy(session, answer);
    }
    const wait = backOffMs(attempt, random, answer === 'offline' ? null : answer.retryAfterMs);
    if (attempt === TRIES || wait > LONGEST_WAIT_MS) return 'offline';
    await pause(timer, wait);
  }
}

/** Remembers that the server asked to be left alone for a while (429, 503). */
export function noteBusy(session: Session, answer: Answer): void {
  if (answer.retryAfterMs === null) return;
  session.quietUntilMs = Math.max(session.quietUntilMs, session.ports.clock.monotonicMs() + answer.retryAfterMs);
}
