import type { Instant } from '../civil-date.ts';
import type { FundLine, FundTableBlock, NameGroup, NameListBlock, TableBlock } from '../posting/block.ts';
import { isTotal } from '../posting/table-layout.ts';
import { err, ok, type Result } from '../result.ts';
import type { SheetMapping } from './column-mapping.ts';
import { fenOf } from './fen-of.ts';
import { cellName, type Grid } from './grid.ts';
import { headerCells, type SheetLayout, spanAt, titlesOf } from './sheet-layout.ts';

export type SheetBlock = NameListBlock | TableBlock | FundTableBlock;
export interface BlockWish { readonly mapping: SheetMapping; readonly caption: string; readonly unit?: string; readonly note?: string; readonly visibleUntil: Instant }

/** Why no block can be made. `cells`: the first of them, and how many there are. */
export type BuildProblem =
  | { readonly is: 'noRows' | 'noColumns' | 'noName' | 'noPurpose' | 'noAmount' | 'noHeader' }
  | { readonly is: 'notAnAmount'; readonly cells: readonly string[]; readonly count: number };

const CELL_MOST = 2000, SHORT_MOST = 500, NAMED = 5;

/** A block out of a gated grid. Rows of totals are checked by {@link sheetTotals}; lists and funds count for themselves. */
export function buildBlock(grid: Grid, layout: SheetLayout, wish: BlockWish): Result<SheetBlock, BuildProblem> {
  const rows = bodyRows(grid, layout);
  if (rows.length === 0) return err({ is: 'noRows' });
  if (wish.mapping.target === 'nameList') return nameList(grid, layout, wish, rows);
  return wish.mapping.target === 'table' ? table(grid, layout, wish, rows) : fundTable(grid, layout, wish, rows);
}

interface BodyRow { readonly row: number; readonly cells: readonly string[] }

/** Rows that are not empty; a cell merged over several rows is said in each of them. */
export function bodyRows(grid: Grid, { bodyFrom, bodyTo }: SheetLayout): readonly BodyRow[] {
  const spans = grid.spans.filter((s) => s.rows > 1 && s.row < bodyTo && s.row + s.rows > bodyFrom);
  const rows: BodyRow[] = [];
  let near = spans;
  for (let row = bodyFrom; row < bodyTo; row += 1) {
    if (spans.length > 40) near = spans.filter((s) => row >= s.row && row < s.row + s.rows);
    const cells = (grid.rows[row] ?? []).map((cell, c) => {
      const span = cell.text === '' && near.length > 0 ? spanAt(near, row, c) : undefined;
      return (span && c === span.column ? grid.rows[span.row]?.[span.column]?.text ?? '' : cell.text).trim().slice(0, CELL_MOST);
    });
    if (cells.some((text) => text !== '')) rows.push({ row, cells });
  }
  return rows;
}

function places(mapping: SheetMapping, ...roles: readonly string[]): readonly number[] {
  return mapping.roles.map((_, c) => c).filter((c) => roles.includes(mapping.roles[c] ?? ''));
}

function nameList(grid: Grid, layout: SheetLayout, { mapping, caption, note, visibleUntil }: BlockWish, rows: readonly BodyRow[]): Result<NameListBlock, BuildProblem> {
  const titles = titlesOf(grid, layout);
  const shown = places(mapping, 'keep', 'name');
  if (places(mapping, 'name').length === 0) return err({ is: 'noName' });
  const [group] = places(mapping, 'group');
  const groups = new Map<string, string[][]>();
  let current = '', count = 0;
  for (const { cells } of rows) {
    if (cells.slice(0, 3).some(isTotal)) continue;
    // A group is often written once, over its first row only.
    if (group !== undefined && (cells[group] ?? '') !== '') current = (cells[group] ?? '').slice(0, SHORT_MOST);
    const people = groups.get(current) ?? [];
    people.push(shown.map((c) => cells[c] ?? ''));
    groups.set(current, people);
    count += 1;
  }
  const named: NameGroup[] = [];
  groups.forEach((people, name) => named.push({ group: name, rows: people }));
  if (count === 0) return err({ is: 'noRows' });
  return ok({
    type: 'nameList', caption: caption.slice(0, SHORT_MOST), columns: shown.map((c) => (titles[c] ?? '').slice(0, SHORT_MOST)), groups: named, total: `共 ${count} 条`, visibleUntil,
    ...(note === undefined || note === '' ? {} : { criteria: note }),
  });
}

function table(grid: Grid, layout: SheetLayout, { mapping, caption, unit, note }: BlockWish, rows: readonly BodyRow[]): Result<TableBlock, BuildProblem> {
  const kept = places(mapping, 'keep');
  if (kept.length === 0) return err({ is: 'noColumns' });
  const headerRows = headerCells(grid, layout, kept);
  if (headerRows.length === 0) return err({ is: 'noHeader' });
  return ok({
    type: 'table', caption: caption.slice(0, SHORT_MOST), ...(unit === undefined || unit === '' ? {} : { unit }), headerRows,
    rows: rows.map(({ cells }) => kept.map((c) => cells[c] ?? '')), ...(note === undefined || note === '' ? {} : { note }),
  });
}

function fundTable(grid: Grid, _: SheetLayout, { mapping, caption, unit, note }: BlockWish, rows: readonly BodyRow[]): Result<FundTableBlock, BuildProblem> {
  const [purpose] = places(mapping, 'purpose'), [receiver] = places(mapping, 'receiver'), [amount] = places(mapping, 'amount'), [spent] = places(mapping, 'spent');
  if (purpose === undefined) return err({ is: 'noPurpose' });
  if (amount === undefined) return err({ is: 'noAmount' });
  const lines: FundLine[] = [];
  const wrong: string[] = [];
  for (const { row, cells } of rows) {
    if (cells.slice(0, 3).some(isTotal)) continue;
    const fen = fenOf(cells[amount] ?? '', unit), paid = spent === undefined || cells[spent] === '' ? undefined : fenOf(cells[spent] ?? '', unit);
    if (fen === null) wrong.push(cellName(grid, row, amount));
    if (paid === null) wrong.push(cellName(grid, row, spent ?? 0));
    const to = receiver === undefined ? '' : (cells[receiver] ?? '').slice(0, SHORT_MOST);
    lines.push({ purpose: (cells[purpose] ?? '').slice(0, SHORT_MOST), ...(to === '' ? {} : { receiver: to }), amountFen: fen ?? 0, ...(typeof paid === 'number' ? { spentFen: paid } : {}) });
  }
  if (wrong.length > 0) return err({ is: 'notAnAmount', cells: wrong.slice(0, NAMED), count: wrong.length });
  if (lines.length === 0) return err({ is: 'noRows' });
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
  return ok({ type: 'fundTable', caption: caption.slice(0, SHORT_MOST), totalFen, lines, ...(note === undefined || note === '' ? {} : { note }) });
}
