import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../../src/domain/notice-import/parse-notice.ts';
import { CONTEXT, blocksOf, notice, order, parsed } from './read-fixture.ts';

describe('what cannot be read', () => {
  it('names each place that is wrong, and throws nothing', () => {
    for (const json of [null, 'x', [], 7]) expect(parseNotice(json, CONTEXT).ok).toBe(false);
    const read = parseNotice({ title: 5, body: '', tables: [3, { rows: ['x'] }], issuedOn: '2025-02-30', attachments: 'a' }, CONTEXT);
    expect(!read.ok && read.error.map((p) => p.path).sort()).toEqual(['attachments', 'issuedOn', 'tables[0]', 'tables[1].rows[0]', 'title', 'title']);
  });
  it('puts an unknown field under general, with a warning', () => {
    const { posting, warnings } = parsed(notice('一句话。', { field: 'sports' }));
    expect([posting.field, warnings[0]]).toEqual(['general', '不认识的领域「sports」，归入综合']);
  });
});

describe('periods', () => {
  const publicity = (body: string, more = {}) => parsed(notice(body, { title: '某事公示', kind: 'publicity', ...more }));
  it('falls back to the rule of its field, and says so', () => {
    const { posting, warnings } = publicity('名单见村公告栏。');
    expect(posting.kind === 'publicity' && posting.publicity).toMatchObject({ from: '2025-06-01', to: '2025-06-09', basis: expect.stringContaining('原文没有写明公示期') });
    // Seven days would end on a Sunday.
    expect(warnings.join()).toContain('原文没有写明公示期，按规则计：2025-06-01 至 2025-06-09');
    const poor = publicity('资金见下。', { field: 'poverty' }).posting;
    expect(poor.kind === 'publicity' && poor.publicity.to).toBe('2025-06-11');
  });
  it('counts working days around a holiday', () => {
    // 2 June 2025 was the Dragon Boat Festival's day off.
    const { posting, warnings } = publicity('公示期5个工作日。');
    expect(posting.kind === 'publicity' && posting.publicity.to).toBe('2025-06-09');
    expect(warnings.join()).toContain('公示期只写了 5 个工作日');
  });
  it.each([
    ['公示期：2025年6月3日至6月12日', '2025-06-03', '2025-06-12'],
    ['公示时间为6月3日—9日', '2025-06-03', '2025-06-09'],
    ['公示期自2025年6月3日起至2025年6月10日止', '2025-06-03', '2025-06-10'],
    ['公告期：2025-06-03至2025-06-11', '2025-06-03', '2025-06-11'],
    ['公示期为2025年6月30-2025年7月7日', '2025-06-30', '2025-07-07'],
  ])('reads %s', (line, from, to) => {
    const { posting } = publicity(line);
    expect(posting.kind === 'publicity' && [posting.publicity.from, posting.publicity.to]).toEqual([from, to]);
  });
});

describe('numbering', () => {
  it('takes no figure, time or year for a number', () => {
    expect(order(parsed(notice('3.5万元已经到账。\n8:30开始。\n2025年修路。\n12.1元。')).posting)).toBe('paragraph paragraph paragraph paragraph');
  });
  it('nests four levels', () => {
    const { posting } = parsed(notice('一、总则\n（一）范围\n1.对象\n（1）本村户籍人口。\n（2）常住满一年的人。\n二、附则\n自公布之日起施行。'));
    expect(blocksOf(posting, 'heading').map((h) => h.level)).toEqual([1, 2, 3, 1]);
    expect(blocksOf(posting, 'list')[0]?.items.map((i) => i.marker)).toEqual(['（1）', '（2）']);
  });
});
