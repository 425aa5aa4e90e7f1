import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import { type FilterOptions, filterOptions } from '../../domain/posting/filter-options.ts';
import { type ListFilter, NO_FILTER, passes } from '../../domain/posting/list-filter.ts';
import type { FieldId, PostingKind } from '../../domain/posting/kind.ts';
import { type Posting, WARNING_LEVELS } from '../../domain/posting/posting.ts';
import { boardOrder } from '../../ui/board/board-order.ts';
import { type BoardPage, ROWS_PER_PAGE, type RunningWarning } from '../../ui/board/board-page.ts';
import type { ReadTx } from '../store/store.ts';
import { filterRows } from './filter-rows.ts';
import { HEADLINE_COLUMNS, type HeadlineRow, headlineOfRow } from './headline-row.ts';
import { boardChain } from '../store/board-chain.ts';

export interface BoardQuestion { readonly page: number; readonly now: Instant; readonly filter?: ListFilter }

/**
 * A page (from 1) of a board's list: its own postings and those of the boards above, running ones first, then newest first.
 * Null for an unknown board. A page past the end is empty. What has expired by `now` is left out, though the job that ends it may be late.
 */
export async function readBoardPage(tx: ReadTx, code: string, { page, now, filter = NO_FILTER }: BoardQuestion): Promise<BoardPage | null> {
  const chain = await boardChain(tx, code);
  const [board, ...above] = chain;
  if (board === undefined) return null;
  const codes = chain.map((b) => b.code);
  const running = await runningRows(tx, codes, now);
  const wanted = running.filter((row) => passes(filter, headlineOfRow(row), now));
  const end = page * ROWS_PER_PAGE;
  const rest: HeadlineRow[] = [];
  for (const one of codes) rest.push(...await otherRows(tx, one, { now, filter, limit: Math.max(0, end - wanted.length) }));
  const ordered = boardOrder([...wanted, ...rest].map(headlineOfRow), now);
  const total = await countLive(tx, codes, { now, filter });
  return {
    board, above, headlines: ordered.slice(end - ROWS_PER_PAGE, end), warnings: await runningWarnings(tx, running),
    total, page, pages: Math.max(1, Math.ceil(total / ROWS_PER_PAGE)), asOf: now,
  };
}

/** What the list of a board and those above it can be narrowed to. Reads every row's few columns: asked only when somebody wants to narrow. */
export async function readFilterOptions(tx: ReadTx, code: string, now: Instant): Promise<FilterOptions> {
  const codes = (await boardChain(tx, code)).map((b) => b.code);
  const rows = await live(tx, now).select(['field', 'kind', 'day', 'issuer']).where('board', 'in', codes).execute();
  return filterOptions(rows.map((r) => ({ field: r.field as FieldId, kind: r.kind as PostingKind, day: r.day as CivilDate, issuer: r.issuer })));
}

function live(tx: ReadTx, now: Instant) {
  return tx.selectFrom('posting').where('state', '=', 'live').where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
}

/** Few at any time, so they are all read and put in order together. */
function runningRows(tx: ReadTx, codes: readonly string[], now: Instant): Promise<HeadlineRow[]> {
  return live(tx, now).select(HEADLINE_COLUMNS).where('board', 'in', codes).where('until', '>', now).where('lifted', '=', 0).execute();
}

/** Newest first along the index: as many of each board as the page could need, so that a page costs the same on a board of any size. */
function otherRows(tx: ReadTx, code: string, { now, filter, limit }: { readonly now: Instant; readonly filter: ListFilter; readonly limit: number }): Promise<HeadlineRow[]> {
  return live(tx, now).select(HEADLINE_COLUMNS).where('board', '=', code).where(filterRows(filter, now))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '<=', now), eb('lifted', '=', 1)]))
    .orderBy('day', 'desc').orderBy('seq', 'desc').limit(limit).execute();
}

async function countLive(tx: ReadTx, codes: readonly string[], { now, filter }: { readonly now: Instant; readonly filter: ListFilter }): Promise<number> {
  const row = await live(tx, now).select((eb) => eb.fn.countAll<number>().as('n')).where('board', 'in', codes).where(filterRows(filter, now)).executeTakeFirstOrThrow();
  return Number(row.n);
}

async function runningWarnings(tx: ReadTx, running: readonly HeadlineRow[]): Promise<RunningWarning[]> {
  const rows = running.filter((r) => r.kind === 'warning');
  if (rows.length === 0) return [];
  const texts = new Map((await tx.selectFrom('posting').select(['id', 'json']).where('id', 'in', rows.map((r) => r.id)).execute()).map((r) => [r.id, r.json]));
  const warnings = rows.map((row) => {
    const posting = JSON.parse(texts.get(row.id) ?? 'null') as Posting | null;
    return { headline: headlineOfRow(row), warning: posting?.kind === 'warning' ? posting.warning : null };
  });
  return warnings.sort((a, b) => severity(a) - severity(b) || b.headline.seq - a.headline.seq);
}

function severity({ warning }: RunningWarning): number {
  return warning === null ? WARNING_LEVELS.length : WARNING_LEVELS.indexOf(warning.level);
}
