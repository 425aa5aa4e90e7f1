import * as fc from 'fast-check';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../src/client/sheet/export-file.ts';
import { createSheetDesk } from '../../../src/client/sheet/sheet-desk.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { NameListBlock, TableBlock } from '../../../src/domain/posting/block.ts';
import { csvText, withoutFormula } from '../../../src/domain/sheet/export-grid.ts';

const LIST: NameListBlock = {
  type: 'nameList', caption: '名单', columns: ['姓名', '代码', '备注'], visibleUntil: '2026-12-31T16:00:00.000Z' as Instant,
  groups: [{ group: '一组', rows: [['张三', '00123', '=HYPERLINK("http://x")'], ['李四', '00124', '身份证350524198001010121']] }, { group: '二组', rows: [['王五', '00125', '两行\n"引号",逗号']] }],
};
const bytesOf = async (blob: Blob | null) => new Uint8Array(await (blob ?? new Blob()).arrayBuffer());

describe('a list that is carried into a spreadsheet', () => {
  it('is CSV with a byte order mark, quoted, without formulas, and with personal data masked', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(await exportFile(LIST, 'csv')));
    expect(text).toBe('\ufeff分组,姓名,代码,备注\r\n一组,张三,00123,"\'=HYPERLINK(""http://x"")"\r\n一组,李四,00124,身份证［身份证号已隐去］\r\n二组,王五,00125,"两行\n""引号"",逗号"\r\n');
  });

  it('is an .xlsx of texts, which the import reads back', async () => {
    const bytes = await bytesOf(await exportFile(LIST, 'xlsx'));
    const sheet = read(bytes).Sheets['Sheet1'];
    expect(sheet?.['C2']).toMatchObject({ t: 's', v: '00123' });
    expect(sheet?.['D2']).toMatchObject({ t: 's', v: '\'=HYPERLINK("http://x")' });
    expect(sheet && utils.sheet_to_formulae(sheet).join()).not.toContain("==");
    const desk = createSheetDesk(() => undefined);
    desk.open(bytes);
    expect(desk.sheet(0)).toMatchObject({ ok: true, value: { titles: ['分组', '姓名', '代码', '备注'], rows: 3 } });
  });

  it('says totals of funds in yuan, and joins headers that stand one over the other', async () => {
    const fund = await exportFile({ type: 'fundTable', caption: '', totalFen: 350_05, lines: [{ purpose: '道路', amountFen: 350_05, spentFen: 5 }] }, 'csv');
    expect(new TextDecoder().decode(await bytesOf(fund))).toBe('用途,收款方,金额（元）,已支出（元）\r\n道路,,350.05,0.05\r\n合计,,350.05,\r\n');
    const table: TableBlock = { type: 'table', caption: '', headerRows: [[{ text: '项目', rowspan: 2 }, { text: '资金', colspan: 2 }], [{ text: '计划' }, { text: '完成' }]], rows: [['道路', '-3.5', '2']] };
    expect(new TextDecoder().decode(await bytesOf(await exportFile(table, 'csv')))).toBe('项目,资金，计划,资金，完成\r\n道路,-3.5,2\r\n');
    expect(await exportFile({ type: 'paragraph', text: '' }, 'csv')).toBeNull();
  });
});

describe('no text begins a formula', () => {
  it('whatever it begins with, unless it is a figure', () => {
    fc.assert(fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝', '\u200b='), fc.string(), (sign, rest) => {
      const text = withoutFormula(`${sign}${rest}`);
      expect(/^[=+\-@\t\r\n]/.test(text) && !/^[+-]\d{1,15}(\.\d+)?%?$/.test(text)).toBe(false);
    }));
    expect(['-12.5', '+3', '12%', '张三'].map(withoutFormula)).toEqual(['-12.5', '+3', '12%', '张三']);
  });

  it('and every cell is one cell when it is read again', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const text = csvText(rows).slice(1, -2);
      let quoted = false, commas = 0, lines = 1;
      for (const c of text) {
        if (c === '"') quoted = !quoted;
        else if (!quoted && c === ',') commas += 1;
        else if (!quoted && c === '\n') lines += 1;
      }
      expect([lines, commas]).toEqual([rows.length, rows.reduce((sum, row) => sum + row.length - 1, 0)]);
    }));
  });
});
