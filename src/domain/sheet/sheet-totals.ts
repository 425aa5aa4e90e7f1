import { addFigures } from '../posting/column-sums.ts';
import { isTotal } from '../posting/table-layout.ts';
import { bodyRows } from './build-block.ts';
import type { Grid } from './grid.ts';
import { type SheetLayout, titlesOf } from './sheet-layout.ts';

/** A total that the sheet states and that its rows do not add up to. Both are exact decimals. */
export interface WrongTotal { readonly title: string; readonly said: string; readonly sum: string }

const FIGURE = /^-?\d+(?:\.\d{1,4})?$/;

/** Totals (合计) of a sheet against the sum of its rows; without a row of totals, or with more than one, there is nothing to hold against. */
export function sheetTotals(grid: Grid, layout: SheetLayout): readonly WrongTotal[] {
  const rows = bodyRows(grid, layout).map(({ cells }) => cells.map((text) => text.replace(/[,，\s]/g, '')));
  const totals = rows.filter((cells) => cells.slice(0, 3).some((text) => isTotal(text) && text !== '小计'));
  const [total] = totals;
  if (total === undefined || totals.length > 1) return [];
  const titles = titlesOf(grid, layout);
  const wrong: WrongTotal[] = [];
  total.forEach((said, c) => {
    const cells = rows.filter((row) => row !== total && !row.slice(0, 3).some(isTotal)).map((row) => row[c] ?? '').filter((text) => text !== '');
    if (!FIGURE.test(said) || cells.length === 0) return;
    const sum = addFigures(cells);
    if (sum !== null && sum !== addFigures([said])) wrong.push({ title: titles[c] ?? '', said, sum });
  });
  return wrong;
}
