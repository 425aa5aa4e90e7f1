import type { TableCell } from './block.ts';

/** A header cell and the column at which it starts, once the spans of the rows above are reckoned in. */
export interface PlacedCell { readonly cell: TableCell; readonly column: number }

/** Places header cells in the grid: a cell that spans rows pushes those below it to the right. */
export function placeHeader(rows: readonly (readonly TableCell[])[]): readonly (readonly PlacedCell[])[] {
  const taken: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const placed = row.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const at = column;
      for (let i = 0; i < (cell.colspan ?? 1); i += 1) taken[at + i] = cell.rowspan ?? 1;
      column = at + (cell.colspan ?? 1);
      return { cell, column: at };
    });
    for (let i = 0; i < taken.length; i += 1) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
    return placed;
  });
}

/** Columns of a table, by its widest row or its header. */
export function columnCount(rows: readonly (readonly string[])[], header: readonly (readonly PlacedCell[])[]): number {
  const ends = header.flat().map(({ cell, column }) => column + (cell.colspan ?? 1));
  return Math.max(0, ...ends, ...rows.map((r) => r.length));
}

const FIGURE = /^[−+-]?[\d,，]*\.?\d+%?$/;
/** Words up to this length stay on one line, where cells would else be cut after each character. */
const SHORT = 6;

/** `figure`: nothing but figures, set flush right so that digits stand under digits; `short`: words that stay whole; `text`: what may wrap. */
export type ColumnKind = 'figure' | 'short' | 'text';

/** What each column holds, blanks and totals aside. */
export function columnKinds(rows: readonly (readonly string[])[], columns: number): readonly ColumnKind[] {
  const counted = rows.filter((r) => !r.some(isTotal));
  return Array.from({ length: columns }, (_, c) => {
    const cells = counted.map((r) => (r[c] ?? '').trim()).filter((t) => t !== '' && t !== '—' && t !== '-' && t !== '/');
    if (cells.length > 0 && cells.every((t) => FIGURE.test(t))) return 'figure';
    return cells.every((t) => t.length <= SHORT) ? 'short' : 'text';
  });
}

/** The column that names its row and stays in sight: the first, or the second when the first only counts (序号). */
export function namingColumn(rows: readonly (readonly string[])[], header: readonly (readonly PlacedCell[])[] = []): number {
  if ((rows[0]?.length ?? 0) <= 2) return 0;
  const title = header[0]?.find((p) => p.column === 0)?.cell.text.replace(/\s/g, '') ?? '';
  const counted = rows.map((r) => (r[0] ?? '').trim()).filter((t) => !isTotal(t) && t !== '');
  const counts = counted.length > 0 && counted.every((t) => /^\d{1,4}$/.test(t));
  return counts && (counted.length > 1 || /^(序号|编号|No\.?)$/i.test(title)) ? 1 : 0;
}

/** 合计, 总计, 小计, also spaced out as originals do. */
export function isTotal(text: string): boolean {
  return /^(合计|总计|小计|共计)$/.test(text.replace(/\s/g, ''));
}

/** The title over each column: what stands above it from top to bottom, 「C 级，户数」. */
export function columnTitles(header: readonly (readonly PlacedCell[])[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, c) => header
    .map((row) => row.find(({ cell, column }) => column <= c && c < column + (cell.colspan ?? 1))?.cell.text.trim() ?? '')
    .filter((text, i, all) => text !== '' && text !== all[i - 1])
    .join('，'));
}
