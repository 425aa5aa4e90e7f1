import type { CivilDate, Instant } from '../civil-date.ts';
import { addDays, daysBetween, endOfDay } from '../civil-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import { workingDaysLeft } from '../deadline/working-days.ts';

export type PublicityPhase = 'before' | 'running' | 'ended';

/** Where a day stands in a publicity period. */
export interface PublicityState {
  readonly phase: PublicityPhase;
  /** After today up to the last day; the whole period's while it has not begun; 0 on the last day and after it. Null: not known. */
  readonly workingDaysLeft: number | null;
  /** The same in calendar days. */
  readonly daysLeft: number;
  readonly lastDay: CivilDate;
  readonly endsAt: Instant;
}

/** The phase of a day in a period of which both days count. */
export function publicityPhase(window: { readonly from: CivilDate; readonly to: CivilDate }, today: CivilDate): PublicityPhase {
  if (today < window.from) return 'before';
  return today <= window.to ? 'running' : 'ended';
}

/** Phase and what is left on `today` (a civil day by server time). */
export function publicityState(
  window: { readonly from: CivilDate; readonly to: CivilDate }, today: CivilDate, calendar: WorkingCalendar,
): PublicityState {
  const phase = publicityPhase(window, today);
  const since = phase === 'before' ? addDays(window.from, -1) : today;
  return {
    phase,
    workingDaysLeft: phase === 'ended' ? 0 : workingDaysLeft(since, window.to, calendar),
    daysLeft: Math.max(0, daysBetween(since, window.to)),
    lastDay: window.to,
    endsAt: endOfDay(window.to),
  };
}
