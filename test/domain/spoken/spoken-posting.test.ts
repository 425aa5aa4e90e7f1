import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { Block } from '../../../src/domain/posting/block.ts';
import type { Posting } from '../../../src/domain/posting/posting.ts';
import { cut, MOST_SPOKEN } from '../../../src/domain/spoken/cut.ts';
import { readChinese } from '../../../src/domain/spoken/chinese/read-chinese.ts';
import { readEnglish } from '../../../src/domain/spoken/read-english.ts';
import { spokenPosting } from '../../../src/domain/spoken/spoken-posting.ts';
import { EXAMPLE_BLOCKS } from '../../../src/ui/block/examples.ts';
import { FUND_EXAMPLE } from '../../../src/ui/block/fund-table/examples.ts';
import { NAMES_EXAMPLE } from '../../../src/ui/block/name-list/examples.ts';
import { WIDE_TABLE } from '../../../src/ui/block/table/examples.ts';
import { EXAMPLE_NOW, EXAMPLE_WARNING } from '../../../src/ui/board/examples.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../../../src/ui/posting/examples.ts';
import { en } from '../../../src/ui/text/en.ts';
import { zhCn } from '../../../src/ui/text/zh-cn.ts';

const { changes: _, ...bare } = FORMAL_EXAMPLE;
const read = (posting: Posting, now = EXAMPLE_NOW) => spokenPosting(posting, zhCn, now);
const ofBlocks = (...blocks: Block[]) => read({ ...bare, changes: [], blocks }).filter((u) => u.place.part === 'block');
const words = (...blocks: Block[]) => ofBlocks(...blocks).map((u) => u.say);

describe('a posting read aloud', () => {
  it('begins with title, issuer, document number and day', () => {
    const said = read(FORMAL_EXAMPLE).filter((u) => u.place.part === 'head').map((u) => u.say);
    expect(said.slice(0, 4)).toEqual([
      '湖头镇人民政府关于下达二零二六年第二批乡村振兴补助资金的通知。', '发布机构：湖头镇人民政府、湖头镇乡村振兴工作领导小组。', '文号：湖政，二零二六，八十四号。', '发布时间：二零二六年九月十日。',
    ]);
  });

  it('tells a major correction before the text, and ends by saying that it ends', () => {
    const parts = read(FORMAL_EXAMPLE).map((u) => u.place.part);
    expect(parts.indexOf('changes')).toBeLessThan(parts.indexOf('block'));
    expect(read(FORMAL_EXAMPLE).slice(-1)[0]?.say).toBe('读完了。');
  });

  it('reads a table row by row with the titles of its columns, blanks left out', () => {
    const [caption, unit, first, second] = words(WIDE_TABLE);
    expect(caption).toBe('表格，二零二六年第二批农村危房改造补助资金安排表，共六行。');
    expect(unit).toBe('单位：万元。');
    expect(first).toBe('第一行，乡镇：凤城镇，D级，户数：三，D级，补助资金：六点三，合计，总户数：三，合计，补助资金：六点三，');
    expect(second).toContain('第二行，乡镇：湖头镇，C级，户数：一');
    expect(ofBlocks(WIDE_TABLE).find((u) => u.say === first)?.place).toEqual({ part: 'block', block: 0, row: 0 });
  });

  it('says a cell’s unit after the figure when the column’s title holds it', () => {
    const table: Block = { type: 'table', caption: '补助', headerRows: [[{ text: '姓名' }, { text: '金额（元）' }]], rows: [['张××', '300'], ['李某', '—']] };
    expect(words(table).slice(1)).toEqual(['第一行，姓名：张某某，金额：三百元，', '第二行，姓名：李某，金额（元）：无，'.replace('（元）', '，元')]);
  });

  it('reads a list of people by group, criteria and total first', () => {
    const said = words(NAMES_EXAMPLE);
    expect(said[1]).toMatch(/^条件：家庭人均月收入低于八百四十五元/);
    expect(said[2]).toBe('合计：五户九人，每月四千六百七十五元。');
    expect(said[3]).toBe('第一村民小组，二名。'.replace('二名', '两名'));
    expect(said[4]).toBe('户主：张某某，保障人数：二，月保障金：九百六十元，类别：二类，');
    expect(said[5]).toContain('李某某');
    const rows = ofBlocks(NAMES_EXAMPLE).filter((u) => u.place.row !== null).map((u) => u.place.row);
    expect(rows).toEqual([0, 1, 2, 3, 4]);
  });

  it('counts the people itself where the original gives no total', () => {
    const { total: _, ...untold } = NAMES_EXAMPLE;
    expect(words(untold)[2]).toBe('合计：五名。');
  });

  it('reads money with the sums first', () => {
    const [caption, sums, source, first, , third] = words(FUND_EXAMPLE);
    expect([caption, source]).toEqual(['二零二六年慈善捐款收支。', '资金来源：乡贤捐款十二笔，镇慈善会拨付一笔']);
    expect(sums).toBe('总额三十二万八千五百元，已支出二十二万三千三百元二角五分，结余十万五千一百九十九元七角五分。');
    expect(first).toBe('第一笔，奖教助学，收款方：山都小学，安排十二万元，已支出十二万元，');
    expect(third).toContain('安排九万八千六百元五角');
  });

  it('begins a warning with its level, whether it is on, and what to do', () => {
    const posting: Posting = { ...PUBLICITY_EXAMPLE, kind: 'warning', title: '台风橙色预警', warning: EXAMPLE_WARNING, blocks: [] };
    const [level, measures] = read(posting).map((u) => u.say);
    expect(level).toBe('橙色预警，预警生效中。');
    expect(measures).toMatch(/^应当采取的措施：/);
    const lifted = read({ ...posting, warning: { ...EXAMPLE_WARNING, lift: { at: '2026-09-15T00:20:00.000Z' as Instant, note: '台风已减弱。' } } });
    expect(lifted[0]?.say).toMatch(/^橙色预警，预警已于.*解除。/);
    expect(read(posting, '2027-01-01T00:00:00.000Z' as Instant)[0]?.say).toMatch(/^橙色预警，预警时限已于.*到期。/);
  });

  it('says telephone numbers digit by digit, also those of a contact', () => {
    expect(words(EXAMPLE_BLOCKS.find((b) => b.type === 'contact')!)).toEqual([
      '湖头镇乡村振兴办。', '电话：零五九五，二三四零，零零零零', '电话：幺二三四五', '地址：湖头镇政府二楼二零三室', '时间：工作日八点到十二点，十四点三十分到十七点三十分',
    ]);
  });

  it('reads an English posting in English', () => {
    const posting: Posting = { ...bare, kind: 'announcement', title: 'Road works', issuers: ['Township'], changes: [], blocks: [{ type: 'paragraph', text: 'The road is closed. Call 0595-23400000 for help.' }] };
    const said = spokenPosting(posting, en, EXAMPLE_NOW).map((u) => u.say);
    expect(said[0]).toBe('Road works.');
    expect(said).toContain('Call 0 5 9 5 2 3 4 0 0 0 0 0 for help.'.replace('Call', 'The road is closed. Call'));
  });
});

