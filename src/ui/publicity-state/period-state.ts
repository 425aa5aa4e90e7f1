import { type CivilDate, civilDayAt, daysBetween } from '../../domain/civil-date.ts';
import type { View } from '../view.ts';

/** The words of one kind of period; publicity 公示 and consultation 征求意见 have their own. */
interface PeriodWords {
  before(from: CivilDate, to: CivilDate, now: View['now']): string;
  workingDaysLeft(n: number, to: CivilDate, now: View['now']): string;
  daysLeft(n: number, to: CivilDate, now: View['now']): string;
  over(to: CivilDate, now: View['now']): string;
  readonly lastDay: string;
}

export interface PeriodState { readonly phase: 'before' | 'running' | 'over'; readonly words: string }

/**
 * Where today stands in a period of which both days count. Days left are counted from tomorrow, as the law counts them
 * (民法典 art. 201); in calendar days where the working-day calendar does not reach, or no working day is left.
 */
export function periodState(view: View, words: PeriodWords, from: CivilDate, to: CivilDate): PeriodState {
  const { now } = view;
  const today = civilDayAt(now);
  if (today < from) return { phase: 'before', words: words.before(from, to, now) };
  if (today > to) return { phase: 'over', words: words.over(to, now) };
  if (today === to) return { phase: 'running', words: words.lastDay };
  const working = view.workingDaysLeft(today, to);
  if (working === null || working === 0) return { phase: 'running', words: words.daysLeft(daysBetween(today, to), to, now) };
  return { phase: 'running', words: words.workingDaysLeft(working, to, now) };
}
