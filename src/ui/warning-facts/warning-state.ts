import type { Warning } from '../../domain/posting/posting.ts';
import type { View } from '../view.ts';

export interface WarningState { readonly running: boolean; readonly words: string; readonly hint: string | null }

/** Where a warning is in its life: not yet, on, lifted, or past its time with nobody having lifted it. */
export function warningState({ text, now }: View, warning: Warning): WarningState {
  const { warningFacts: t } = text;
  if (warning.lift) return { running: false, words: t.lifted(warning.lift.at, now), hint: warning.lift.note };
  if (warning.expiresAt <= now) return { running: false, words: t.over(warning.expiresAt, now), hint: t.overHint };
  if (warning.startsAt > now) return { running: true, words: t.notYet(warning.startsAt, now), hint: null };
  return { running: true, words: t.running, hint: null };
}
