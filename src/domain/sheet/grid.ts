/** What a cell was in its sheet. `error`: a formula without a result (#REF!), or figures that did not fit (####). */
export type CellKind = 'text' | 'number' | 'date' | 'error';

/** A cell as it is shown in its sheet. `value`: the number behind it, where it has one. */
export interface GridCell { readonly text: string; readonly kind: CellKind; readonly value?: number }

/** Cells that were merged; `row` and `column` are places in the grid. 合并单元格. */
export interface GridSpan { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** What is seen of one sheet of a workbook: hidden rows and columns are not in it. 工作表. */
export interface Grid {
  readonly name: string;
  /** The sheet's own letters of the columns (`A`, `C`), and numbers of the rows. */
  readonly columns: readonly string[];
  readonly rowNumbers: readonly number[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly spans: readonly GridSpan[];
}

export const EMPTY_CELL: GridCell = { text: '', kind: 'text' };

/** A cell as its sheet names it: `C12`. */
export function cellName({ columns, rowNumbers }: Grid, row: number, column: number): string {
  return `${columns[column] ?? '?'}${rowNumbers[row] ?? '?'}`;
}

/** The letters of a column, 0 is `A`. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(0x41 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The same grid with only some of its rows and columns, in the order given; spans shrink to what is left of them. */
export function pickCells(grid: Grid, rows: readonly number[], columns: readonly number[]): Grid {
  const rowAt = placesOf(rows), columnAt = placesOf(columns);
  const spans: GridSpan[] = [];
  for (const span of grid.spans) {
    const left = inside(rowAt, span.row, span.rows), across = inside(columnAt, span.column, span.columns);
    if (left && across && left.count * across.count > 1) spans.push({ row: left.first, rows: left.count, column: across.first, columns: across.count });
  }
  return {
    name: grid.name, spans,
    columns: columns.map((c) => grid.columns[c] ?? ''), rowNumbers: rows.map((r) => grid.rowNumbers[r] ?? 0),
    rows: rows.map((r) => columns.map((c) => grid.rows[r]?.[c] ?? EMPTY_CELL)),
  };
}

function placesOf(kept: readonly number[]): ReadonlyMap<number, number> {
  return new Map(kept.map((old, place) => [old, place]));
}

function inside(places: ReadonlyMap<number, number>, from: number, length: number): { readonly first: number; readonly count: number } | null {
  let first = Infinity, count = 0;
  for (let i = from; i < from + length; i += 1) {
    const place = places.get(i);
    if (place === undefined) continue;
    first = Math.min(first, place);
    count += 1;
  }
  return count === 0 ? null : { first, count };
}
