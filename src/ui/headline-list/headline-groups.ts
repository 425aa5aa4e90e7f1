import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import { isRunning } from '../board/board-order.ts';

/** A run of rows under one heading: what is going on now, or a month. */
export interface HeadlineGroup { readonly key: string; readonly running: boolean; readonly headlines: readonly Headline[] }

/** Cuts a list in board order into what is running and months. Warnings stand in their banner and not here again while they run. */
export function headlineGroups(headlines: readonly Headline[], now: Instant): readonly HeadlineGroup[] {
  const groups = new Map<string, Headline[]>();
  for (const headline of headlines) {
    const key = isRunning(headline, now) ? 'running' : headline.day.slice(0, 7);
    const rows = groups.get(key);
    if (rows) rows.push(headline);
    else groups.set(key, [headline]);
  }
  return [...groups].map(([key, rows]) => ({ key, running: key === 'running', headlines: rows }));
}
