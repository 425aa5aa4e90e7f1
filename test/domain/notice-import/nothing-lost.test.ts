import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../src/domain/notice-import/parse-notice.ts';
import { said, textOf } from './kept-text.ts';
import { CONTEXT, blocksOf, notice, parsed } from './read-fixture.ts';

const RUNS = Number(process.env['NOTICE_RUNS'] ?? 2000);
const FEWER = Math.ceil(RUNS / 5);
const TITLE = '不在正文里的题目';

// Each piece is bait for a reader of its own: numbers, headings, details, contacts, dates, signatures, marks, remarks, document numbers.
const piece = fc.constantFrom('一、', '（二）', '1.', '2、', '（3）', '①', '第三章', '12）', '联系电话：0595-23001234', '0595-23005678', '咨询热线12345、12317', '联系人：王某某，联系电话：23001234',
  '投资：5万元 实施单位：水利局', '建设地点：横山村', '公示期', '2025年6月3日', '2026年18', '二〇二五年六月三日', '20250603', '8:30', '3.5', '云溪县民政局', '云溪县财政局 云溪县民政局',
  '各村民委员会：', '正文说明情况', '公开事项', '如下：', '。', '；', '，', '备注：', '注1：', '（此件主动公开）', '合计', ' ', '　', '〔2025〕3号', '﹝2024﹞18号', '[2009]30号', '2026年第1号', '）', '（', '《办法》',
  '图书外借2.期刊阅览', '万元', '预警级别：黄色', '公示', 'abc', 'Ⅲ级');
const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((p) => p.join(''));
const body = fc.array(line, { minLength: 1, maxLength: 14 }).filter((lines) => said(lines.join('')) !== '');
const kind = fc.constantFrom('publicity', 'warning', 'notice', 'guide', 'consultation', 'interpretation');

describe('a body, whatever its lines', () => {
  it('comes out with each character and figure that went in, in their order', () => {
    fc.assert(fc.property(body, kind, (lines, of) => {
      const { posting } = parsed(notice(lines.join('\n'), { kind: of, title: TITLE }));
      // Its own number has a place of its own; lines that say nothing else may go there.
      const number = said(posting.docNumber ?? '');
      const rest = (text: string) => said(text.split('\n').filter((l) => number === '' || said(l) !== number).join('').replaceAll('联系人', ''));
      expect(rest(textOf(posting.blocks))).toBe(rest(lines.join('\n')));
    }), {
      numRuns: RUNS,
      examples: [
        [['正文说明情况〔2025〕3号', '公示期〔2025〕3号', '一、'], 'publicity'], [['合计〔2025〕3号', '正文说明情况〔2025〕3号', '一、'], 'publicity'],
      ],
    });
  });
});

it('keeps a second document number where it stands, and says so', () => {
  const { posting, warnings } = parsed(notice('云政〔2025〕3号\n云财〔2025〕7号\n正文。', { title: TITLE }));
  expect([posting.docNumber, textOf(posting.blocks)]).toEqual(['云政〔2025〕3号', '云财〔2025〕7号\n正文。']);
  expect(warnings).toContain('正文里另有一个文号，按原样保留：云财〔2025〕7号');
});

