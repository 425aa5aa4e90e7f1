import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, snippetOf } from '../../../src/domain/search/find-marks.ts';
import { fold, foldPlaces } from '../../../src/domain/search/fold.ts';
import { initialsMarks } from '../../../src/domain/search/initials-marks.ts';
import { mayBeInitials, searchWords } from '../../../src/domain/search/search-words.ts';
import { initialsOf } from '../../../src/server/feed/headline-of.ts';

const marked = (text: string, words: readonly string[]) => findMarks(text, words).map(([from, to]) => text.slice(from, to));

describe('texts that a reader would call the same', () => {
  it('fold to the same: full width, capitals, radicals from a PDF, composed accents', () => {
    expect(fold('ＡＢＣ１２，Ｘ')).toBe('abc12,x');
    expect(fold('⼯⽣')).toBe('工生');
    expect(fold('Caf\u00e9')).toBe(fold('Cafe\u0301'));
  });

  it('are document numbers in any bracket', () => {
    const said = ['安政办〔2026〕12号', '安政办﹝2026﹞12号', '安政办[2026]12号', '安政办(2026)12号', '安政办（２０２６）12号', '安政办【2026】12 号'];
    expect(new Set(said.map(fold)).size).toBe(1);
  });

  it('lose the spaces between Chinese characters, and keep those between Latin words', () => {
    expect(fold('张　三、李 四\n王五 2026 年')).toBe('张三、李四王五2026年');
    expect(fold('Rural  Notice\tBoard')).toBe('rural notice board');
  });

  it('keep 〇 and 零, 二 and 2 apart', () => {
    expect(fold('二〇二六')).not.toBe(fold('2026'));
    expect(fold('〇')).not.toBe(fold('零'));
  });

  it('fold alike with and without places, and twice as once', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('低', '　', ' ', '\n', 'Ａ', 'a', '〔', '\u00e9', '\u00b4', '⼯', 'ﬁ', '𠮷', '\u200b', '½'), maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 20 }), (a, b) => {
      const { folded, from, to } = foldPlaces(a + b);
      expect(folded).toBe(fold(a + b));
      expect([from.length, to.length]).toEqual([folded.length, folded.length]);
      expect(from.every((at, i) => at < to[i]! && (i === 0 || at >= from[i - 1]!))).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('what is marked', () => {
  it('is the original, spaces and width and all', () => {
    expect(marked('发给张　三和Ａ组', searchWords('张三 a组'))).toEqual(['张　三', 'Ａ组']);
    expect(marked('𠮷田𠮷', ['𠮷'])).toEqual(['𠮷', '𠮷']);
    expect(marked('低保低保金', ['低保金', '低保'])).toEqual(['低保低保金']);
  });

  it('are the characters whose initials were typed', () => {
    const title = '关于2026年（低保）复核的公示';
    const initials = initialsOf(title);
    const of = (word: string) => initialsMarks(title, initials, word).map(([from, to]) => title.slice(from, to));
    expect(of('dbfh')).toEqual(['低保）复核']);
    expect(of('zzzz')).toEqual([]);
  });

  it('stands in the middle of its surroundings, and says when more stands around them', () => {
    const text = `${'前'.repeat(50)}低保${'后'.repeat(50)}`;
    expect(snippetOf(text, ['低保'], 20)).toEqual({ text: `${'前'.repeat(20)}低保${'后'.repeat(20)}`, marks: [[20, 22]], cutBefore: true, cutAfter: true });
    expect(snippetOf('低保名单', ['低保'], 20)).toEqual({ text: '低保名单', marks: [[0, 2]], cutBefore: false, cutAfter: false });
    expect(snippetOf('低保名单', ['五保'], 20)).toBe(null);
  });

  it('never shows half a character', () => {
    const { text } = snippetOf(`${'𠮷'.repeat(30)}x低保${'𠮷'.repeat(30)}`, ['低保'], 20)!;
    expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text)).toBe(false);
  });
});

describe('a query', () => {
  it('is words, longest first, each once', () => {
    expect(searchWords('  低保　复核结果 低保 ')).toEqual(['复核结果', '低保']);
    expect(searchWords(' \u200b　')).toEqual([]);
  });

  it('may be initials when it is Latin', () => {
    expect(['dbjf', 'a2', '2026', '低b', ''].map(mayBeInitials)).toEqual([true, true, false, false, false]);
  });
});