describe('what is said at once', () => {
  it('is a sentence, and a long one is cut at its commas', () => {
    expect(cut(readChinese('第一句。第二句！（附注。）')).map((p) => p.say)).toEqual(['第一句。', '第二句！', '附注。']);
    const long = cut(readChinese(`${'乡村振兴补助资金安排情况公开，'.repeat(12)}完。`));
    expect(long.length).toBeGreaterThan(2);
    for (const { written } of long.slice(0, -1)) expect(written).toMatch(/，$/);
  });

  it('is never longer than 80 characters, never silent, and adds up to every word of the posting', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.constantFrom('经研究，'.repeat(40), '2026年9月8日', '9'.repeat(300), 'a'.repeat(200), '张×× 12,345.67元。'));
    const block: fc.Arbitrary<Block> = fc.oneof(
      text.map((t): Block => ({ type: 'paragraph', text: t })),
      fc.tuple(text, text).map(([number, t]): Block => ({ type: 'list', items: [{ marker: number, text: t, detail: t }] })),
      fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }).map((rows): Block => ({ type: 'table', caption: '表', headerRows: [[{ text: '序号' }, { text: '金额（元）' }]], rows, note: '注' })),
    );
    fc.assert(fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      const utterances = ofBlocks(...blocks);
      for (const { say } of utterances) {
        expect(say.length).toBeLessThanOrEqual(MOST_SPOKEN);
        expect(say).toMatch(/[\p{L}\p{N}]/u);
      }
      blocks.forEach((b, i) => {
        const written = utterances.filter((u) => u.place.block === i).map((u) => u.written).join('');
        for (const source of textsOf(b)) if (/[\p{L}\p{N}]/u.test(source)) expect(written).toContain(source);
      });
    }), { numRuns: 300 });
  });

  it('keeps what has no sound with what was said before it', () => {
    const marks = fc.array(fc.constantFrom('村道', '。', '！', '——', '（', '）', '\n', '□', '  ', '12,345.67元', '，'.repeat(3), '很长的一句话，'.repeat(20)), { maxLength: 12 });
    fc.assert(fc.property(marks, (parts) => {
      const text = `始${parts.join('')}`;
      expect(cut(readChinese(text)).map((p) => p.written).join('')).toBe(text);
    }));
  });

  it('keeps the pieces of English whole too', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readEnglish(text).map((t) => t.written).join('')).toBe(text);
    }));
  });
});

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph': return [block.text];
    case 'list': return block.items.flatMap((i) => [i.text, i.detail ?? '']);
    case 'table': return block.rows.flat();
    default: return [];
  }
}
