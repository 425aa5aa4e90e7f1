import { describe, expect, it } from 'vitest';
import { idCheckCharacter, isIdNumber } from '../../../src/domain/privacy/id-number.ts';

const with18 = (body: string) => body + idCheckCharacter(body);

describe('an ID number', () => {
  it('has the check character of the standard’s own example', () => {
    // GB 11643-1999, annex: 11010519491231002X.
    expect(idCheckCharacter('11010519491231002')).toBe('X');
    expect(isIdNumber('11010519491231002X')).toBe(true);
  });

  it('has exactly one right check character', () => {
    expect(Array.from('0123456789X').filter((c) => isIdNumber(`35052419790313123${c}`))).toEqual(['X']);
  });

  it('notices each changed digit and each pair that changed places', () => {
    const number = '35052419790313123X';
    for (let i = 0; i < 17; i += 1) {
      for (const digit of '0123456789') if (digit !== number[i]) expect(isIdNumber(number.slice(0, i) + digit + number.slice(i + 1))).toBe(false);
      if (i < 16 && number[i] !== number[i + 1]) expect(isIdNumber(`${number.slice(0, i)}${number[i + 1]}${number[i]}${number.slice(i + 2)}`)).toBe(false);
    }
  });

  it.each([
    ['18800101', true], ['18791231', false], ['20991231', true], ['21000101', false], ['20000229', true], ['19000229', false], ['20230229', false],
    ['20231301', false], ['20230001', false], ['20230431', false], ['20230400', false],
  ])('is of somebody born on a day that exists: %s %s', (day, valid) => {
    expect(isIdNumber(with18(`350524${day}123`))).toBe(valid);
  });

  it('begins with a province', () => {
    const provinces = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0')).filter((p) => isIdNumber(with18(`${p}052419790313123`)));
    expect(provinces.join(' ')).toBe('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91');
    expect(isIdNumber(with18('35000019790313123'))).toBe(false);
  });

  it('has 15 digits in its old form, with a prefecture and a county, a day of the 1900s and a number', () => {
    for (const text of ['350524790313123', '355124790313123', '359024790313123', '353424790313123', '350124790313123']) expect(isIdNumber(text), text).toBe(true);
    const wrong = [
      '350024790313123', '350500790313123', '353524790313123', '355424790313123', '350524791313123', '350524790332123', '350524790313000', '350524000229123', '990524790313123',
    ];
    for (const text of wrong) expect(isIdNumber(text), text).toBe(false);
  });

  it('has no other length', () => {
    for (const text of ['', '35052419790313123', '35052419790313123X1', '35052479031312', '3505247903131234']) expect(isIdNumber(text), text).toBe(false);
  });
});
