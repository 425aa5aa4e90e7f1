import type { CivilDate } from '../civil-date.ts';
import { addDays } from '../civil-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { dayStatus } from './working-calendar.ts';

/** A day and what it is: 「国庆节放假」. */
export interface DayNote { readonly date: CivilDate; readonly why: string }

/** Civil days that do not run, both included; `why` says which rule stops the count. */
export interface Pause { readonly from: CivilDate; readonly to: CivilDate; readonly why: string }

export interface DueDateInput {
  /** Day zero; the count begins the day after (民法典 art. 201). */
  readonly from: CivilDate;
  /** A rule, or a bare number of working days. */
  readonly rule: DeadlineRule | number;
  readonly calendar: WorkingCalendar;
  /** Time not counted, e.g. while a third party is heard (政府信息公开条例 art. 33). */
  readonly pauses?: readonly Pause[];
}

/** A deadline with its working 到期日. Kept as computed: it never moves silently; new data give a new one. */
export interface DueDate {
  readonly from: CivilDate;
  /** The rule's id; `days` for a bare number. */
  readonly rule: string;
  readonly days: number;
  readonly due: CivilDate;
  /** Counted over days that no arrangement covers yet: Monday to Friday was assumed. 暂定. */
  readonly provisional: boolean;
  /** Days between that did not count, in order. */
  readonly skipped: readonly DayNote[];
  /** Saturdays and Sundays that counted because they were worked 调休上班. */
  readonly worked: readonly DayNote[];
  readonly dataVersion: string;
}

/** When a time limit ends. Throws RangeError when the number of days is not a whole number above zero. */
export function dueDate({ from, rule, calendar, pauses = [] }: DueDateInput): DueDate {
  const { id, days, unit, rollsOver } = typeof rule === 'number' ? { id: 'days', days: rule, unit: 'workingDay' as const, rollsOver: true } : rule;
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`a time limit is a whole number of days above zero, not ${days}`);
  const skipped: DayNote[] = [];
  const worked: DayNote[] = [];
  let provisional = false;
  let counted = 0;
  let day = from;
  while (counted < days) {
    day = addDays(day, 1);
    const status = dayStatus(day, calendar);
    const pause = pauses.find((p) => p.from <= day && day <= p.to);
    // In calendar days the arrangement matters only where the limit would end.
    const matters = unit === 'workingDay' || (rollsOver && counted === days - 1);
    if (matters && !status.known) provisional = true;
    if (pause) skipped.push({ date: day, why: pause.why });
    else if (matters && !status.working) skipped.push({ date: day, why: status.why });
    else {
      counted += 1;
      if (matters && status.why.endsWith('调休上班')) worked.push({ date: day, why: status.why });
    }
  }
  return { from, rule: id, days, due: day, provisional, skipped, worked, dataVersion: calendar.version };
}
