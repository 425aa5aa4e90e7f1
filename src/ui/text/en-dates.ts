import { type CivilDate, civilDayAt, type Instant } from '../../domain/civil-date.ts';
import { clockAt, dayParts, lastDay, sameYear } from './calendar.ts';
import { grouped } from './number.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export function monthName(date: CivilDate): string {
  return MONTHS[dayParts(date).month - 1] ?? '';
}
export function day(date: CivilDate, now: Instant): string {
  return sameYear(date, now) ? `${dayParts(date).day} ${monthName(date)}` : fullDay(date);
}
export function fullDay(date: CivilDate): string {
  return `${dayParts(date).day} ${monthName(date)} ${dayParts(date).year}`;
}
export function moment(at: Instant, now: Instant): string {
  return `${day(civilDayAt(at), now)}, ${clockAt(at)}`;
}
export function lastMoment(at: Instant, now: Instant): string {
  return clockAt(at) === '00:00' ? day(lastDay(at), now) : moment(at, now);
}
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}
