import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPosting } from '../../../src/domain/privacy/mask-posting.ts';
import { scanPosting } from '../../../src/domain/privacy/scan-posting.ts';

const ID = '35052419790313123X', MOBILE = '13959812345';
const kinds = (posting: object) => scanPosting(posting).map((f) => f.kind);
const nameList = (...rows: readonly (readonly string[])[]) => ({
  blocks: [{ type: 'nameList', caption: '名单', columns: ['姓名', '甲', '乙', '丙'], groups: [{ group: '一组', rows }], visibleUntil: '2026-12-03T16:00:00.000Z' }],
});
const table = (rows: readonly (readonly string[])[], ...headerRows: readonly (readonly object[])[]) => ({ blocks: [{ type: 'table', caption: '表', headerRows, rows }] });

describe('the gate over a posting', () => {
  it.each<[string, object]>([
    ['title', { title: ID }], ['summary', { summary: ID }], ['docNumber', { docNumber: ID }], ['indexNumber', { indexNumber: ID }], ['issuedBy', { issuedBy: ID }],
    ['issuers[1]', { issuers: ['镇政府', ID] }], ['changes[0].note', { changes: [{ revision: 2, note: ID }] }], ['blocks[0].text', { blocks: [{ type: 'paragraph', text: ID }] }],
    ['blocks[0].number', { blocks: [{ type: 'heading', number: ID, text: '' }] }],
    ['blocks[0].items[1].detail', { blocks: [{ type: 'list', items: [{ text: '一' }, { text: '二', detail: ID }] }] }],
    ['blocks[0].rows[1][0]', table([['一', '二'], [ID, '']])], ['blocks[0].headerRows[0][1].text', table([], [{ text: '一' }, { text: ID }])],
    ['blocks[0].note', { blocks: [{ type: 'table', rows: [], note: ID }] }], ['blocks[0].groups[0].rows[0][1]', nameList(['张某某', ID])],
    ['blocks[0].groups[0].group', { blocks: [{ type: 'nameList', columns: [], groups: [{ group: ID, rows: [] }] }] }],
    ['blocks[0].lines[0].receiver', { blocks: [{ type: 'fundTable', lines: [{ purpose: '修路', receiver: ID, amountFen: 100 }] }] }],
    ['blocks[0].alt', { blocks: [{ type: 'image', media: 'a'.repeat(64), alt: ID }] }], ['blocks[0].name', { blocks: [{ type: 'attachment', name: ID }] }],
    ['blocks[0].person', { blocks: [{ type: 'contact', label: '电话', phones: [], person: ID }] }],
    ['blocks[0].phones[0]', { blocks: [{ type: 'contact', label: '电话', phones: [ID] }] }],
    ['blocks[0].date', { blocks: [{ type: 'signature', issuers: [], date: ID }] }], ['publicity.objectTo', { publicity: { objectTo: ID } }],
    ['publicity.basis', { publicity: { basis: ID } }], ['consultation.sendTo', { consultation: { sendTo: ID } }],
    ['warning.relayed.number', { warning: { relayed: { number: ID } } }], ['warning.lift.note', { warning: { lift: { note: ID } } }],
    ['interprets.title', { interprets: { title: ID } }], ['guide.service', { guide: { service: ID } }], ['somethingNew.deep[0].text', { somethingNew: { deep: [{ text: ID }] } }],
  ])('reads %s', (path, part) => {
    expect(scanPosting(part)).toEqual([{ kind: 'idNumber', match: ID, index: 0, length: 18, path }]);
    expect(scanPosting(maskPosting(part))).toEqual([]);
  });

  it('leaves out what the program makes: digests, ids, instants, amounts', () => {
    const blocks = [{ type: 'image', media: ID, alt: '' }, { type: 'fundTable', totalFen: 13_959_812_345, lines: [] }];
    expect(scanPosting({ id: ID, board: '350524100201', publishedAt: ID, blocks })).toEqual([]);
  });

  it('finds an ID number split over cells at any places, and names each part', () => {
    const places = fc.subarray(Array.from({ length: 17 }, (_, n) => n + 1), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(places, fc.boolean(), (cuts, inList) => {
      const parts = [...cuts, 18].map((cut, i) => ID.slice(i === 0 ? 0 : cuts[i - 1], cut));
      const row = ['张某某', ...parts, '低保'];
      const posting = inList ? nameList(row) : table([row]);
      const found = scanPosting(posting);
      expect(found.map((f) => f.match).join('')).toBe(ID);
      expect(found.every((f) => f.split === true && f.kind === 'idNumber')).toBe(true);
      expect(scanPosting(maskPosting(posting))).toEqual([]);
      expect(JSON.stringify(maskPosting(posting, 'partial').blocks[0])).not.toMatch(/\d{5}|3X/);
    }), { numRuns: 200 });
  });

  it('finds one with a cell for each digit, as on a form, and one that runs down a column', () => {
    expect(kinds(table([['号码', ...Array.from(ID)]]))).toHaveLength(18);
    const down = table([['甲', '350524'], ['乙', '19790313'], ['丙', '123X']]);
    expect(scanPosting(down).map((f) => f.path)).toEqual(['blocks[0].rows[0][1]', 'blocks[0].rows[1][1]', 'blocks[0].rows[2][1]']);
    expect(scanPosting(maskPosting(down))).toEqual([]);
  });

  it('finds one that two paragraphs share', () => {
    const posting = { blocks: [{ type: 'paragraph', text: '身份证号350524' }, { type: 'paragraph', text: '19790313123X。' }] };
    expect(scanPosting(posting).map((f) => [f.path, f.match])).toEqual([['blocks[0].text', '350524'], ['blocks[1].text', '19790313123X']]);
  });

  it('joins the cells of a mobile number in a list of people, under a heading, or when a part begins with 0; never two amounts', () => {
    expect(kinds(nameList(['张某某', '139', '59812345']))).toEqual(['mobile', 'mobile']);
    expect(kinds(nameList(['张某某', '1395981', '2345']))).toEqual(['mobile', 'mobile']);
    expect(kinds(table([['甲', '139', '5981', '2345']], [{ text: '户主' }, { text: '联系电话', colspan: 3 }]))).toEqual(['mobile', 'mobile', 'mobile']);
    expect(kinds(table([['甲', '138', '00138000']]))).toEqual(['mobile', 'mobile']);
    expect(kinds(table([['横山村', '15000', '320000'], ['玉湖村', '139', '5981', '2345'], ['山都村', '1395981', '2345']]))).toEqual([]);
  });

  it('reads a house number under the heading that says so, also where headings span', () => {
    expect(kinds(table([['张某某', '山兜58号']], [{ text: '户主' }, { text: '家庭住址' }]))).toEqual(['address']);
    expect(kinds(table([['张某某', '2', '山兜58号']], [{ text: '户主', rowspan: 2 }, { text: '情况', colspan: 2 }], [{ text: '人口' }, { text: '住址' }]))).toEqual(['address']);
    expect(kinds(table([['水池', '山兜58号']], [{ text: '名称' }, { text: '位置' }]))).toEqual([]);
  });

  it('lets an authority say where it is, and give its landline; its officers’ mobiles it finds', () => {
    const contact = (phones: readonly string[], address = '凤城镇中山路88号') => ({ blocks: [{ type: 'contact', label: '监督电话', phones, address }] });
    expect(kinds(contact(['0595-23232323', '12345', '400-820-1234']))).toEqual([]);
    expect(kinds(contact(['0595-23232323', MOBILE]))).toEqual(['mobile']);
    expect(kinds(contact([], '玉湖村3组15号'))).toEqual(['address']);
    expect(kinds({ consultation: { sendTo: '凤城镇中山路88号，anxi@163.com' }, publicity: { objectTo: '中山路88号' } })).toEqual([]);
  });

  it('is not fooled by tables of figures', () => {
    const figure = fc.oneof(fc.nat(9), fc.nat(999), fc.nat(99_999), fc.nat(9_999_999), fc.integer({ min: 1990, max: 2030 })).map(String);
    const decimal = fc.tuple(fc.nat(99), fc.nat(9)).map(([a, b]) => `${a}.${b}`);
    const rows = fc.array(fc.array(fc.oneof(figure, decimal), { minLength: 18, maxLength: 18 }), { minLength: 20, maxLength: 30 });
    let alarms = 0;
    fc.assert(fc.property(rows, (cells) => {
      if (scanPosting(table(cells.map((row, i) => [`${i}村`, ...row]))).length > 0) alarms += 1;
    }), { numRuns: 60, seed: 20_261_124 });
    expect(alarms).toBeLessThanOrEqual(2);
  });
});
