import { type Instant, instantMs, instantOf } from '../../../domain/civil-date.ts';

/** The instant some days later. */
export function daysLater(instant: Instant, days: number): Instant {
  return instantOf(instantMs(instant) + days * 86_400_000);
}
