import type { CivilDate, Instant } from '../civil-date.ts';
import { addDays, endOfDay } from '../civil-date.ts';
import type { DueDate } from '../deadline/due-date.ts';
import { dueDate } from '../deadline/due-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import type { PublicityRule } from './publicity-rule.ts';

/** A publicity period 公示期 as computed: from the day of posting to the last day on which one may object, both included. */
export interface ComputedWindow {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The moment it is over: the end of the last civil day in Asia/Shanghai. */
  readonly endsAt: Instant;
  readonly basis: string;
  readonly verified: boolean;
  /** The count behind `to`, with what was skipped and the version of the data. */
  readonly working: DueDate;
}

/** The period that a rule gives to a posting put up on `from`. Throws RangeError when the rule's days are not a whole number above zero. */
export function publicityWindow(from: CivilDate, rule: PublicityRule, calendar: WorkingCalendar): ComputedWindow {
  const { id, name, days, unit, rollsOver, countsFirstDay, basis, verified } = rule;
  const dayZero = countsFirstDay ? addDays(from, -1) : from;
  const counted = { id, name, days, unit, rollsOver, countedFrom: '公示之日', clause: basis, text: basis, verified };
  const working = dueDate({ from: dayZero, rule: counted, calendar });
  return { from, to: working.due, endsAt: endOfDay(working.due), basis, verified, working };
}
