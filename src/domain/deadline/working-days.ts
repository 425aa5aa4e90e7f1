import type { CivilDate } from '../civil-date.ts';
import { addDays } from '../civil-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { dayStatus } from './working-calendar.ts';

/** Working days after `a` up to and including `b`: the first day is not counted (民法典 art. 201). Negative when `b` is earlier. */
export function workingDaysBetween(a: CivilDate, b: CivilDate, calendar: WorkingCalendar): number {
  if (b < a) return -workingDaysBetween(b, a, calendar);
  let count = 0;
  for (let day = addDays(a, 1); day <= b; day = addDays(day, 1)) if (dayStatus(day, calendar).working) count += 1;
  return count;
}

/**
 * Working days that remain after today, up to and including the last day; 0 on the last day and afterwards. 还剩几个工作日.
 * Null when they cannot be known, because no arrangement covers all of these days: then count calendar days and say so.
 */
export function workingDaysLeft(today: CivilDate, lastDay: CivilDate, calendar: WorkingCalendar): number | null {
  if (lastDay <= today) return 0;
  const known = addDays(today, 1) >= calendar.knownFrom && lastDay < calendar.horizon;
  return known ? workingDaysBetween(today, lastDay, calendar) : null;
}

/** The day itself when it is a working day, else the next one (民法典 art. 203). */
export function onOrNextWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  let day = date;
  while (!dayStatus(day, calendar).working) day = addDays(day, 1);
  return day;
}
