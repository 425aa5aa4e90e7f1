import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay } from '../../../src/domain/civil-date.ts';
import type { DraftContent } from '../../../src/domain/draft/draft-content.ts';
import { setCell } from '../../../src/domain/draft/edit-grid.ts';
import { maskDraft, maskMark } from '../../../src/domain/draft/mask-draft.ts';
import { createDraftScanner } from '../../../src/domain/draft/scan-draft.ts';
import type { Block, NameListBlock } from '../../../src/domain/posting/block.ts';
import { scanPosting } from '../../../src/domain/privacy/scan-posting.ts';

const PHONE = '13800138000', ID = '11010519491231002X';
const draft = (...blocks: readonly Block[]): DraftContent => ({
  fields: { kind: 'disclosure', board: '350524102215', title: '题', issuers: ['村委会'], field: 'general', items: [], formedOn: null, summary: '' },
  blocks: blocks.map((block, i) => ({ key: `block00${i}`, block })),
});
const list = (rows: readonly (readonly string[])[]): NameListBlock => ({ type: 'nameList', caption: '名单', columns: ['姓名', '备注'], groups: [{ group: '一组', rows: [] }, { group: '二组', rows }], visibleUntil: endOfDay(civilDate('2026-09-24')) });
const people = (n: number) => Array.from({ length: n }, () => ['张某某', '']);

describe('the marks of a draft', () => {
  it('stand at the block and the very letters', () => {
    const marks = createDraftScanner()(draft({ type: 'paragraph', text: `请打${PHONE}。［填：地点］` }));
    expect(marks.block('block000').at('text')).toEqual([
      { kind: 'mobile', path: 'text', index: 2, length: 11, text: PHONE }, { kind: 'blank', path: 'text', index: 14, length: 6, text: '地点' },
    ]);
    expect(marks).toMatchObject({ personal: 1, blanks: 1 });
  });

  it('are found in the fields too', () => {
    const content = draft();
    const marks = createDraftScanner()({ ...content, fields: { ...content.fields, title: `关于${ID}的公示` } });
    expect(marks.fields.at('title')).toHaveLength(1);
  });

  it.each([0, 49, 50, 51, 99, 1999])('are found in row %i of a long list, at its own place', (row) => {
    const rows = setCell(people(2000), row, 1, PHONE);
    expect(createDraftScanner()(draft(list(rows))).block('block000').all).toEqual([{ kind: 'mobile', path: `groups[1].rows[${row}][1]`, index: 0, length: 11, text: PHONE }]);
  });

  it.each([3, 45, 48, 49])('are found in a number split over rows from %i on, as the gate finds it', (row) => {
    const rows = people(200).map((cells, r) => [cells[0]!, r >= row && r < row + 3 ? ID.slice((r - row) * 6, (r - row) * 6 + 6) : '']);
    const found = createDraftScanner()(draft(list(rows))).block('block000').all.map((mark) => mark.path);
    const gate = scanPosting({ blocks: [list(rows)] }).map((finding) => finding.path.replace('blocks[0].', ''));
    expect(gate.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(gate));
  });

  it('come and go with the text, and are the same object while nothing of a block changed', () => {
    const scan = createDraftScanner();
    const rows = setCell(people(500), 7, 1, PHONE);
    const before = scan(draft(list(rows)));
    const typed = scan(draft(list(setCell(rows, 300, 0, '李某'))));
    expect(typed.block('block000')).toBe(before.block('block000'));
    expect(scan(draft(list(setCell(rows, 7, 1, '')))).personal).toBe(0);
  });

  it('read only the rows around a changed cell again', () => {
    let reads = 0;
    const watched = new Proxy(['张某某', ''], { get: (cells, name) => { reads += 1; return Reflect.get(cells, name) as unknown; } });
    const rows = people(2000).map((cells, r) => (r === 10 ? watched : cells));
    const scan = createDraftScanner();
    const before = list(rows);
    scan(draft(before));
    expect(reads).toBeGreaterThan(0);
    reads = 0;
    scan(draft({ ...before, groups: [before.groups[0]!, { group: '二组', rows: setCell(rows, 1000, 0, '李某') }] }));
    expect(reads).toBe(0);
  });
});

describe('masking', () => {
  it('of one mark leaves the others', () => {
    const content = draft({ type: 'paragraph', text: `${PHONE}，13900139000` });
    const marks = createDraftScanner()(content).block('block000');
    const masked = maskMark(content.blocks[0]!.block, marks.all[1]!, marks.all);
    expect(masked).toMatchObject({ text: `${PHONE}，［手机号已隐去］` });
  });

  it('of a part of a split number takes the other parts with it', () => {
    const content = draft({ type: 'table', caption: '', headerRows: [], rows: [[ID.slice(0, 9), ID.slice(9)]] });
    const marks = createDraftScanner()(content).block('block000');
    expect(marks.all).toHaveLength(2);
    const masked = maskMark(content.blocks[0]!.block, marks.all[0]!, marks.all);
    expect(JSON.stringify(masked)).not.toMatch(/110105|1002X/);
  });

  it('of an outdated mark does nothing to text that was changed meanwhile', () => {
    const [one] = createDraftScanner()(draft({ type: 'paragraph', text: PHONE })).block('block000').all;
    expect(maskMark({ text: '别的内容都在这里了' }, one!, [])).toEqual({ text: '别的内容都在这里了' });
  });

  it('of all leaves nothing for the gate, and blocks that had nothing are untouched', () => {
    const content = draft({ type: 'paragraph', text: '好' }, list(setCell(people(300), 100, 1, `${PHONE} ${ID}`)));
    const masked = maskDraft(content);
    expect(scanPosting({ fields: masked.fields, blocks: masked.blocks.map((one) => one.block) })).toEqual([]);
    expect(masked.blocks[0]).toBe(content.blocks[0]);
    expect(masked.fields).toBe(content.fields);
  });
});
