import { isIdNumber } from '../privacy/id-number.ts';
import { cellName, type Grid, type GridCell } from './grid.ts';
import { type SheetLayout, titlesOf } from './sheet-layout.ts';
import { scientificDigits, spreadsheetDigits } from './whole-number.ts';

/**
 * What a spreadsheet does to figures that are no quantities. `scientific`: written as 1.1E+17; `rounded`: only 15 digits are left of a longer number;
 * `lostZeros`: a code lost the zeros that it began with; `madeDate`: 1-2 became a day; `error`: a formula failed, or ####. 数据受损.
 */
export const DAMAGE_KINDS = ['scientific', 'rounded', 'lostZeros', 'madeDate', 'error'] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];
export interface Damage { readonly kind: DamageKind; readonly row: number; readonly column: number; readonly cell: string }

const CODE = /编码|编号|代码|证号|卡号|账号|帐号|户号|邮编|文号|识别码|号码|学号|工号/;
const SERIAL = /序号|年份|年度|年龄|金额|元|面积|人数|户数|数量/;

/** Damaged figures in the body of a sheet, row by row within each column. */
export function findDamage(grid: Grid, layout: SheetLayout): readonly Damage[] {
  const titles = titlesOf(grid, layout);
  const found: Damage[] = [];
  grid.columns.forEach((_, column) => {
    const cells: { readonly cell: GridCell; readonly row: number }[] = [];
    for (let row = layout.bodyFrom; row < layout.bodyTo; row += 1) {
      const cell = grid.rows[row]?.[column];
      if (cell !== undefined && cell.text.trim() !== '') cells.push({ cell, row });
    }
    const own = columnRules(titles[column] ?? '', cells.map(({ cell }) => cell));
    for (const { cell, row } of cells) {
      const kind = cellDamage(cell) ?? own(cell);
      if (kind !== null) found.push({ kind, row, column, cell: cellName(grid, row, column) });
    }
  });
  return found;
}

function cellDamage({ kind, text, value }: GridCell): DamageKind | null {
  if (kind === 'error' || /^#{3,}$/.test(text.trim())) return 'error';
  if (kind === 'number') return value !== undefined && (spreadsheetDigits(Math.abs(value)) ?? '').length > 15 ? 'rounded' : null;
  return (scientificDigits(text) ?? '').length >= 11 ? 'scientific' : null;
}

/** What is seen only beside the other cells of the column. */
function columnRules(title: string, cells: readonly GridCell[]): (cell: GridCell) => DamageKind | null {
  const figures = cells.map((cell) => cell.text.trim()).filter((text) => /^\d+$/.test(text));
  const dashed = cells.filter((cell) => /^\d{1,3}-\d{1,4}$/.test(cell.text.trim())).length;
  const dates = cells.filter((cell) => cell.kind === 'date').length;
  const width = figures.length * 5 >= cells.length * 4 && !SERIAL.test(title) ? commonWidth(figures, CODE.test(title)) : 0;
  return (cell) => {
    const text = cell.text.trim();
    if (/^\d+$/.test(text)) {
      // All numbers of a column may end in zeros once; an ID number that checks is whole.
      if (cell.kind === 'text' && text.length >= 16 && text.length <= 19 && /^0+$/.test(text.slice(15)) && !isIdNumber(text) && (text.length > 16 || allEndInZero(figures))) return 'rounded';
      if (width > 0 && text.length < width && text.length >= width - 3) return 'lostZeros';
    }
    return cell.kind === 'date' && dashed > dates ? 'madeDate' : null;
  };
}

function allEndInZero(figures: readonly string[]): boolean {
  const long = figures.filter((f) => f.length === 16);
  return long.length > 1 && long.every((f) => f.endsWith('0'));
}

/** The width of a column of codes, 0 when it is none: its title says so, or some of its cells begin with 0 and most have one width. */
function commonWidth(figures: readonly string[], named: boolean): number {
  const counts = new Map<number, number>();
  for (const { length } of figures) counts.set(length, (counts.get(length) ?? 0) + 1);
  const longest = Math.max(0, ...counts.keys());
  const zeros = figures.some((f) => f.length === longest && f.startsWith('0'));
  const most = (counts.get(longest) ?? 0) * 5 >= figures.length * 3;
  if (longest < 3 || !(zeros || (named && most && longest >= 4))) return 0;
  return most || zeros ? longest : 0;
}
