import { type CivilDate, civilDayAt, type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { View } from '../view.ts';

export interface HeadlineState { readonly words: string; readonly running: boolean }

/** The state of a posting with an end, in words; null for kinds that do not end. */
export function headlineState({ text, now }: View, { kind, until, lifted }: Headline): HeadlineState | null {
  if (kind !== 'publicity' && kind !== 'consultation' && kind !== 'warning') return null;
  if (lifted) return { words: text.state.lifted, running: false };
  if (until === null) return null;
  if (until <= now) return { words: text.state.over[kind], running: false };
  return { words: `${text.state.running[kind]}，${text.state.until(lastDay(until), now)}`, running: true };
}

/** An end at midnight means that the day before it is the last one. */
function lastDay(until: Instant): CivilDate {
  return civilDayAt(instantOf(instantMs(until) - 1));
}
