import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChinese } from '../../../src/domain/spoken/chinese/read-chinese.ts';
import { numberWords } from '../../../src/domain/spoken/chinese/number-words.ts';

const said = (text: string) => readChinese(text).map((t) => t.say).join('');

describe('Chinese read aloud', () => {
  it.each([
    ['2026年11月24日', '二零二六年十一月二十四日'],
    ['2026 年第二批', '二零二六年第二批'],
    ['2026-09-05', '二零二六年九月五日'],
    ['2018—2020年', '二零一八到二零二零年'],
    ['9月11日—21日', '九月十一日到二十一日'],
    ['12,345.67元', '一万二千三百四十五元六角七分'],
    ['12345.60 元', '一万二千三百四十五元六角'],
    ['0.05元', '五分'],
    ['3.05元', '三元零五分'],
    ['320 万元', '三百二十万元'],
    ['0.75 万元', '零点七五万元'],
    ['100010元', '十万零一十元'],
    ['1,000,005 元', '一百万零五元'],
    ['￥1,200.50', '一千二百元五角'],
    ['12.5%', '百分之十二点五'],
    ['3%—5%', '百分之三到五'],
    ['2‰', '千分之二'],
    ['湖政〔2018〕84号', '湖政，二零一八，八十四号'],
    ['安政办[2018]第7号', '安政办，二零一八，第七号'],
    ['拨打12345', '拨打幺二三四五'],
    ['12345政务服务热线', '幺二三四五政务服务热线'],
    ['0595-2340 0000', '零五九五，二三四零，零零零零'],
    ['13812345678', '幺三八幺二三四五六七八'],
    ['138****5678', '幺三八，隐去四位，五六七八'],
    ['报警电话110', '报警电话幺幺零'],
    ['110 户', '一百一十户'],
    ['张××', '张某某'],
    ['李×明', '李某明'],
    ['王**', '王某某'],
    ['5×3米', '五乘三米'],
    ['3—5天', '三到五天'],
    ['3-5天', '三到五天'],
    ['8:00—12:00，14:30—17:30', '八点到十二点，十四点三十分到十七点三十分'],
    ['08:05', '八点零五分'],
    ['比例1:200', '比例一比二百'],
    ['-3℃', '零下三摄氏度'],
    ['25—30℃', '二十五到三十摄氏度'],
    ['50mm', '五十毫米'],
    ['17.2m/s', '十七点二米每秒'],
    ['60km/h', '六十公里每小时'],
    ['120㎡', '一百二十平方米'],
    ['35 μg/m³', '三十五微克每立方米'],
    ['5元/斤', '五元每斤'],
    ['2 户 9 人', '两户九人'],
    ['2月2日第2组', '二月二日第二组'],
    ['2人', '两人'],
    ['2000元', '两千元'],
    ['2 楼 203 室', '二楼二零三室'],
    ['Ⅱ级', '二级'],
    ['①申请', '一，申请'],
    ['QZ05104-3000', 'QZ零五一零四，三零零零'],
    ['PM2.5', 'PM二点五'],
    ['3-2-401', '三杠二杠四零一'],
    ['350524102215', '三五零五二四一零二二一五'],
    ['《办法》“公示”', '办法公示'],
    ['１２户', '十二户'],
    ['二〇二六年', '二零二六年'],
    ['——', '，'],
    ['一、', '一、'],
    ['（一）', '，一，'],
    ['1.（1）', '一，，一，'],
  ])('%s is %s', (text, words) => {
    expect(said(text)).toBe(words);
  });

  it('reads every whole number and fraction so that it can be taken down again', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined }), (whole, decimals) => {
      const text = decimals === undefined ? String(whole) : `${whole}.${decimals}`;
      expect(heard(numberWords(text))).toBe(text);
    }), { numRuns: 500 });
  });

  it('loses nothing of a text: its pieces add up to it, and every character and every figure of it is said', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('张××', '2026年', '12,345.67元', '〔2018〕84号', '0595-23400000', '3—5', '℃', '（一）', '\n', '。', '12345', '１２%', '-', '×'));
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const tokens = readChinese(text);
      expect(tokens.map((t) => t.written).join('')).toBe(text);
      for (const { written, say } of tokens) {
        if (/[一-鿿0-9A-Za-z]/.test(written)) expect(say, written).toMatch(/[\p{L}\p{N}]/u);
        // Each character of its own stays, in order.
        const han = written.replace(/[^一-鿿]/g, '');
        let at = 0;
        for (const c of han) at = say.indexOf(c === '元' && !say.includes('元', at) ? say.charAt(at) : c, at) + 1;
        if (han !== '元') expect(han === '' || at > 0).toBe(true);
      }
    }), { numRuns: 1000 });
  });
});

/** The figure that a listener writes down. */
function heard(words: string): string {
  const [whole = '', decimals] = words.split('点');
  const digit = (c: string) => '零一二三四五六七八九'.indexOf(c.replace('两', '二'));
  const section = (text: string): bigint => {
    let sum = 0n, d = 0n;
    for (const c of text) {
      const size = { 十: 10n, 百: 100n, 千: 1000n }[c];
      if (size === undefined) d = BigInt(digit(c));
      else {
        sum += (d === 0n ? 1n : d) * size;
        d = 0n;
      }
    }
    return sum + d;
  };
  const below = (text: string): bigint => {
    const [high, low] = text.includes('万') ? text.split('万') as [string, string] : ['', text];
    return section(high) * 10_000n + section(low);
  };
  // 万亿 is ten thousand hundred millions.
  const [front, rest] = whole.includes('亿') ? [whole.slice(0, whole.lastIndexOf('亿')), whole.slice(whole.lastIndexOf('亿') + 1)] : ['', whole];
  const high = front.replace('亿', '');
  const value = below(high) * 100_000_000n + below(rest);
  return decimals === undefined ? String(value) : `${value}.${[...decimals].map(digit).join('')}`;
}
