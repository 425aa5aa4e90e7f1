import { type Instant, instantMs } from '../../domain/civil-date.ts';
import { isFiltered, type ListFilter, NO_FILTER, passes } from '../../domain/posting/list-filter.ts';
import { chainOf } from '../../domain/unit/board-code.ts';
import { boardOrder } from '../../ui/board/board-order.ts';
import type { BoardPage } from '../../ui/board/board-page.ts';
import type { SyncLineProps } from '../../ui/board-header/sync-line.tsx';
import { runningWarnings } from '../../ui/warning-banner/running-warnings.ts';
import { type HeldBoard, headlinesOf } from './held-board.ts';

/** The first `shown` rows of a board as the device has it; null while the device lacks the board's own list. */
export function heldPage({ code, lists, warnings }: HeldBoard, now: Instant, shown: number, filter: ListFilter = NO_FILTER): BoardPage | null {
  const own = lists.find((l) => l.board === code);
  if (!own) return null;
  const all = headlinesOf({ lists }).filter((h) => h.expiresAt === null || h.expiresAt > now);
  const ordered = boardOrder(isFiltered(filter) ? all.filter((h) => passes(filter, h, now)) : all, now);
  return {
    board: { code, name: own.name },
    above: chainOf(code).slice(1).map((c) => ({ code: c, name: lists.find((l) => l.board === c)?.name ?? c })),
    headlines: ordered.slice(0, shown),
    warnings: runningWarnings(all, (id) => warnings.get(id) ?? null, now),
    total: ordered.length, page: 1, pages: 1,
    asOf: lists.reduce((oldest, l) => (l.asOf < oldest ? l.asOf : oldest), own.asOf),
  };
}

/** The next moment at which {@link heldPage} will answer differently by itself. */
export function nextChange({ lists }: HeldBoard, now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const { headlines } of lists) {
    for (const { until, expiresAt } of headlines) {
      for (const at of [until, expiresAt]) if (at !== null && at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}

const AGED_MS = 30 * 60_000;

/** What the line under the board's name says. Being offline is said when it matters: something is missing, the list has aged, or the reader asked. */
export function heldPhase({ status, fetched, synced }: HeldBoard, asOf: Instant, now: Instant, asked: boolean): SyncLineProps['phase'] {
  const phase = status?.phase ?? 'idle';
  if (phase === 'offline') {
    const matters = asked || (status?.textsDone ?? 0) < (status?.textsTotal ?? 0) || instantMs(now) - instantMs(asOf) > AGED_MS;
    return matters ? 'offline' : 'idle';
  }
  if (phase === 'checking') return asked ? 'checking' : 'idle';
  if (phase === 'current' && synced) return fetched ? (status?.textsLeftOut ? 'currentPart' : 'current') : asked ? 'upToDate' : 'idle';
  return phase === 'current' ? 'idle' : phase;
}
