import { addDecimals } from './table-totals.ts';

const AMOUNT = (unit: string) => new RegExp(`(\\d+(?:\\.\\d+)?)${unit}(?!\\d)`, 'gu');
const NEARLY = 0.01;

/**
 * Sums in a running text: where 「其中」 takes a figure apart and the parts come within one part in a hundred of it without
 * meeting it, the author is told. Parts that are only examples (其中500万元为债券) stay far below, and are left alone.
 */
export function textTotalsThatDiffer(line: string): readonly string[] {
  const at = line.indexOf('其中');
  if (at < 0) return [];
  return ['万元', '户', '人'].flatMap((unit) => {
    const said = [...line.slice(0, at).matchAll(AMOUNT(unit))].at(-1)?.[1];
    const parts = [...line.slice(at).matchAll(AMOUNT(unit))].map((m) => m[1] ?? '0');
    if (said === undefined || parts.length < 2) return [];
    const sum = addDecimals(parts);
    const gap = Math.abs(Number(sum) - Number(said));
    return gap > 0 && addDecimals([said]) !== sum && gap <= Number(said) * NEARLY ? [`正文写 ${said}${unit}，其中各项相加是 ${sum}${unit}，按原样公布`] : [];
  });
}
