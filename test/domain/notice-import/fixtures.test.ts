import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf, order, readFixture } from './read-fixture.ts';

describe('a letter on funds that two offices sign', () => {
  const { posting, warnings } = readFixture('fund-two-issuers');
  it('keeps title, number and signature in their places, and out of the text', () => {
    expect(posting.issuers).toEqual(['云溪县农业农村局', '云溪县财政局']);
    expect(posting.docNumber).toBe('云农〔2025〕31号');
    expect(order(posting)).toBe('salutation paragraph heading paragraph heading paragraph list heading list attachment attachment signature');
    expect(blocksOf(posting, 'signature')[0]).toEqual({ type: 'signature', issuers: ['云溪县农业农村局', '云溪县财政局'], date: '2025年4月16日' });
    expect(warnings).toEqual([]);
  });
  it('reads a second attachment that stands on its own line, and names none twice', () => {
    expect(blocksOf(posting, 'attachment')).toEqual([
      { type: 'attachment', number: '1', name: '2025年省级衔接补助资金安排表' }, { type: 'attachment', number: '2', name: '2025年县级配套资金安排表' },
    ]);
  });
  it('tells headings with text under them from points of a list', () => {
    expect(blocksOf(posting, 'heading').map((h) => `${h.level}${h.number}${h.text}`)).toEqual(['1一、资金来源', '1二、分配依据', '1三、使用要求']);
    expect(blocksOf(posting, 'list')[0]?.items.map((i) => i.marker)).toEqual(['（一）', '（二）', '（三）']);
  });
});

describe('a project list that was cut', () => {
  const { posting, warnings } = readFixture('project-list-cut');
  it('joins the line of investment and builder to its project', () => {
    expect(blocksOf(posting, 'list')[0]?.items.map((i) => i.detail)).toEqual([
      '投资：236万元 实施单位：青杨县水利局', '投资：150万元（少数民族发展资金）实施单位：白鹭乡人民政府', '投资：32万元 实施单位：青杨县农业农村局',
    ]);
  });
  it('is a publicity over New Year, though the second half of the period has no year', () => {
    expect(posting.kind === 'publicity' && [posting.publicity.from, posting.publicity.to]).toEqual(['2024-12-27', '2025-01-06']);
    expect(posting.formedOn).toBeNull();
  });
  it('adds the second telephone to the first', () => {
    expect(blocksOf(posting, 'contact')).toEqual([{ type: 'contact', label: '监督电话', phones: ['12317', '0595-23001234'] }]);
  });
  it('keeps the broken signature as written, and says at the end that text is missing', () => {
    expect(blocksOf(posting, 'signature')[0]?.issuers).toEqual(['县委农村工作领导小组（乡村振兴领']);
    expect(posting.blocks.at(-1)).toMatchObject({ type: 'paragraph', role: 'note' });
    expect(warnings.join()).toMatch(/落款不完整.*来源的文字不完整/u);
  });
});

