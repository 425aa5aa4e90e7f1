import type { TableCell } from '../posting/block.ts';

/**
 * Rows of cells that may span, laid out one text a column: the text of a cell stands at its upper left, the other places that
 * it covers are empty, as they look in the original.
 */
export function bodyRows(rows: readonly (readonly TableCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    const line = grid[r] ?? [];
    let c = 0;
    for (const { text, colspan = 1, rowspan = 1 } of row) {
      while (line[c] !== undefined) c += 1;
      for (const covered of grid.slice(r, r + rowspan)) for (let n = 0; n < colspan; n += 1) covered[c + n] ??= '';
      line[c] = text;
    }
  }
  return grid.map((line) => Array.from(line, (text) => text ?? ''));
}
