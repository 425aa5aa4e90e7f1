/** What a column of figures adds up to; `sum` is an exact decimal without closing zeros: '4675', '26.7'. */
export interface ColumnSum { readonly column: number; readonly title: string; readonly sum: string }

const FIGURE = /^-?\d+(?:\.\d{1,4})?$/;
/** Figures that say nothing when added, and serial numbers. */
const NOT_SUMMED = /序号|编号|户号|卡号|证|年度|年份|年龄|时间|日期|比例|占比|率|标准|单价|均|文号|电话|每/;

/** Sums of the columns that hold nothing but figures (a unit after a figure is left out of it: '3人' is 3), in the order of the columns. */
export function columnSums(columns: readonly string[], rows: readonly (readonly string[])[]): readonly ColumnSum[] {
  const sums: ColumnSum[] = [];
  columns.forEach((title, column) => {
    if (NOT_SUMMED.test(title)) return;
    const cells = rows.map((row) => figureOf(row[column] ?? '')).filter((cell) => cell !== '');
    const sum = cells.length > 1 ? addFigures(cells) : null;
    if (sum !== null) sums.push({ column, title, sum });
  });
  return sums;
}

/**
 * The sum of decimal figures as an exact decimal: they are added as whole numbers of their smallest unit, so that no binary fraction is
 * ever rounded. Null when one is no figure, or when the sum is too large to be exact.
 */
export function addFigures(figures: readonly string[]): string | null {
  if (!figures.every((figure) => FIGURE.test(figure))) return null;
  const places = Math.max(0, ...figures.map((figure) => (figure.split('.')[1] ?? '').length));
  let sum = 0;
  for (const figure of figures) {
    const [whole = '0', fraction = ''] = figure.split('.');
    sum += Number(whole + (fraction + '0000').slice(0, places));
    if (!Number.isSafeInteger(sum)) return null;
  }
  const digits = String(Math.abs(sum));
  const padded = ('0'.repeat(places) + digits).slice(-Math.max(digits.length, places + 1));
  const whole = padded.slice(0, padded.length - places);
  const fraction = places === 0 ? '' : padded.slice(padded.length - places).replace(/0+$/, '');
  return `${sum < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A cell without grouping and unit: '1,210 元' is '1210'. */
function figureOf(cell: string): string {
  return cell.normalize('NFKC').replace(/[,\s]/g, '').replace(/^−/, '-').replace(/(?:人|户|元|万元|亩|名|口)$/, '').replace(/万$/, '');
}
