const TOTAL = /^(?:合计|总计|共计|总和)$/u;
const PART_TOTAL = /小计/u;
const NOT_SUMMED = /序号|编号|年度|年份|时间|日期|比例|占比|率|标准|单价|均|文号|电话|每/u;

/** Columns whose total is not the sum of the rows: one sentence each. Figures are compared exactly, as decimals. */
export function totalsThatDiffer(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const totals = rows.filter(isTotal);
  const parts = rows.filter((row) => !isTotal(row) && !row.some((cell) => PART_TOTAL.test(cell)));
  const total = totals[0];
  if (!total || totals.length > 1 || parts.length === 0) return [];
  return columns.flatMap((name, c) => {
    const said = total[c] ?? '';
    if (NOT_SUMMED.test(name) || !isFigure(said)) return [];
    const cells = parts.map((row) => row[c] ?? '').filter((cell) => cell !== '');
    if (cells.length === 0 || !cells.every(isFigure)) return [];
    const sum = addDecimals(cells);
    return sum === normal(said) ? [] : [`「${name}」一列的合计写 ${said}，各行相加是 ${sum}`];
  });
}

function isTotal(row: readonly string[]): boolean {
  return row.slice(0, 3).some((cell) => TOTAL.test(cell.replace(/[\s:：]/gu, '')));
}

export function isFigure(text: string): boolean {
  return /^-?[\d,，]+(?:\.\d+)?$/u.test(text);
}

/** The sum of decimal figures, without the rounding of binary fractions, and without closing zeros. */
export function addDecimals(figures: readonly string[]): string {
  const plain = figures.map((f) => f.replace(/[,，]/gu, ''));
  const places = Math.max(0, ...plain.map((f) => (f.split('.')[1] ?? '').length));
  const sum = plain.reduce((acc, f) => acc + scaled(f, places), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(places + 1, '0');
  const fraction = places === 0 ? '' : `.${digits.slice(digits.length - places)}`;
  return normal(`${sum < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${fraction}`);
}

function scaled(figure: string, places: number): bigint {
  const [whole = '0', fraction = ''] = figure.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
}

function normal(figure: string): string {
  const plain = figure.replace(/[,，]/gu, '');
  return plain.includes('.') ? plain.replace(/\.?0+$/u, '') : plain;
}
