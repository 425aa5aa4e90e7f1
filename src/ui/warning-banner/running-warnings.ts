import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import { WARNING_LEVELS, type Warning } from '../../domain/posting/posting.ts';
import { isRunning } from '../board/board-order.ts';
import type { RunningWarning } from '../board/board-page.ts';

/**
 * The warnings of a list that are on at `now`, most severe first. `elements` gives a warning's text, or null while it is not here.
 * Colours are ordered by 突发事件应对法 art. 63; one whose colour is not yet known comes before all, for it may be red.
 */
export function runningWarnings(headlines: readonly Headline[], elements: (id: string) => Warning | null, now: Instant): readonly RunningWarning[] {
  return headlines
    .filter((h) => h.kind === 'warning' && isRunning(h, now))
    .map((headline) => ({ headline, warning: elements(headline.id) }))
    .sort((a, b) => severity(a) - severity(b));
}

function severity({ warning }: RunningWarning): number {
  return warning ? WARNING_LEVELS.indexOf(warning.level) : -1;
}