describe('tables', () => {
  it('keeps a two-row header with its spans, and the remark below the table', () => {
    const { posting, warnings } = readFixture('two-row-header');
    const [table] = blocksOf(posting, 'table');
    expect(order(posting)).toBe('table note');
    expect(table?.headerRows[0]?.map((c) => [c.colspan ?? 1, c.rowspan ?? 1])).toEqual([[1, 2], [1, 2], [2, 1], [2, 1], [2, 1], [2, 1]]);
    expect(table?.headerRows[1]).toHaveLength(8);
    expect([table?.unit, table?.rows.at(-1)?.[0]]).toEqual(['万元', '合计']);
    expect(warnings).toEqual([]);
  });
  it('shows eighteen columns, and pads a short row with a word about it', () => {
    const { posting, warnings } = readFixture('eighteen-columns');
    expect(blocksOf(posting, 'table')[0]?.rows.map((r) => r.length)).toEqual([18, 18, 18]);
    expect(warnings).toContain('表「2024年临时救助发放情况」第 2 行只有 14 格，已补空格到 18 格');
    expect(blocksOf(posting, 'signature')[0]).toMatchObject({ issuers: ['马岭镇人民政府'], date: '2025年1月20日' });
  });
  it('widens the header when a row has more cells than it', () => {
    const [table] = blocksOf(readFixture('ragged-table').posting, 'table');
    expect([table?.headerRows[0]?.length, ...(table?.rows.map((r) => r.length) ?? [])]).toEqual([4, 4, 4, 4, 4]);
  });
  it('stands behind 「如下：」 between the paragraphs', () => {
    expect(order(readFixture('comment-result').posting)).toBe('paragraph table paragraph');
    expect(blocksOf(readFixture('comment-result').posting, 'table')[0]?.rows[0]?.[1]).toBe('陈**');
  });
  it('stands above contact and signature when nothing calls for it, and may have a single row', () => {
    const { posting, warnings } = readFixture('one-row-table');
    expect(order(posting)).toBe('paragraph paragraph table contact');
    expect(warnings).toContain('表「作出审批决定的建设项目」里的日期残缺，按原样保留：2025828');
    expect(posting.kind === 'publicity' && posting.publicity.to).toBe('2025-09-05');
  });
  it('publishes a total that does not add up, and tells the author', () => {
    const { posting, warnings } = readFixture('chinese-date');
    expect(blocksOf(posting, 'table')[0]?.rows.at(-1)).toEqual(['合计', '4']);
    expect(warnings).toContain('表「救灾资金分配表」「金额」一列的合计写 4，各行相加是 3.75，按原样公布');
  });
  it('does not take points for the table that 「如下：」 would call for', () => {
    expect(order(readFixture('chinese-date').posting)).toBe('salutation paragraph list table attachment signature');
  });
});

describe('damaged text', () => {
  it('keeps dates that lost their 月 and 日, each with a warning', () => {
    const { posting, warnings } = readFixture('damaged-dates');
    expect(JSON.stringify(posting.blocks)).toContain('2021年91 2022831日');
    expect(warnings.filter((w) => w.startsWith('正文里的日期残缺'))).toHaveLength(5);
    expect(blocksOf(posting, 'list').map((l) => l.items.map((i) => i.marker).join(''))).toEqual(['1.2.', '1、2、']);
  });
  it('reads the order number whose first bracket is lost, and keeps the damaged date', () => {
    const { posting, warnings } = readFixture('fire-ban');
    expect([posting.docNumber, posting.kind]).toEqual(['2026年第2号', 'announcement']);
    expect(order(posting)).toBe('paragraph signature note attachment');
    expect(blocksOf(posting, 'signature')[0]?.date).toBe('2026年214');
    expect(warnings).toEqual(['文号的括号不成对：2026年第2号）', '落款日期残缺，按原样保留：2026年214']);
  });
  it('takes stray spaces out of Chinese text', () => {
    expect(JSON.stringify(readFixture('long-bracket').posting.blocks)).toContain('12个项目（总大肠菌群、菌落总数、铝、铁、锰、铜、');
  });
  it('says when the parts of a sum in the text miss it by a little', () => {
    expect(readFixture('figures-in-text').warnings).toEqual(['正文写 461.27万元，其中各项相加是 461.2761万元，按原样公布']);
  });
});

describe('signatures, numbers and metadata', () => {
  it('keeps small tortoise-shell brackets, and 此件公开发布 as a note', () => {
    const { posting } = readFixture('small-brackets');
    expect(posting.docNumber).toBe('云政办﹝2025﹞18号');
    expect(order(posting)).toBe('salutation paragraph signature note');
  });
  it('joins an issuer that is broken over two lines', () => {
    expect(blocksOf(readFixture('broken-issuer').posting, 'signature')).toEqual([
      { type: 'signature', issuers: ['青杨县疾病预防控制工作领导小组办公室'], date: '2025年10月9日' },
    ]);
  });
  it('reads Chinese dates written with a Latin O', () => {
    const { posting } = readFixture('chinese-date');
    expect(blocksOf(posting, 'signature')[0]).toMatchObject({ issuers: ['正溪县财政局', '正溪县民政局'], date: '二〇一一年七月二日' });
  });
  it('takes the empty number 〔〕号 for none, and the index number as it is', () => {
    const { posting } = readFixture('annual-report');
    expect([posting.docNumber, posting.indexNumber]).toEqual([undefined, 'K00012345/2026-00011']);
    expect(blocksOf(posting, 'list')[0]?.items.map((i) => i.marker)).toEqual(['①', '②']);
  });
  it('says when the portal names another body than the one that signed', () => {
    const { posting, warnings } = readFixture('response-not-warning');
    expect(posting.issuers).toEqual(['云溪县人民政府防汛抗旱指挥部']);
    expect(warnings.join()).toContain('来源网页的发布机构是「县应急管理局」');
  });
});

