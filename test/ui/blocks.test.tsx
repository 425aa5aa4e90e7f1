import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Block, HeadingBlock } from '../../src/domain/posting/block.ts';
import type { Instant } from '../../src/domain/civil-date.ts';
import { Blocks } from '../../src/ui/block/blocks.tsx';
import { fundSums } from '../../src/domain/posting/fund-sums.ts';
import { headingTags } from '../../src/ui/block/heading-tags.ts';
import { FUND_EXAMPLE } from '../../src/ui/block/fund-table/examples.ts';
import { NAMES_EXAMPLE } from '../../src/ui/block/name-list/examples.ts';
import { NARROW_TABLE, WIDE_TABLE } from '../../src/ui/block/table/examples.ts';
import { columnKinds, namingColumn, placeHeader } from '../../src/domain/posting/table-layout.ts';
import { exampleView } from './gallery.tsx';
import { wordsOf } from './seen.ts';

const render = (...blocks: Block[]) => renderToString(<Blocks view={exampleView()} blocks={blocks} />);
const heading = (level: HeadingBlock['level'], text = '标题', number = ''): HeadingBlock => ({ type: 'heading', level, number, text });

describe('headings', () => {
  it('leave no gap in the outline, although originals skip levels', () => {
    expect(headingTags([heading(1), heading(3), heading(4), heading(2), heading(1), heading(0)])).toEqual(['h2', 'h3', 'h4', 'h3', 'h2', 'h2']);
  });

  it('that are numbered sentences keep their number and are paragraphs', () => {
    const long = heading(3, '饮水不稳定的自然村优先安排，由村里提出，镇里现场核实，核实结果张贴在村部公告栏不少于十天。', '1.');
    expect(headingTags([heading(1), long, heading(2)])).toEqual(['h2', 'p', 'h3']);
    expect(render(long)).toMatch(/^<div class="blocks"><p [^>]*><span class="hang-number">1\.<\/span><span class="hang-text">饮水/);
  });
});

describe('tables', () => {
  it('place a header of two rows by its spans', () => {
    const [first, second] = placeHeader(WIDE_TABLE.headerRows);
    expect(first!.map((p) => p.column)).toEqual([0, 1, 2, 4, 6, 8]);
    expect(second!.map((p) => p.column)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('scroll inside themselves: a named region that the keyboard can reach', () => {
    const html = render(WIDE_TABLE);
    expect(html).toMatch(/<div class="table-scroll" role="region" tabindex="0" aria-labelledby="b0-caption">/);
    expect(html).toContain('rowspan="2"');
    expect(html.match(/scope="colgroup"/g)).toHaveLength(4);
  });

  it('name their rows by the first column that does not merely count', () => {
    expect(namingColumn(WIDE_TABLE.rows)).toBe(1);
    expect(namingColumn(NARROW_TABLE.rows)).toBe(0);
    const header = placeHeader([[{ text: '序号' }, { text: '项目' }, { text: '文号' }]]);
    expect(namingColumn([['1', '箱梁厂', '文环〔2023〕10号']], header)).toBe(1);
    expect(render(WIDE_TABLE)).toContain('<th scope="row" class="is-naming">湖头镇</th>');
  });

  it('set figures flush right, keep short words whole, and let the rest wrap', () => {
    expect(columnKinds([['一', '1,200', '36 位老人（按名册发放）'], ['二', '', '—'], ['合计', '合计不算', '']], 3)).toEqual(['short', 'figure', 'text']);
  });

  it('with eighteen columns lose none', () => {
    const row = Array.from({ length: 18 }, (_, i) => `第${i}栏`);
    const html = render({ type: 'table', caption: '宽表', headerRows: [row.map((text) => ({ text }))], rows: [row] });
    expect(html.match(/<t[hd] /g)).toHaveLength(36);
    expect(html).toContain('共 18 栏');
  });

  it('fill short rows, so that columns stay in line', () => {
    expect(render({ type: 'table', caption: '缺格', headerRows: [], rows: [['甲', '1', '2'], ['乙']] }).match(/<t[hd] /g)).toHaveLength(6);
  });
});

describe('money', () => {
  it('tells total, spent and balance, and a balance that the original does not', () => {
    expect(fundSums(FUND_EXAMPLE)).toEqual({ total: 328_500_00, allotted: 290_600_50, spent: 223_300_25, balance: 105_199_75 });
    expect(wordsOf(render(FUND_EXAMPLE))).toContain('总额（元） 328,500 已支出（元） 223,300.25 结余（元） 105,199.75');
  });

  it('says so when more was allotted than there is', () => {
    expect(wordsOf(render({ type: 'fundTable', caption: '超支', totalFen: 100, lines: [{ purpose: '修路', amountFen: 150 }] }))).toContain('超出总额（元） 0.50');
  });

  it('uses one unit for all of a table', () => {
    const html = wordsOf(render({ type: 'fundTable', caption: '拨付', totalFen: 26_000_000_00, lines: [{ purpose: '造福工程', amountFen: 12_000_000_00 }] }));
    expect(html).toContain('总额（万元） 2,600 已安排（万元） 1,200 结余（万元） 1,400');
  });
});

describe('people', () => {
  it('stand by village group, with criteria and total on the same screen', () => {
    const words = wordsOf(render(NAMES_EXAMPLE));
    expect(words).toMatch(/条件 家庭人均.*合计 5 户 9 人.*第一村民小组 2 名.*张某某.*第二村民小组 3 名/);
    expect(words).toContain('名单公示到 9月21日，之后自动隐藏');
  });

  it('after their hour leave only that the list was shown', () => {
    const words = wordsOf(render({ type: 'expired', was: 'nameList', caption: '低保名单', expiredAt: '2026-07-20T16:00:00.000Z' as Instant }));
    expect(words).toContain('名单公示期已过，只保留公示记录');
    expect(words).toContain('7月21日起不再显示');
  });
});

describe('small blocks', () => {
  it('make telephone numbers callable, and tell which attachments are not here', () => {
    expect(render({ type: 'contact', label: '民政办', phones: ['0595-2323 2323'] })).toContain('href="tel:059523232323"');
    expect(wordsOf(render({ type: 'attachment', number: '2', name: '申报书' }))).toContain('本栏没有收录');
  });

  it('never say of an attachment that it is not here when the table of its name stands in the text', () => {
    const table: Block = { type: 'table', caption: '2025年省级衔接补助资金安排表', headerRows: [], rows: [['凤城镇', '3']] };
    const shown = (name: string) => wordsOf(render(table, { type: 'attachment', number: '1', name }));
    for (const name of ['2025年省级衔接补助资金安排表', '《2025年省级衔接补助资金安排表》.xlsx', '附件1：青杨县2025年省级衔接补助资金安排表']) {
      expect(shown(name)).toContain('见本页同名的表');
      expect(shown(name)).not.toContain('没有收录');
    }
    expect(shown('2025年县级配套资金安排表')).toContain('没有收录');
    expect(shown('安排表')).toContain('没有收录');
  });

  it('set addressees flush left and hang the markers of lists', () => {
    expect(render({ type: 'paragraph', text: '各村：', role: 'salutation' })).toContain('is-salutation');
    expect(render({ type: 'list', items: [{ marker: '（1）', text: '甲', detail: '细说' }] })).toContain('<span class="hang-number">（1）</span><span class="hang-text">甲<span class="list-detail">细说</span>');
  });
});
