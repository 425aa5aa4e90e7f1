import { describe, expect, it } from 'vitest';
import { idCheckCharacter } from '../../../src/domain/privacy/id-number.ts';
import { maskText } from '../../../src/domain/privacy/mask-text.ts';
import { scanText } from '../../../src/domain/privacy/scan-text.ts';

const withCheck = (digits: string) => digits + idCheckCharacter(digits);
const found = (text: string) => scanText(text).map((f) => [f.kind, f.match]);

describe('numbers with hard neighbours', () => {
  it('finds what follows a landline and 、', () => {
    expect(found('电话0595-23232323、13812345678。')).toEqual([['mobile', '13812345678']]);
    expect(found('0595-23232323、350524800101123')).toEqual([['idNumber', '350524800101123']]);
    expect(found('村部123·13812345678')).toEqual([['mobile', '13812345678']]);
  });

  it('still takes the decimals of a coordinate for decimals', () => {
    expect(found('东经118.13812345678')).toEqual([]);
  });

  it('reads 万 as a family name before a name, and as a unit elsewhere', () => {
    expect(found('名单：13812345678万某某')).toEqual([['mobile', '13812345678']]);
    expect(found('合计13812345678万元，另13812345678万。')).toEqual([]);
  });

  it.each(['810000', '820000', '830000'])('finds a residence permit of region %s', (region) => {
    const number = withCheck(`${region}19800101123`);
    expect(found(`证件${number}。`)).toEqual([['idNumber', number]]);
  });

  it.each(['「」', '『』', '【】', '《》', '〔〕', '“”'])('finds a number whose parts stand in %s', ([open = '', close = '']) => {
    const number = withCheck('35052419800101123');
    const written = [number.slice(0, 6), number.slice(6, 14), number.slice(14)].map((part) => open + part + close).join('');
    expect(scanText(`证件${written}。`).map((f) => f.kind)).toEqual(['idNumber']);
    expect(maskText(written)).not.toMatch(/\d/);
  });

  it.each(['138，1234，5678', '138/1234/5678', '138_1234_5678', '(138)1234-5678', '1381 234 5678', '138-123-45678', '138 12 34 56 78'])('finds %s', (written) => {
    expect(scanText(`张某某${written}。`).map((f) => f.kind)).toEqual(['mobile']);
  });

  it('takes the same groupings in a row of figures for figures', () => {
    for (const row of ['横山村 1381 234 5678 90', '横山村 12 138 123 45678', '12，138，1234，5678，90', '2024/138/1234/5678']) expect(found(row)).toEqual([]);
  });

  it('takes 3-4-4 for figures among figures, or before what is counted, and for a mobile elsewhere', () => {
    for (const row of ['横山村 25 138 1234 5678 90', '户数 138 1234 5678 户', '2024 138 1234 5678 9012']) expect(found(row), row).toEqual([]);
    for (const text of ['1 张某某 138 1234 5678 3', '3 138 1234 5678 2', '25 138-1234-5678 90', '张某某 138 1234 5678 12', '138 1234 5678 人某某', '25 联系电话138 1234 5678 90']) {
      expect(scanText(text).map((f) => f.kind), text).toEqual(['mobile']);
    }
  });

  it('finds a card that a line break cuts in two', () => {
    expect(scanText('转入622\n8480402564890018。').map((f) => f.kind)).toEqual(['bankCard']);
    expect(scanText('转入41111111\n11111111。').map((f) => f.kind)).toEqual(['bankCard']);
  });

  it('takes no longer than in proportion for doors without a label', () => {
    const time = (text: string) => {
      const begun = performance.now();
      scanText(text);
      return performance.now() - begun;
    };
    time('1号'.repeat(1000));
    const short = Math.min(...[1, 2, 3].map(() => time('1号'.repeat(8_000))));
    const long = Math.min(...[1, 2, 3].map(() => time('1号'.repeat(64_000))));
    expect(long).toBeLessThan(Math.max(short, 5) * 24);
  });
});
