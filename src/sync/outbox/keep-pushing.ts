import { backOffMs, jitteredMs } from '../back-off.ts';
import type { Keeping } from '../keep-current.ts';
import type { Random, Timer } from '../ports.ts';
import type { PushOutcome } from './push-outcome.ts';

/** A try each minute while all is well, because something may have been queued in another tab. */
const PUSH_MS = 60_000;

/** Pushes at once, when woken, and by itself: each minute, or with back-off after what the network or the server said. */
export function keepPushing(push: () => Promise<PushOutcome>, { timer, random }: { readonly timer: Timer; readonly random: Random }): Keeping {
  let stopped = false, running = false, woken = false, failures = 0;
  let cancel: () => void = () => undefined;
  const pushIn = (ms: number) => {
    cancel();
    if (!stopped) cancel = timer.after(ms, () => void run());
  };
  const run = async () => {
    if (running) {
      woken = true;
      return;
    }
    running = true;
    const outcome = await push().catch((): PushOutcome => ({ end: 'offline' }));
    running = false;
    failures = outcome.end === 'sent' || outcome.end === 'signed-out' ? 0 : failures + 1;
    const wait = failures === 0 ? jitteredMs(PUSH_MS, random) : backOffMs(failures, random, outcome.end === 'busy' ? outcome.retryAfterMs : null);
    pushIn(woken && outcome.end !== 'busy' ? 0 : wait);
    woken = false;
  };
  pushIn(0);
  return {
    wake: () => {
      failures = 0;
      if (running) woken = true;
      else pushIn(0);
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
