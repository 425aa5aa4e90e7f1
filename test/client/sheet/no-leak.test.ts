import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSheetDesk } from '../../../src/client/sheet/sheet-desk.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { foldText } from '../../../src/domain/privacy/folded-text.ts';
import { SHEET_TARGETS } from '../../../src/domain/sheet/column-mapping.ts';
import { personalDocument } from '../../support/personal-documents.ts';
import { type CellValue, fileOf, workbook } from '../../support/sheet-files.ts';

const RUNS = Number(process.env['SHEET_RUNS'] ?? 300);
const WORDS = ['姓名', '备注', '身份证号', '村组', '金额', '联系方式', '情况说明'];

/** A sheet into which numbers of persons were put: within a cell, over cells side by side, as numbers, in headings, title and name of the sheet. */
const sheets = fc.record({
  documents: fc.array(personalDocument, { minLength: 1, maxLength: 4 }), header: fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 6 }),
  place: fc.constantFrom('cell', 'cells', 'number', 'title', 'heading', 'note', 'name'), type: fc.constantFrom('xlsx' as const, 'biff8' as const, 'csv' as const),
  target: fc.constantFrom(...SHEET_TARGETS),
}).map(({ documents, header, place, type, target }) => {
  const planted = documents.flatMap((d) => d.planted).filter(({ kind }) => kind === 'idNumber');
  const rows: CellValue[][] = [[...header], ...documents.map(({ text }, i): CellValue[] => ['张三', i, place === 'cell' ? text : '无'])];
  for (const { number, written } of planted) {
    const parts = written.split(/[\t \n-]/);
    // The old form has no check character: over many cells it is no more than figures.
    if (place === 'cells') rows.push(['李四', ...(number.length === 18 || parts.length < 3 ? parts.slice(0, 5) : [number])]);
    if (place === 'number') rows.push(['李四', /^\d+$/.test(number) ? Number(number) : number, '无']);
    if (place === 'heading') rows[0] = [...header.slice(0, 2), number, ...header.slice(3)];
    if (place === 'title') rows.unshift([`名单 ${written}`]);
    if (place === 'note') rows.push([`备注：经办人 ${written}`]);
  }
  return { planted, type, target, rows, name: place === 'name' && planted[0] ? `名单${planted[0].number}` : '名单' };
});

describe('nothing that leaves the reader of sheets', () => {
  it(`holds the number of a person, however it was hidden (${RUNS} sheets)`, () => {
    let found = 0;
    fc.assert(fc.property(sheets, ({ rows, name, type, planted, target }) => {
      const desk = createSheetDesk(() => undefined);
      const left: unknown[] = [desk.open(fileOf(workbook({ [name]: rows }), type))];
      const report = desk.sheet(0);
      left.push(report);
      if (report.ok) {
        found += report.value.findingCount + report.value.dropped.length;
        const role = target === 'nameList' ? 'name' : target === 'table' ? 'keep' : 'purpose';
        const visibleUntil = '2026-12-31T16:00:00.000Z' as Instant;
        left.push(desk.block({ mapping: report.value.guess, caption: report.value.layout.title, note: report.value.layout.note, visibleUntil }));
        left.push(desk.block({ mapping: { target, roles: report.value.titles.map(() => role) }, caption: '', visibleUntil }));
      }
      const said = JSON.stringify(left), folded = foldText(said, true).text.replaceAll(/[^\dX]/g, '');
      for (const { number, written } of planted) {
        expect(said).not.toContain(written.length > 3 ? JSON.stringify(written).slice(1, -1) : number);
        expect(folded).not.toContain(number.slice(0, 15));
      }
    }), { numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS / 4);
  });
});
