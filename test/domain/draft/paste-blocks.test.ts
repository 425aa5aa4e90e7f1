import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, blocksOfText } from '../../../src/domain/draft/paste/paste-blocks.ts';
import { postingTexts } from '../../../src/domain/privacy/posting-texts.ts';

describe('plain text that is pasted', () => {
  it('becomes headings, points and paragraphs by its numbers', () => {
    expect(blocksOfText('一、停水范围\n第一组。\n1.存好水；\n2.关好阀门。\n\n')).toEqual([
      { type: 'heading', level: 1, number: '一、', text: '停水范围' }, { type: 'paragraph', text: '第一组。' },
      { type: 'list', items: [{ marker: '1.', text: '存好水；' }, { marker: '2.', text: '关好阀门。' }] },
    ]);
  });

  it('with cells parted by tabs is a table', () => {
    expect(blocksOfText('小组\t户数\n第一组\t40\n')).toEqual([{ type: 'table', caption: '', headerRows: [[{ text: '小组' }, { text: '户数' }]], rows: [['第一组', '40']] }]);
  });

  it('loses no character but spaces', () => {
    const line = fc.stringMatching(/^(?:[一二三]、|（[一二]）|\d[.、]|（\d）|•)?[一-鿋0-9。，；]{0,40}$/);
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const said = postingTexts({ blocks: blocksOfText(text) }).map((one) => one.text).join('').replace(/\s/g, '');
      expect(said).toBe(text.replace(/\s/g, ''));
    }));
  });
});

describe('a pasted table', () => {
  const cell = (text: string, part = {}) => ({ text, colspan: 1, rowspan: 1, head: false, ...part });

  it('of a single cell is only a frame around lines', () => {
    expect(blocksOf([{ type: 'table', caption: '', rows: [[cell('第一行\n第二行')]] }])).toEqual([{ type: 'paragraph', text: '第一行' }, { type: 'paragraph', text: '第二行' }]);
  });

  it('without titles has none made up for it', () => {
    expect(blocksOf([{ type: 'table', caption: '', rows: [[cell('甲'), cell('1')], [cell('乙'), cell('2')]] }])).toMatchObject([{ headerRows: [], rows: [['甲', '1'], ['乙', '2']] }]);
  });
});
