import type { Instant } from '../../domain/civil-date.ts';
import type { Headlines } from '../../protocol/feed-file.ts';

/** Whether row `i` can still be acted upon: a publicity or consultation in its time, or a warning in force. */
export function isRunningRow(list: Headlines, i: number, now: Instant): boolean {
  const until = list.until[i] ?? null;
  return until !== null && until > now && list.lifted[i] === 0;
}

/** Whether a range of the log holds such a row. */
export function holdsRunning(list: Headlines, range: { readonly from: number; readonly to: number }, now: Instant): boolean {
  return list.seq.some((seq, i) => range.from <= seq && seq < range.to && isRunningRow(list, i, now));
}
