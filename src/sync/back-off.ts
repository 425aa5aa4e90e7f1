import type { Random, Timer } from './ports.ts';

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before try `attempt` (from 1), in milliseconds: doubling, with full jitter so that phones that lost the same network
 * do not come back together. What the server asks for (`Retry-After`) is the least, spread over half as much again.
 */
export function backOffMs(attempt: number, random: Random, retryAfterMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 20));
  const own = ceiling * (0.25 + 0.75 * random());
  return Math.round(retryAfterMs === null ? own : Math.max(own, retryAfterMs * (1 + random() / 2)));
}

/** A pause of `middleMs` on average, between half and one and a half of it. */
export function jitteredMs(middleMs: number, random: Random): number {
  return Math.round(middleMs * (0.5 + random()));
}

export function pause(timer: Timer, ms: number): Promise<void> {
  return new Promise((resolve) => timer.after(ms, resolve));
}
