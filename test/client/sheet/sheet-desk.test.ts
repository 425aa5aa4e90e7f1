import { describe, expect, it } from 'vitest';
import { createSheetDesk } from '../../../src/client/sheet/sheet-desk.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { idCheckCharacter } from '../../../src/domain/privacy/id-number.ts';
import { scanPosting } from '../../../src/domain/privacy/scan-posting.ts';
import type { SheetReport } from '../../../src/domain/sheet/sheet-session.ts';
import { fileOf, GB18030_CSV, sheetOf, workbook, zipBomb, type CellValue } from '../../support/sheet-files.ts';

const UNTIL = '2026-12-31T16:00:00.000Z' as Instant;
const id = (n: number) => {
  const body = `35052419800101${String(n).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
};
const LIST: readonly (readonly CellValue[])[] = [
  ['湖头镇农村低保对象名单', null, null, null, null],
  ['序号', '姓名', '身份证号', '村组', '金额（元）'],
  [1, '张三', id(12), '一组', 300], [2, '李四', id(13), '一组', 450.5], [3, '王五', id(14), '二组', 200],
  ['合计', null, null, null, 950.5],
  ['制表人：陈某', null, null, null, null],
];

function opened(bytes: Uint8Array) {
  const desk = createSheetDesk(() => undefined);
  const book = desk.open(bytes);
  if (!book.ok) throw new Error(book.error);
  return { desk, book: book.value };
}
function reportOf(bytes: Uint8Array, index = 0): SheetReport {
  const report = opened(bytes).desk.sheet(index);
  if (!report.ok) throw new Error(report.error);
  return report.value;
}
const refusal = (bytes: Uint8Array) => {
  const answer = createSheetDesk(() => undefined).open(bytes);
  return answer.ok ? 'opened' : answer.error;
};
const text = (s: string) => new TextEncoder().encode(s);

describe('a list in a workbook', () => {
  for (const type of ['xlsx', 'biff8'] as const) {
    it(`becomes a list of people without its column of ID numbers (${type})`, () => {
      const { desk } = opened(fileOf(workbook({ 名单: LIST }), type));
      const report = desk.sheet(0);
      if (!report.ok) throw new Error(report.error);
      expect(report.value).toMatchObject({
        titles: ['序号', '姓名', '村组', '金额（元）'], dropped: [{ letters: 'C', title: '身份证号', kind: 'idNumber', cells: 3 }], wrongTotals: [],
        layout: { title: '湖头镇农村低保对象名单', note: '制表人：陈某' }, guess: { target: 'nameList', roles: ['keep', 'name', 'group', 'keep'] },
      });
      const block = desk.block({ mapping: report.value.guess, caption: report.value.layout.title, visibleUntil: UNTIL });
      expect(block).toEqual({
        ok: true,
        value: {
          type: 'nameList', caption: '湖头镇农村低保对象名单', columns: ['序号', '姓名', '金额（元）'], total: '共 3 条', visibleUntil: UNTIL,
          groups: [{ group: '一组', rows: [['1', '张三', '300'], ['2', '李四', '450.5']] }, { group: '二组', rows: [['3', '王五', '200']] }],
        },
      });
    });
  }

  it('leaves out what is hidden, and says how much it was', () => {
    const bytes = fileOf(workbook({ 名单: [['姓名', '备注', '金额'], ['张三', '内部', 1], ['李四', '内部', 2], ['王五', '', 3]], 底稿: [['姓名'], ['赵六']] }, (book) => {
      const sheet = sheetOf(book, '名单');
      sheet['!rows'] = [{}, {}, { hidden: true }];
      sheet['!cols'] = [{}, { hidden: true }];
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    }));
    const { desk, book } = opened(bytes);
    expect(book).toMatchObject({ sheets: [{ index: 0, name: '名单' }], hiddenSheets: 1 });
    const report = desk.sheet(0);
    expect(report).toMatchObject({ ok: true, value: { titles: ['姓名', '金额'], sample: [['张三', '1'], ['王五', '3']], leftOut: { rows: 1, columns: 1, cells: 0 } } });
    expect(desk.sheet(1)).toEqual({ ok: false, error: 'noSheets' });
  });

  it('unfolds merged headers into rows of cells with their spans', () => {
    const bytes = fileOf(workbook({ 表: [['项目', '资金（万元）', null], [null, '计划', '完成'], ['道路', 3, 2], ['水渠', 5, 5]] }, (book) => {
      sheetOf(book, '表')['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }, { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
    }));
    const { desk } = opened(bytes);
    const report = desk.sheet(0);
    if (!report.ok) throw new Error(report.error);
    expect(report.value.titles).toEqual(['项目', '资金（万元），计划', '资金（万元），完成']);
    expect(desk.block({ mapping: { target: 'table', roles: ['keep', 'keep', 'keep'] }, caption: '表', visibleUntil: UNTIL })).toMatchObject({
      value: { headerRows: [[{ text: '项目', rowspan: 2 }, { text: '资金（万元）', colspan: 2 }], [{ text: '计划' }, { text: '完成' }]], rows: [['道路', '3', '2'], ['水渠', '5', '5']] },
    });
    expect(desk.block({ mapping: { target: 'table', roles: ['keep', 'drop', 'keep'] }, caption: '表', visibleUntil: UNTIL })).toMatchObject({
      value: { headerRows: [[{ text: '项目', rowspan: 2 }, { text: '资金（万元）' }], [{ text: '完成' }]] },
    });
  });

  it('names each number that a spreadsheet damaged, by its cell', () => {
    const report = reportOf(fileOf(workbook({ 表: [['编码', '订单', '门类'], ['001234', 2345678901234567, '甲'], [1235, 12, '乙'], ['001236', 13, '丙']] })));
    expect(report.damage.map(({ kind, cell }) => [kind, cell])).toEqual([['lostZeros', 'A3'], ['rounded', 'B2']]);
    const csv = reportOf(text('编号,订单\n1,1.10101E+17\n2,#####\n'));
    expect(csv.damage.map(({ kind, cell }) => [kind, cell])).toEqual([['scientific', 'B2'], ['error', 'B3']]);
  });

  it('masks an ID number that lost its last digits: what is left tells region and birthday', () => {
    const report = reportOf(fileOf(workbook({ 表: [['姓名', '备注'], ['张三', Number('350524198001010123')], ['李四', '无'], ['王五', '无'], ['赵六', '无']] })));
    expect(report.findings).toEqual([{ kind: 'idNumber', cell: 'B2', masked: '［身份证号已隐去］' }]);
    expect(report.damage).toEqual([{ kind: 'rounded', cell: 'B2', shown: '［身份证号已隐去］' }]);
    expect(JSON.stringify(report)).not.toContain('19800101');
  });

  it('tells totals that do not add up', () => {
    expect(reportOf(fileOf(workbook({ 表: [['项目', '金额'], ['甲', 1.1], ['乙', 2.2], ['合计', 4]] }))).wrongTotals).toEqual([{ title: '金额', said: '4', sum: '3.3' }]);
  });

  it('becomes a table of funds in fen, and names cells that are no amount', () => {
    const { desk } = opened(fileOf(workbook({ 资金: [['单位：万元', null, null], ['用途', '预算金额', '已支出'], ['道路', 3.5, 1.25], ['水渠', '约2', 1]] })));
    const report = desk.sheet(0);
    if (!report.ok) throw new Error(report.error);
    expect(report.value).toMatchObject({ guess: { target: 'fundTable', roles: ['purpose', 'amount', 'spent'] }, layout: { unit: '万元' } });
    const wish = { mapping: report.value.guess, caption: '资金', unit: '万元', visibleUntil: UNTIL };
    expect(desk.block(wish)).toEqual({ ok: false, error: { is: 'notAnAmount', cells: ['B4'], count: 1 } });
    const right = opened(fileOf(workbook({ 资金: [['用途', '预算金额', '已支出'], ['道路', 3.5, 1.25], ['合计', 3.5, 1.25]] })));
    right.desk.sheet(0);
    expect(right.desk.block(wish)).toMatchObject({ value: { totalFen: 3_500_000, lines: [{ purpose: '道路', amountFen: 3_500_000, spentFen: 1_250_000 }] } });
  });

  it('takes 5,000 rows', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [i + 1, `村民${i}`, `${(i % 20) + 1}组`, 100 + i]);
    const { desk } = opened(fileOf(workbook({ 名单: [['序号', '姓名', '村组', '金额'], ...rows] })));
    const report = desk.sheet(0);
    if (!report.ok) throw new Error(report.error);
    expect(report.value.rows).toBe(5000);
    const block = desk.block({ mapping: report.value.guess, caption: '名单', visibleUntil: UNTIL });
    expect(block).toMatchObject({ ok: true, value: { total: '共 5000 条' } });
    expect(block.ok && scanPosting(block.value)).toEqual([]);
  });
});

describe('a CSV file', () => {
  it('is read as UTF-8 with or without a mark, as UTF-16, and as GB18030; codes keep their zeros', () => {
    const content = '姓名,村组,补助金额\n张三,一组,300\n李四,二组,00450\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(content, (c) => c.charCodeAt(0)).buffer)]);
    for (const bytes of [text(content), text(`\ufeff${content}`), utf16, GB18030_CSV]) {
      expect(reportOf(bytes)).toMatchObject({ titles: ['姓名', '村组', '补助金额'], sample: [['张三', '一组', '300'], ['李四', '二组', '00450']] });
    }
  });
});

describe('a bad file is refused, and told apart', () => {
  it('a zip bomb before it is unpacked whole', () => {
    const bomb = zipBomb(100 * 1024 * 1024);
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bomb)).toBe('inflates');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024);
  });

  it('a directory that lies about sizes is not believed', () => {
    const bomb = zipBomb(100 * 1024 * 1024);
    const view = new DataView(bytes(bomb));
    for (let at = 0; at + 4 < bomb.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(refusal(new Uint8Array(view.buffer))).toBe('inflates');
  });

  it('by its content, whatever its name', () => {
    expect(refusal(new Uint8Array(0))).toBe('empty');
    expect(refusal(text('   \n'))).toBe('empty');
    expect(refusal(new Uint8Array(12 * 1024 * 1024 + 1))).toBe('tooLarge');
    expect(refusal(text('<html><table><tr><td>姓名</td></tr></table></html>'))).toBe('webPage');
    expect(refusal(text('%PDF-1.7 …'))).toBe('notASheet');
    expect(refusal(Uint8Array.from([0, 1, 2, 3, 0, 5]))).toBe('notASheet');
    expect(refusal(Uint8Array.from([0xff, 0xff, 0x41, 0xff]))).toBe('encoding');
    expect(refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).not.toBe('opened');
    const good = fileOf(workbook({ 名单: LIST }));
    expect(refusal(good.slice(0, good.length - 40))).toBe('damaged');
    const names = Array.from({ length: 61 }, (_, i) => [`表${i}`, [['姓名']]] as const);
    expect(refusal(fileOf(workbook(Object.fromEntries(names))))).toBe('tooManySheets');
  });

  it('too many rows or columns', () => {
    const sheet = (bytes: Uint8Array) => {
      const report = opened(bytes).desk.sheet(0);
      return report.ok ? 'read' : report.error;
    };
    expect(sheet(text(`姓名,金额\n${'张三,1\n'.repeat(20_001)}`))).toBe('tooManyRows');
    expect(sheet(text(`${'列,'.repeat(61)}列\n`))).toBe('tooManyColumns');
  });
});

function bytes(of: Uint8Array): ArrayBuffer {
  return of.slice().buffer;
}
