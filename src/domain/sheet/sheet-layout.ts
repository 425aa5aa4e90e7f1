import { columnTitles, placeHeader } from '../posting/table-layout.ts';
import type { TableCell } from '../posting/block.ts';
import type { Grid, GridSpan } from './grid.ts';

/** Where in a grid its parts stand; rows are places in the grid, the ends are not in it. 标题、表头、正文、附注. */
export interface SheetLayout {
  readonly title: string;
  /** 单位: 元, 万元 … */
  readonly unit?: string;
  readonly headFrom: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly note: string;
}

/** The rows of the header, as somebody chose them: places in the grid. */
export interface HeaderRows { readonly headFrom: number; readonly bodyFrom: number }

const MOST_ROWS_ABOVE = 12, MOST_HEADER_ROWS = 4;
const UNIT = /(?:^|[（(\s])单位[:：]\s*([万亿]?元|[户人亩个名件]|公斤|千克|吨|平方米)/;
const BELOW = /^\s*(?:备?注|说明|附注|制表|填表|审核|复核|负责人|填报|联系|监督|公示|举报|经办)/;

/** What a sheet is made of, by its form: one line above is its title, the first row with words over most columns its header. */
export function layoutOf(grid: Grid, chosen?: HeaderRows): SheetLayout {
  const { headFrom, bodyFrom } = chosen ?? guessHeader(grid);
  const above = grid.rows.slice(0, headFrom).map(words).filter((line) => line !== '');
  const unit = above.concat(grid.rows.slice(headFrom, bodyFrom).map(words)).map((line) => UNIT.exec(line)?.[1]).filter((u): u is string => u !== undefined)[0];
  let bodyTo = grid.rows.length;
  const note: string[] = [];
  for (; bodyTo > bodyFrom; bodyTo -= 1) {
    const row = grid.rows[bodyTo - 1] ?? [];
    const line = words(row);
    const isNote = BELOW.test(line) || (grid.columns.length > 2 && filled(row) === 1 && line.length > 16);
    if (line !== '' && !isNote) break;
    if (line !== '') note.unshift(line);
  }
  return { title: above.filter((line) => !UNIT.test(line) || line.length > 20)[0] ?? '', ...(unit === undefined ? {} : { unit }), headFrom, bodyFrom, bodyTo, note: note.join('\n') };
}

function guessHeader(grid: Grid): HeaderRows {
  const used = grid.columns.length;
  const last = Math.min(MOST_ROWS_ABOVE, grid.rows.length);
  for (let r = 0; r < last; r += 1) {
    const row = grid.rows[r] ?? [];
    const wordy = row.filter((cell) => cell.text.trim() !== '' && cell.kind === 'text' && !/^[\d,.]+$/.test(cell.text)).length;
    if (wordy < filled(row) || filled(row) < Math.min(2, used) || covered(grid, r) * 2 < used) continue;
    return { headFrom: r, bodyFrom: headerEnd(grid, r) };
  }
  const first = grid.rows.findIndex((row) => filled(row) >= Math.min(2, used));
  return { headFrom: Math.max(0, first), bodyFrom: Math.max(0, first) };
}

/** The row after the header that begins at `from`: further rows belong to it as far as its merged cells reach, or name what stands under a broad cell. */
function headerEnd(grid: Grid, from: number): number {
  let end = from + 1;
  for (let r = from; r < end && end - from < MOST_HEADER_ROWS; r += 1) {
    const here = grid.spans.filter((span) => span.row === r);
    for (const span of here) end = Math.max(end, span.row + span.rows);
    const next = grid.rows[end] ?? [];
    if (r === end - 1 && here.some((span) => span.columns > 1) && filled(next) > 0 && next.every((cell) => cell.kind === 'text' && !/^[\d,.]+$/.test(cell.text))) end += 1;
  }
  return Math.min(end, from + MOST_HEADER_ROWS, grid.rows.length);
}

function filled(row: readonly { readonly text: string }[]): number {
  return row.filter((cell) => cell.text.trim() !== '').length;
}

function covered(grid: Grid, r: number): number {
  return (grid.rows[r] ?? []).reduce((sum, cell, c) => sum + (cell.text.trim() === '' ? 0 : spanAt(grid.spans, r, c)?.columns ?? 1), 0);
}

function words(row: readonly { readonly text: string }[]): string {
  return row.map((cell) => cell.text.trim()).filter((text) => text !== '').join('　');
}

/** The merged cells that (`row`, `column`) belongs to. */
export function spanAt(spans: readonly GridSpan[], row: number, column: number): GridSpan | undefined {
  return spans.find((s) => row >= s.row && row < s.row + s.rows && column >= s.column && column < s.column + s.columns);
}

/** The header as rows of cells with their spans, for the columns that are kept. */
export function headerCells(grid: Grid, { headFrom, bodyFrom }: HeaderRows, kept: readonly number[]): readonly (readonly TableCell[])[] {
  const spans = grid.spans.filter((s) => s.row < bodyFrom && s.row + s.rows > headFrom);
  const rows: (readonly TableCell[])[] = [];
  for (let r = headFrom; r < bodyFrom; r += 1) {
    const cells: TableCell[] = [];
    kept.forEach((c, place) => {
      const span = spanAt(spans, r, c);
      if (span === undefined) {
        cells.push({ text: textAt(grid, r, c) });
        return;
      }
      const isFirst = r === Math.max(span.row, headFrom) && !kept.slice(0, place).some((k) => k >= span.column && k < span.column + span.columns);
      if (!isFirst) return;
      const colspan = kept.filter((k) => k >= span.column && k < span.column + span.columns).length;
      const rowspan = Math.min(span.row + span.rows, bodyFrom) - r;
      cells.push({ text: textAt(grid, span.row, span.column), ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) });
    });
    rows.push(cells);
  }
  return rows;
}

/** What stands over each column. */
export function titlesOf(grid: Grid, head: HeaderRows): readonly string[] {
  return columnTitles(placeHeader(headerCells(grid, head, grid.columns.map((_, c) => c))), grid.columns.length);
}

function textAt(grid: Grid, row: number, column: number): string {
  return (grid.rows[row]?.[column]?.text ?? '').replace(/\s+/g, ' ').trim();
}