describe('attachments', () => {
  const name = fc.array(fc.constantFrom('资金', '安排表', '2025年', '（试行）', '明细', '第二批', '名册'), { minLength: 2, maxLength: 6 }).map((p) => p.join(''));
  const names = fc.uniqueArray(name.filter((n) => !/^\d/u.test(n)), { minLength: 1, maxLength: 6 });
  const numbered = (list: readonly string[]) => list.map((n, i) => `${i + 1}.${n}`);
  const layouts: Readonly<Record<string, (list: readonly string[]) => readonly string[]>> = {
    'each with the label': (list) => list.map((n, i) => `附件${i + 1}：${n}`),
    'run together behind the label': (list) => [`附件：${numbered(list).join('')}`],
    'a line each, the first behind the label': (list) => numbered(list).map((n, i) => (i === 0 ? `附件：${n}` : n)),
    'a line each, under a bare label': (list) => ['附件：', ...numbered(list)],
    'run together, each with its year': (list) => [`附件：${list.map((n, i) => `${i + 1}.2025年${n}`).join('')}`],
    'run together by spaces, with stops': (list) => [`附件: ${numbered(list).join('； ')}。`],
  };
  it.each(Object.keys(layouts))('are all named once, in their order, when they stand %s', (layout) => {
    fc.assert(fc.property(names, fc.boolean(), fc.boolean(), (list, portal, after) => {
      const lines = layouts[layout]?.(list) ?? [];
      const signed = ['云溪县民政局', '2025年6月1日'];
      const { posting } = parsed(notice(['正文说明情况。', ...(after ? [...signed, ...lines] : [...lines, ...signed])].join('\n'), { attachments: portal && !layout.includes('year') ? list : [] }));
      expect(blocksOf(posting, 'attachment').map((a) => a.name)).toEqual(layout.includes('year') ? list.map((n) => `2025年${n}`) : list);
      expect(blocksOf(posting, 'signature')).toHaveLength(1);
    }), { numRuns: FEWER });
  });

  it('of one name are two when each has a number', () => {
    const { posting } = parsed(notice('正文。\n附件1：安排表\n附件2：安排表', { attachments: ['安排表'] }));
    expect(blocksOf(posting, 'attachment').map((a) => `${a.number ?? ''}${a.name}`)).toEqual(['1安排表', '2安排表']);
  });

  it('are not made of a sentence that only begins like one, nor of nothing', () => {
    for (const line of ['附：本办法自公布之日起施行。原办法同时废止。', '附：。', `附：${'很长'.repeat(200)}`]) {
      const { posting } = parsed(notice(`正文。\n${line}`));
      expect(blocksOf(posting, 'attachment')).toEqual([]);
      expect(textOf(posting.blocks)).toContain(line);
    }
  });

  it('with a name too long for a posting are refused, not cut', () => {
    expect(parseNotice(notice('正文。', { attachments: ['长'.repeat(501)] }), CONTEXT)).toMatchObject({ ok: false, error: [{ path: 'attachments[0]' }] });
    expect(parseNotice(notice('正文。', { tables: [{ caption: '长'.repeat(501), rows: [] }] }), CONTEXT)).toMatchObject({ ok: false, error: [{ path: 'tables[0].caption' }] });
  });
});

describe('tables', () => {
  const cell = fc.oneof(fc.constantFrom('', '1', '0.5', '横山村', '合计', '小计', '张某某', '2025年', '18 组', '合  计', '第一组'), fc.nat(9999).map(String));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 18 }), { minLength: 1, maxLength: 12 });
  const columns = fc.array(fc.constantFrom('', '序号', '户主姓名', '村民小组', '金额', '备注'), { minLength: 1, maxLength: 18 });
  it('keep every cell in its row and column, every heading, unit and remark', () => {
    fc.assert(fc.property(columns, rows, (heads, cells) => {
      const table = { caption: '某表', unit: '元', columns: heads, rows: cells, note: '按人口分配' };
      const [block] = blocksOf(parsed(notice('正文。', { tables: [table] })).posting, 'table');
      const width = Math.max(heads.length, ...cells.map((r) => r.length));
      expect(block?.rows.map((r) => r.map(said))).toEqual(cells.map((r) => [...r, ...Array.from({ length: width - r.length }, () => '')].map(said)));
      expect(block?.headerRows.flat().slice(0, heads.length).map((c) => c.text)).toEqual(heads.every((h) => h === '') ? [] : heads);
      expect([block?.caption, block?.unit, block?.note]).toEqual(['某表', '元', '按人口分配']);
    }), { numRuns: FEWER });
  });

  it('of people in a publicity keep every cell, heading, unit and remark', () => {
    fc.assert(fc.property(rows, (cells) => {
      const table = { caption: '名单', unit: '元', columns: ['户主姓名', '金额', '备注'], rows: cells, note: '按人口分配' };
      const { posting } = parsed(notice('公示期：2025年6月3日至6月12日', { title: '某事公示', kind: 'publicity', tables: [table] }));
      const text = textOf(blocksOf(posting, 'nameList'));
      for (const part of ['名单', '元', '户主姓名', '金额', '按人口分配']) expect(text).toContain(part);
      for (const c of cells.flat()) expect(said(text)).toContain(said(c));
    }), { numRuns: FEWER });
  });

  it('lay out cells that span, as they look in the original', () => {
    const rows = [[{ text: '一组', rowspan: 2 }, '张某某', '3'], ['李某某', '2'], [{ text: '合计', colspan: 2 }, '5']];
    const [block] = blocksOf(parsed(notice('正文。', { tables: [{ caption: '表', columns: ['组', '', '人数'], rows }] })).posting, 'table');
    expect(block?.rows).toEqual([['一组', '张某某', '3'], ['', '李某某', '2'], ['合计', '', '5']]);
    expect(block?.headerRows[0]?.map((c) => c.text)).toEqual(['组', '', '人数']);
  });
});
