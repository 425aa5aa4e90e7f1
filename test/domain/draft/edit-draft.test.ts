import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay } from '../../../src/domain/civil-date.ts';
import { changeKind, changePublicity } from '../../../src/domain/draft/change-kind.ts';
import type { DraftContent, DraftFields } from '../../../src/domain/draft/draft-content.ts';
import { duplicateBlock, insertBlocks, moveBlock, removeBlock } from '../../../src/domain/draft/edit-blocks.ts';
import { NO_HISTORY, recordStep, redoStep, undoStep } from '../../../src/domain/draft/edit-history.ts';
import { pasteCells, readCells } from '../../../src/domain/draft/edit-grid.ts';
import { countTotal, dropListColumn } from '../../../src/domain/draft/edit-name-list.ts';
import { headToRows, insertTableColumn, removeTableColumn, rowToHead, tableWidth } from '../../../src/domain/draft/edit-table.ts';
import { hanNumber, suggestNumber } from '../../../src/domain/draft/heading-number.ts';
import { newBlock } from '../../../src/domain/draft/new-block.ts';
import { nextMarker } from '../../../src/domain/draft/next-marker.ts';
import { fenOf, yuanText } from '../../../src/domain/draft/yuan-amount.ts';
import type { Block, TableBlock } from '../../../src/domain/posting/block.ts';
import { POSTING_KINDS } from '../../../src/domain/posting/kind.ts';
import { NewPostingFieldsSchema } from '../../../src/protocol/posting-schema.ts';
import * as v from 'valibot';

const today = civilDate('2026-09-15');
const FIELDS: DraftFields = { kind: 'disclosure', board: '350524102215', title: '题', issuers: ['村委会'], field: 'general', items: [], formedOn: null, summary: '' };
const draft = (blocks: readonly Block[], fields: DraftFields = FIELDS): DraftContent => ({ fields, blocks: blocks.map((block, i) => ({ key: `block00${i}`, block })) });
const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const texts = (content: DraftContent) => content.blocks.map(({ block }) => (block.type === 'paragraph' ? block.text : block.type));
const heading = (level: 0 | 1 | 2 | 3 | 4): Block => ({ type: 'heading', level, number: '', text: '' });

describe('blocks of a draft', () => {
  const abc = draft(['a', 'b', 'c'].map(paragraph));

  it('move up and down, and stay where there is no further place', () => {
    expect(texts(moveBlock(abc, 'block002', -1))).toEqual(['a', 'c', 'b']);
    expect(texts(moveBlock(abc, 'block000', 2))).toEqual(['b', 'c', 'a']);
    expect(moveBlock(abc, 'block000', -1)).toBe(abc);
    expect(moveBlock(abc, 'unknown0', 1)).toBe(abc);
  });

  it('are added, doubled and taken away without touching the others', () => {
    expect(texts(insertBlocks(abc, 1, [{ key: 'newblock', block: paragraph('x') }]))).toEqual(['a', 'x', 'b', 'c']);
    const twice = duplicateBlock(abc, 'block001', 'newblock');
    expect(texts(twice)).toEqual(['a', 'b', 'b', 'c']);
    expect(twice.blocks[0]).toBe(abc.blocks[0]);
    expect(texts(removeBlock(abc, 'block001'))).toEqual(['a', 'c']);
  });

  it('are taken back and done again, any number of steps', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (typed) => {
      let history = NO_HISTORY, now = draft([]);
      const states = [now];
      for (const text of typed) {
        history = recordStep(history, now, '', false);
        now = draft([paragraph(text)]);
        states.push(now);
      }
      for (let i = states.length - 2; i >= 0; i -= 1) {
        const step = undoStep(history, now)!;
        ({ history, content: now } = step);
        expect(now).toBe(states[i]);
      }
      expect(undoStep(history, now)).toBeNull();
      for (const state of states.slice(1)) {
        ({ history, content: now } = redoStep(history, now)!);
        expect(now).toBe(state);
      }
      expect(redoStep(history, now)).toBeNull();
    }));
  });

  it('take letters back as one step while they follow each other in one place', () => {
    const [a, b, c] = [draft([paragraph('a')]), draft([paragraph('ab')]), draft([paragraph('abc')])];
    let history = recordStep(NO_HISTORY, a, 'block000 text', false);
    history = recordStep(history, b, 'block000 text', true);
    expect(undoStep(history, c)?.content).toBe(a);
    expect(undoStep(recordStep(history, c, 'block000 text', false), draft([]))?.content).toBe(c);
  });
});

