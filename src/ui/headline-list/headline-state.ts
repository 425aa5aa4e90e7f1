import type { Headline } from '../../domain/posting/headline.ts';
import { lastDay } from '../text/calendar.ts';
import type { ListView } from '../view.ts';

export interface HeadlineState { readonly words: string; readonly running: boolean }

/** The state of a posting with an end, in words; null for kinds that do not end. */
export function headlineState({ text, now }: ListView, { kind, until, lifted }: Headline): HeadlineState | null {
  if (kind !== 'publicity' && kind !== 'consultation' && kind !== 'warning') return null;
  if (lifted) return { words: text.state.lifted, running: false };
  if (until === null) return null;
  if (until <= now) return { words: text.state.over[kind], running: false };
  return { words: text.format.clauses(text.state.running[kind], text.state.until(lastDay(until), now)), running: true };
}
