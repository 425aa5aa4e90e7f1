import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDrafts, isSame } from '../../../src/domain/draft/diff-drafts.ts';
import { diffRows } from '../../../src/domain/draft/diff-rows.ts';
import { sameValue } from '../../../src/domain/draft/same-value.ts';
import { wordDiff, type WordPiece } from '../../../src/domain/draft/word-diff.ts';
import { contentArbitrary, draftContent, editOf, paragraph } from '../../support/draft-arbitrary.ts';

const before = (pieces: readonly WordPiece[]) => pieces.filter((p) => p.kind !== 'added').map((p) => p.text).join('');
const after = (pieces: readonly WordPiece[]) => pieces.filter((p) => p.kind !== 'removed').map((p) => p.text).join('');
const shown = (pieces: readonly WordPiece[]) => pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join('');

describe('what changed in a text', () => {
  it('is told in words of Chinese, of English and of numbers', () => {
    expect(shown(wordDiff('3月12日起停水两天。', '3月15日起停水三天。'))).toBe('3月-12-+15+日起停水-两-+三+天。');
    expect(shown(wordDiff('the old bridge is closed', 'the new bridge is open'))).toBe('the -old-+new+ bridge is -closed-+open+');
    expect(shown(wordDiff('补助1,250.00元', '补助1,520.00元'))).toBe('补助-1,250.00-+1,520.00+元');
    expect(shown(wordDiff('村民委员会', '村民小组'))).toBe('村民-委员会-+小组+');
    expect(shown(wordDiff('', '新'))).toBe('+新+');
    expect(wordDiff('', '')).toEqual([]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('停', '水', '1', '2', '.', ' ', '。', 'a', 'b'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 60 });
    fc.assert(fc.property(text, text, (a, b) => {
      const pieces = wordDiff(a, b);
      expect([before(pieces), after(pieces)]).toEqual([a, b]);
      expect(pieces.every((one) => one.text !== '')).toBe(true);
      if (a === b) expect(pieces.every((one) => one.kind === 'same')).toBe(true);
    }), { numRuns: 500 });
  });

  it('takes a bounded time with long texts that have nothing in common, and still finds one changed word in a long one', () => {
    const long = Array.from({ length: 1_900 }, (_, i) => `第${i}户已领取。`).join(''), other = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 9000))).join('');
    const begun = process.cpuUsage().user;
    const pieces = wordDiff(long, other);
    expect([before(pieces), after(pieces)]).toEqual([long, other]);
    expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(3_000);
    expect(wordDiff(long, long.replace('第777户已领取', '第777户未领取')).filter((one) => one.kind !== 'same')).toEqual([{ kind: 'removed', text: '已' }, { kind: 'added', text: '未' }]);
  });
});

describe('what changed in a table', () => {
  it('is told by row and cell; a row put in does not change those below it', () => {
    const rows = [['1', '张某', '200'], ['2', '李某', '300'], ['3', '王某', '100']];
    expect(diffRows(rows, [rows[0] ?? [], ['1a', '赵某', '50'], ['2', '李某', '350'], rows[2] ?? []]).map((one) => one.change)).toEqual(['same', 'added', 'changed', 'same']);
    const [, , changed] = diffRows(rows, [rows[0] ?? [], ['1a', '赵某', '50'], ['2', '李某', '350'], rows[2] ?? []]);
    expect(changed?.change === 'changed' && changed.cells.map(shown)).toEqual(['2', '李某', '-300-+350+']);
    expect(diffRows(rows, rows.slice(1)).map((one) => one.change)).toEqual(['removed', 'same', 'same']);
  });

  it('is found in a list of 5,000 with every second row changed', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [`${i}`, `张${i}`, '200']);
    const begun = process.cpuUsage().user;
    const changes = diffRows(rows, rows.map((row, i) => (i % 2 === 0 ? row : [row[0] ?? '', row[1] ?? '', '300'])));
    expect(changes.filter((one) => one.change === 'changed').length).toBe(2_500);
    expect(changes.filter((one) => one.change === 'same').length).toBe(2_500);
    expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(5_000);
  });
});

describe('what changed in a draft', () => {
  it('is told by field and block: added, removed, moved, changed', () => {
    const one = paragraph('aaaaaaa1', '甲'), two = paragraph('bbbbbbb1', '乙'), three = paragraph('ccccccc1', '丙');
    const old = draftContent('', [one, two, three]);
    const now = { ...draftContent('', [three, paragraph('aaaaaaa1', '甲甲'), paragraph('ddddddd1', '丁')]), fields: { ...old.fields, title: '停电通知' } };
    const diff = diffDrafts(old, now);
    expect(diff.fields.map(({ name, words }) => [name, words && shown(words)])).toEqual([['title', '停-水-+电+通知']]);
    expect(diff.blocks.map((b) => [b.key.slice(0, 1), b.change, 'moved' in b && b.moved])).toEqual([['c', 'same', true], ['a', 'changed', false], ['b', 'removed', false], ['d', 'added', false]]);
  });

  it('is nothing exactly when both say the same', () => {
    fc.assert(fc.property(contentArbitrary.chain((base) => fc.tuple(fc.constant(base), editOf(base))), ([a, b]) => {
      expect(isSame(diffDrafts(a, a))).toBe(true);
      expect(isSame(diffDrafts(a, b))).toBe(sameValue(a, b));
    }), { numRuns: 500 });
  });

  it('names every block of both sides once, in the order of reading afterwards', () => {
    fc.assert(fc.property(contentArbitrary.chain((base) => fc.tuple(fc.constant(base), editOf(base))), ([a, b]) => {
      const { blocks } = diffDrafts(a, b);
      expect(blocks.filter((one) => one.change !== 'removed').map((one) => one.key)).toEqual(b.blocks.map((one) => one.key));
      expect(blocks.map((one) => one.key).sort()).toEqual([...new Set([...a.blocks, ...b.blocks].map((one) => one.key))].sort());
    }));
  });
});