describe('numbers', () => {
  it('of headings count on within the heading above them', () => {
    const blocks = [heading(1), heading(2), heading(2), heading(1), heading(2), paragraph('x'), heading(3)];
    expect(suggestNumber(blocks, blocks.length, 1)).toBe('三、');
    expect(suggestNumber(blocks, blocks.length, 2)).toBe('（二）');
    expect(suggestNumber(blocks, blocks.length, 3)).toBe('2.');
    expect(suggestNumber(blocks, blocks.length, 4)).toBe('（1）');
    expect(suggestNumber(blocks, 0, 1)).toBe('一、');
  });

  it('are written in Chinese up to 99', () => {
    expect([1, 10, 11, 20, 45, 99].map(hanNumber)).toEqual(['一', '十', '十一', '二十', '四十五', '九十九']);
  });

  it('of points go on in their own form', () => {
    expect(['1.', '（9）', '三、', '（十）', '①', '第十九条', '•', ''].map(nextMarker)).toEqual(['2.', '（10）', '四、', '（十一）', '②', '第二十条', '•', '']);
  });

  it('of money are kept in fen exactly, as typed', () => {
    expect(['12,345.6', '１２３元', '1.2万', '0.07', '1.005', 'abc', '', '-3', '1.1'].map(fenOf)).toEqual([1_234_560, 12_300, 1_200_000, 7, null, null, null, -300, 110]);
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => { expect(fenOf(yuanText(fen))).toBe(fen); }));
  });
});

const SPANNED: TableBlock = {
  type: 'table', caption: '', headerRows: [[{ text: '组', rowspan: 2 }, { text: '户数', colspan: 2 }], [{ text: '增' }, { text: '减' }]], rows: [['一', '1', '0']],
};

describe('tables', () => {
  it.each([0, 1, 2, 3])('stay rectangular when a column is added at %i and taken away again', (at) => {
    const wider = insertTableColumn(SPANNED, at);
    expect(tableWidth(wider)).toBe(4);
    expect(wider.rows[0]).toHaveLength(4);
    expect(removeTableColumn(wider, at)).toEqual(SPANNED);
  });

  it('lose no word when rows become the head, or the head rows', () => {
    expect(headToRows(SPANNED).rows).toEqual([['组', '户数', ''], ['', '增', '减'], ['一', '1', '0']]);
    expect(rowToHead({ ...SPANNED, headerRows: [] })).toMatchObject({ headerRows: [[{ text: '一' }, { text: '1' }, { text: '0' }]], rows: [] });
  });

  it('take cells of a spreadsheet from the cursor on, and say what did not fit', () => {
    expect(readCells('张某\t1\n李某\t2\n')).toEqual([['张某', '1'], ['李某', '2']]);
    expect(readCells('一句话')).toBeNull();
    expect(pasteCells([['a', 'b']], 0, 1, [['x', 'y'], ['z']], 2)).toEqual({ rows: [['a', 'x'], ['', 'z']], cut: 1 });
  });
});

describe('a list of people', () => {
  const list = newBlock('nameList', draft([], { ...FIELDS, kind: 'publicity', publicity: { from: today, to: civilDate('2026-09-24'), basis: '', objectTo: '' } }), 0, today);

  it('ends with the publicity that it belongs to, and follows it when that is moved', () => {
    expect(list).toMatchObject({ visibleUntil: endOfDay(civilDate('2026-09-24')) });
    const content = draft([list], { ...FIELDS, kind: 'publicity', publicity: { from: today, to: civilDate('2026-09-24'), basis: '', objectTo: '' } });
    const moved = changePublicity(content, { from: today, to: civilDate('2026-09-30'), basis: '', objectTo: '' });
    expect(moved.blocks[0]?.block).toMatchObject({ visibleUntil: endOfDay(civilDate('2026-09-30')) });
  });

  it('loses a whole column at once, and counts its people', () => {
    if (list.type !== 'nameList') throw new Error('no list');
    const full = { ...list, columns: ['姓名', '电话'], groups: [{ group: '', rows: [['张某', '1'], ['', '']] }] };
    expect(dropListColumn(full, 1)).toMatchObject({ columns: ['姓名'], groups: [{ rows: [['张某'], ['']] }] });
    expect(countTotal(full)).toBe('共 1 人');
  });
});

describe('the kind of a draft', () => {
  it.each(POSTING_KINDS.flatMap((from) => POSTING_KINDS.map((to) => [from, to] as const)))('can be changed from %s to %s, and the draft is still one that can be kept', (from, to) => {
    const { fields } = changeKind(changeKind(draft([]), from, today), to, today);
    expect(v.safeParse(NewPostingFieldsSchema, fields).success).toBe(true);
    expect(fields).toMatchObject({ kind: to, title: '题' });
  });
});