describe('kinds', () => {
  it('makes an announcement of a warning whose elements are not all given, and names those', () => {
    const { posting, warnings } = readFixture('response-not-warning');
    expect(posting.kind).toBe('announcement');
    expect(warnings[0]).toMatch(/缺：类别、级别.*按公告导入/u);
  });
  it('makes a warning of one that gives each element, relayed when a weather station issued it', () => {
    const { posting } = readFixture('warning-in-full');
    expect(posting.kind === 'warning' && posting.warning).toMatchObject({
      hazard: '暴雨', level: 'yellow', startsAt: '2025-06-11T10:30:00.000Z', expiresAt: '2025-06-11T16:30:00.000Z', relayed: { source: '云溪县气象台' },
    });
  });
  it('turns a table of people in a publicity into a list that ends with it', () => {
    const { posting } = readFixture('publicity-with-names');
    expect(posting.kind === 'publicity' && posting.publicity).toMatchObject({ from: '2025-09-01', to: '2025-09-08', basis: '原文：公示期为7天' });
    expect(blocksOf(posting, 'nameList')[0]).toMatchObject({
      columns: ['户主', '家庭人口', '备注'], visibleUntil: '2025-09-08T16:00:00.000Z', total: '合计 3户 9人',
      groups: [{ group: '第一组', rows: [['张某某', '3', ''], ['李某某', '2', '']] }, { group: '第四组', rows: [['王某某', '4', '']] }],
    });
  });
  it('reads consultations, interpretations and guides with what each needs', () => {
    const c = readFixture('consultation').posting, i = readFixture('interpretation').posting, g = readFixture('guide').posting;
    expect(c.kind === 'consultation' && c.consultation).toMatchObject({ from: '2025-11-03', to: '2025-12-03', sendTo: expect.stringContaining('guanhu@yunxi.example') });
    expect(i.kind === 'interpretation' && i.interprets).toEqual({ title: '云溪县临时救助实施细则', docNumber: '云政〔2019〕40号' });
    expect(g.kind === 'guide' && g.guide).toEqual({ service: '残疾人两项补贴', reviewedOn: '2025-02-18' });
    expect(blocksOf(g, 'contact')[0]).toMatchObject({ person: '民政窗口', phones: ['0595-23005678'], hours: '工作日上午8:00-12:00，下午14:30-17:30' });
  });
  it('does not open opening hours to objection because their title says 公示', () => {
    const { posting, warnings } = readFixture('opening-hours');
    expect(posting.kind).toBe('disclosure');
    expect(warnings[0]).toContain('标题写作公示');
    expect(blocksOf(posting, 'list')[0]?.items.map((i) => `${i.marker}${i.text}`)).toEqual(['1.图书外借室', '2.期刊阅览室', '3.少儿阅览室', '4.自习室', '5.盲人阅览室', '6.地方文献室']);
    expect(blocksOf(posting, 'heading').filter((h) => h.level === 0).map((h) => h.text)).toEqual(['云溪县图书馆', '云溪县文化馆', '云溪县博物馆']);
    expect(JSON.stringify(posting.blocks)).toContain('9:00-17:0017:00清场');
  });
});

it('imports every fixture, with a summary, blocks and the board it was meant for', () => {
  const names = readdirSync(new URL('../../fixtures/notices', import.meta.url)).map((f) => f.replace('.json', ''));
  expect(names.length).toBeGreaterThanOrEqual(15);
  for (const name of names) {
    const { posting } = readFixture(name);
    expect(posting.blocks.length, name).toBeGreaterThan(0);
    expect(posting.summary.length, name).toBeGreaterThan(5);
    expect(posting.board).toBe('350524');
  }
});
