import { type CivilDate, type Instant, addDays, civilDate, civilDayAt, daysInMonth, instantMs, instantOf, startOfDay } from '../../domain/civil-date.ts';
import { dayStatus } from '../../domain/deadline/working-calendar.ts';
import { WORKING_CALENDAR } from '../working-calendar.ts';

/** Days before the seeding at which the demo's board opened: some eighteen months. */
export const OPENED_DAYS_AGO = 545;

/** A stretch that has ended long enough ago for its accounts to be up. */
export interface DemoPeriod { readonly label: string; readonly from: CivilDate; readonly to: CivilDate; readonly year: string }

/** Time as the demo tells it: all days are reckoned from the moment of seeding, so that a publicity runs whenever one looks. */
export interface DemoTime {
  readonly now: Instant;
  readonly today: CivilDate;
  /** The last working day that is at least `n` calendar days ago. */
  ago(n: number): CivilDate;
  /** The last working day that is at least `n` calendar days before a date. */
  before(date: CivilDate, n: number): CivilDate;
  /** The last working day until `n` calendar days after a date, and before today. */
  after(date: CivilDate, n: number): CivilDate;
  /** The working day `n` working days before today. */
  workingDaysAgo(n: number): CivilDate;
  /** The working day `n` working days after a date. */
  workingDaysOn(from: CivilDate, n: number): CivilDate;
  /** The working day on or before the last time a day of the year came round, at least ten days ago; `yearsBack` more years before. */
  last(month: number, day: number, yearsBack?: number): CivilDate;
  /** A quarter whose accounts are up; 0 is the latest. */
  quarter(back: number): DemoPeriod;
  /** A month whose accounts are up; 0 is the latest. */
  month(back: number): DemoPeriod;
  /** The moment of a day and time in Anxi, never after the seeding. */
  at(date: CivilDate, time: string): Instant;
}

/** How soon after a quarter or month its accounts go up. */
const ACCOUNT_DAYS = 12;

export function demoTime(now: Instant): DemoTime {
  const today = civilDayAt(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return {
    now, today,
    ago: (n) => workingOnOrBefore(addDays(today, -n)),
    before: (date, n) => workingOnOrBefore(addDays(date, -n)),
    after: (date, n) => workingOnOrBefore(addDays(date, n) < today ? addDays(date, n) : addDays(today, -1)),
    workingDaysAgo: (n) => steps(today, -1, n),
    workingDaysOn: (from, n) => steps(from, 1, n),
    last: (m, d, yearsBack = 0) => {
      const thisYear = workingOnOrBefore(dayOf(year, m, d));
      const passed = thisYear <= addDays(today, -10) ? 0 : 1;
      return workingOnOrBefore(dayOf(year - passed - yearsBack, m, d));
    },
    quarter: (back) => {
      const first = lastEnded(year * 4 + Math.floor((month - 1) / 3), (i) => quarterOf(i).to, today);
      return quarterOf(first - back);
    },
    month: (back) => {
      const first = lastEnded(year * 12 + month - 1, (i) => monthOf(i).to, today);
      return monthOf(first - back);
    },
    at: (date, time) => {
      const [h = 0, min = 0] = time.split(':').map(Number);
      const at = instantOf(instantMs(startOfDay(date)) + (h * 60 + min) * 60_000);
      return at < now ? at : now;
    },
  };
}

/** 2026年11月24日. */
export function zh(date: CivilDate): string {
  return `${date.slice(0, 4)}年${md(date)}`;
}

/** 11月24日. */
export function md(date: CivilDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

export function yearOf(date: CivilDate): string {
  return date.slice(0, 4);
}

function workingOnOrBefore(date: CivilDate): CivilDate {
  let day = date;
  while (!dayStatus(day, WORKING_CALENDAR).working) day = addDays(day, -1);
  return day;
}

function steps(from: CivilDate, by: 1 | -1, n: number): CivilDate {
  let day = from;
  for (let left = n; left > 0;) {
    day = addDays(day, by);
    if (dayStatus(day, WORKING_CALENDAR).working) left -= 1;
  }
  return day;
}

function lastEnded(current: number, endOf: (index: number) => CivilDate, today: CivilDate): number {
  let index = current - 1;
  while (addDays(endOf(index), ACCOUNT_DAYS) > today) index -= 1;
  return index;
}

function quarterOf(index: number): DemoPeriod {
  const year = Math.floor(index / 4), q = index % 4;
  const last = q * 3 + 3;
  return {
    label: `${year}年第${'一二三四'[q] ?? ''}季度`, year: String(year),
    from: dayOf(year, q * 3 + 1, 1), to: dayOf(year, last, daysInMonth(year, last)),
  };
}

function monthOf(index: number): DemoPeriod {
  const year = Math.floor(index / 12), month = index % 12 + 1;
  return { label: `${year}年${month}月`, year: String(year), from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}

function dayOf(year: number, month: number, day: number): CivilDate {
  return civilDate(`${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, daysInMonth(year, month))).padStart(2, '0')}`);
}
