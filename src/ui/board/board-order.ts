import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';

/**
 * The order of a board's list: what can still be acted on first (a running publicity, consultation or warning),
 * then newest first. Logs of different boards have no common sequence, so days decide between them, and `seq` within one.
 */
export function boardOrder(headlines: readonly Headline[], now: Instant): readonly Headline[] {
  return [...headlines].sort((a, b) => running(b, now) - running(a, now) || compare(b.day, a.day) || nearer(a, b) || b.seq - a.seq);
}

/** True while a headline's publicity, consultation or warning has not ended. */
export function isRunning(headline: Headline, now: Instant): boolean {
  return headline.until !== null && headline.until > now && !headline.lifted;
}

function running(headline: Headline, now: Instant): number {
  return isRunning(headline, now) ? 1 : 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** On the same day the village's own postings come before the township's, and those before the county's. */
function nearer(a: Headline, b: Headline): number {
  return b.board.length - a.board.length;
}
