import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/ui/share/break-lines.ts';

/** A Chinese character is as wide as two Latin ones. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);

describe('lines of Chinese', () => {
  it('break between any two characters', () => {
    expect(breakLines('关于下达补助资金的通知', measure, 8)).toEqual(['关于下达', '补助资金', '的通知']);
  });

  it('never begin with a closing mark, nor end with an opening one', () => {
    expect(breakLines('湖头镇政府，山都村', measure, 10)).toEqual(['湖头镇政', '府，山都村']);
    expect(breakLines('湖头镇政（二）号', measure, 10)).toEqual(['湖头镇政', '（二）号']);
  });

  it('keep a number, a word and a document number whole', () => {
    expect(breakLines('共计 320000.5 元', measure, 10)).toEqual(['共计', '320000.5', '元']);
    expect(breakLines('拨付2026年资金', measure, 7)).toEqual(['拨付', '2026年', '资金']);
  });

  it('cut what is longer than a line by itself', () => {
    expect(breakLines('网址 https-example', measure, 6)).toEqual(['网址', 'https-', 'exampl', 'e']);
  });

  it('lose nothing and exceed the width only where marks must stay together', () => {
    const texts = fc.array(fc.constantFrom(...'关于下达资金的通知，。、《》（）〔〕：ab1 2%'), { maxLength: 60 }).map((chars) => chars.join(''));
    fc.assert(fc.property(texts, fc.integer({ min: 8, max: 40 }), (text, width) => {
      const lines = breakLines(text, measure, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }));
  });
});
