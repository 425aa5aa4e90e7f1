import { type Instant, instantOf } from '../domain/civil-date.ts';
import type { Answer, Clock } from './ports.ts';

/** What is kept of the clock between visits. */
export interface ClockMemory { readonly offsetMs: number; readonly floorMs: number }

/**
 * Server time as well as a device can know it: its own clock plus the offset learnt from answers, and never before the newest server
 * time ever seen. A clock that is wrong by years, or jumps, therefore shifts nothing that a single answer does not put right.
 */
export interface ServerClock {
  nowMs(): number;
  now(): Instant;
  /** Learns from an answer that is surely ours. */
  learn(answer: Pick<Answer, 'dateMs' | 'ageSeconds' | 'roundTripMs'>): void;
  memory(): ClockMemory;
}

export function createServerClock(clock: Clock, saved: ClockMemory | null): ServerClock {
  let offsetMs = saved?.offsetMs ?? 0;
  let floorMs = saved?.floorMs ?? 0;
  // The floor rises with the session's own stopwatch, so that time does not stand still on a device whose clock fell back to 1970.
  let floorSince = clock.monotonicMs();
  let learnt = saved !== null;
  const risen = () => floorMs === 0 ? 0 : floorMs + clock.monotonicMs() - floorSince;
  const nowMs = () => Math.max(risen(), clock.nowMs() + offsetMs);
  return {
    nowMs,
    now: () => instantOf(nowMs()),
    learn: ({ dateMs, ageSeconds, roundTripMs }) => {
      if (dateMs === null) return;
      // A copy from a cache tells only that the time is not earlier.
      if (ageSeconds === 0 || !learnt) offsetMs = dateMs + roundTripMs / 2 - clock.nowMs();
      learnt = true;
      if (dateMs > risen()) {
        floorMs = dateMs;
        floorSince = clock.monotonicMs();
      }
    },
    memory: () => ({ offsetMs: Math.round(offsetMs), floorMs: Math.round(risen()) }),
  };
}
