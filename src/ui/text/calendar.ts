import { type CivilDate, civilDayAt, type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';

/** Year, month (1–12) and day of a civil day, as numbers: 9月5日, not 09月05日. */
export interface DayParts { readonly year: number; readonly month: number; readonly day: number }

export function dayParts(date: CivilDate): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The time of day in Asia/Shanghai, `08:30`. */
export function clockAt(instant: Instant): string {
  const minutes = Math.floor(instantMs(instant) / 60_000 + 480) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The last day before an end: an end at midnight means that the day before it is the last one. */
export function lastDay(end: Instant): CivilDate {
  return civilDayAt(instantOf(instantMs(end) - 1));
}

/** True when two days fall in the same year: the year may then be left out. */
export function sameYear(date: CivilDate, now: Instant): boolean {
  return date.slice(0, 4) === civilDayAt(now).slice(0, 4);
}
