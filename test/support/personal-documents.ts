import * as fc from 'fast-check';
import { civilFromDayNumber, dayNumber, civilDate } from '../../src/domain/civil-date.ts';
import { idCheckCharacter } from '../../src/domain/privacy/id-number.ts';

/** A number that names a person, and the same as somebody might have typed it. */
export interface Planted { readonly number: string; readonly written: string; readonly kind: 'idNumber' | 'mobile' | 'bankCard' }

const REGIONS = ['350524', '350582', '110101', '440306', '510107', '330106', '650104'];

const idNumber: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom(...REGIONS), fc.integer({ min: dayNumber(civilDate('1930-01-01')), max: dayNumber(civilDate('2020-12-31')) }), fc.integer({ min: 1, max: 999 }),
).map(([region, day, n]) => {
  const body = `${region}${civilFromDayNumber(day).replaceAll('-', '')}${String(n).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
});
/** The form before 1999: no century, no check character. */
const oldIdNumber: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom(...REGIONS), fc.integer({ min: dayNumber(civilDate('1905-01-01')), max: dayNumber(civilDate('1999-12-31')) }), fc.integer({ min: 1, max: 999 }),
).map(([region, day, n]) => `${region}${civilFromDayNumber(day).replaceAll('-', '').slice(2)}${String(n).padStart(3, '0')}`);
const mobile: fc.Arbitrary<string> = fc.tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([start, rest]) => start + String(rest).padStart(9, '0'));
const bankCard: fc.Arbitrary<string> = fc.tuple(fc.constantFrom('622848', '621700', '436742'), fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(16, 19)).map(([bin, rest, length]) => {
  const body = (bin + String(rest).padStart(length - 7, '0')).slice(0, length - 1);
  for (let check = 0; ; check += 1) if (luhn(body + String(check))) return body + String(check);
});

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((acc, c, i) => acc + (i % 2 === 0 ? Number(c) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)] ?? 0), 0);
  return sum % 10 === 0;
}

const fullWidth = (text: string) => text.replace(/[\dX]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const groups = (text: string, sizes: readonly number[], gap: string) => {
  const parts: string[] = [];
  let at = 0;
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  return [...parts, text.slice(at)].filter((p) => p !== '').join(gap);
};

const inChinese = (text: string) => text.replace(/\d/g, (d) => '〇一二三四五六七八九'.charAt(Number(d)));

/** How a number is hidden in a document, on purpose or by a spreadsheet. */
const DISGUISES: Readonly<Record<Planted['kind'] | 'oldIdNumber', readonly ((text: string) => string)[]>> = {
  idNumber: [
    (t) => t, (t) => t.replace('X', 'x'), fullWidth, (t) => groups(t, [6, 8], ' '), (t) => groups(t, [6, 8], '-'), (t) => groups(t, [6, 4, 4], '\u3000'),
    (t) => groups(t, [3, 3, 4, 4], '\n'), (t) => [...t].join(' '), (t) => [...t].join('\u200b'), (t) => groups(t, [6, 8], '·'), (t) => groups(fullWidth(t), [10], ' '),
    (t) => groups(t, [9], '\n  '), (t) => groups(t, [6, 8], '\t'), (t) => groups(t, [6, 4, 2], '.'), inChinese, (t) => [...t].join('\ufeff'), (t) => groups(t, [14], ' '),
  ],
  oldIdNumber: [
    (t) => t, fullWidth, (t) => groups(t, [6, 6], ' '), (t) => groups(t, [6, 6], '-'), (t) => groups(t, [6, 6], '\t'), (t) => groups(t, [3, 3, 6], '\n'), (t) => groups(t, [10], '\n'),
    (t) => [...t].join(' '), (t) => [...t].join('\u200b'), inChinese,
  ],
  mobile: [(t) => t, fullWidth, (t) => groups(t, [3, 4], '-'), (t) => groups(t, [3, 4], ' '), (t) => `+86 ${t}`, (t) => `86${t}`, (t) => [...t].join('\u200b'), (t) => groups(t, [3], ' '), (t) => groups(t, [7], '\n'),
    (t) => [...t].join(' '), inChinese, (t) => `(+86)${t}`],
  bankCard: [(t) => t, fullWidth, (t) => groups(t, [4, 4, 4, 4], ' '), (t) => groups(t, [4, 4, 4, 4], '-'), (t) => [...t].join('\u00ad'), inChinese],
};

const planted: fc.Arbitrary<Planted> = fc.oneof(
  fc.oneof({ weight: 3, arbitrary: idNumber }, { weight: 1, arbitrary: oldIdNumber }).map((number) => ({ number, kind: 'idNumber' as const })),
  mobile.map((number) => ({ number, kind: 'mobile' as const })), bankCard.map((number) => ({ number, kind: 'bankCard' as const })),
).chain(({ number, kind }) => fc.constantFrom(...DISGUISES[number.length === 15 ? 'oldIdNumber' : kind]).map((disguise) => ({ number, kind, written: disguise(number) })));

const SURROUNDINGS = ['湖头镇公示对象', '，联系电话', '身份证号：', '补助金额3500元，', '（安政办〔2018〕84号）', '2024年8月15日起，', '合计', '；', '\n第二组 ', '共12户，'];
const filler = fc.array(fc.constantFrom(...SURROUNDINGS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

/** A document with numbers of persons in it: what was planted, and the text. */
export const personalDocument: fc.Arbitrary<{ readonly planted: readonly Planted[]; readonly text: string }> = fc.array(fc.tuple(filler, planted), { minLength: 1, maxLength: 4 })
  .map((parts) => ({ planted: parts.map(([, p]) => p), text: `${parts.map(([before, p]) => `${before.replace(/[\d\n]+$/, '：')}：${p.written}。`).join('')}完` }));
