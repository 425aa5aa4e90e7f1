import { type CivilDate, civilDayAt, type Instant } from '../../domain/civil-date.ts';
import { clockAt, dayParts, lastDay, sameYear } from './calendar.ts';

/** 9月15日; the year only when it is not this one. */
export function day(date: CivilDate, now: Instant): string {
  return sameYear(date, now) ? dayWithoutYear(date) : fullDay(date);
}
function dayWithoutYear(date: CivilDate): string {
  const p = dayParts(date);
  return `${p.month}月${p.day}日`;
}
export function fullDay(date: CivilDate): string {
  return `${dayParts(date).year}年${dayWithoutYear(date)}`;
}
export function moment(at: Instant, now: Instant): string {
  return `${day(civilDayAt(at), now)} ${clockAt(at)}`;
}
/** The end of something, told by its last day where it ends at midnight. */
export function lastMoment(at: Instant, now: Instant): string {
  return clockAt(at) === '00:00' ? day(lastDay(at), now) : moment(at, now);
}
