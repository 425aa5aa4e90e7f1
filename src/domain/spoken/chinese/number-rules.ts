import { digitWords, numberWords, yuanWords } from './number-words.ts';
import type { ReadingRule } from './reading-rule.ts';
import { UNIT, unitWords } from './unit-words.ts';

const NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,20})?|\d{1,20}(?:\.\d{1,20})?`;
const plain = (text: string) => text.replace(/,/g, '');
/** After these a two is 两: what is counted one by one. Not days of a month, numbers in a row, floors or classes. */
const COUNTED = /^\s*(?:户|人(?!民)|名|个|位|条|元|角|天|周年|周|次|项|笔|家|所|件|间|只|头|亩|层|张|份|公里|公顷|平方|立方|米|吨|斤|公斤|倍|小时|分钟|秒|辆|台|座|处|批|组|套|本|片|棵|株|班|岁|代|种|类人|万|亿|千|百万)/;

function counted(number: string, after: string): string {
  return number === '2' && COUNTED.test(after) ? '两' : numberWords(number);
}

/** Amounts and quantities: money, percentages, units, signs; and runs of digits that are no quantity. */
export const numberRules: readonly ReadingRule[] = [
  { pattern: new RegExp(String.raw`[¥￥]\s*(${NUMBER})(?!\s*[万亿])(?:\s*元)?`, 'y'), say: (m) => yuanWords(plain(m[1] ?? '')) },
  { pattern: new RegExp(String.raw`[¥￥]\s*(${NUMBER})\s*([万亿]+)(?:\s*元)?`, 'y'), say: (m) => `${numberWords(plain(m[1] ?? ''))}${m[2]}元` },
  // Runs that name something: room and household numbers, codes, accounts.
  { pattern: /\d{3,4}(?=\s*(?:室|房间|号房))/y, say: ([digits]) => digitWords(digits) },
  { pattern: /0\d{1,19}(?![\d.])/y, say: ([digits]) => digitWords(digits) },
  { pattern: /\d{9,20}(?![\d.]|\s*[万亿元])/y, say: ([digits]) => digitWords(digits) },
  { pattern: /\d{20}(?=\d)/y, say: ([digits]) => digitWords(digits) },
  // Percentages and their ranges share one 百分之.
  { pattern: new RegExp(String.raw`(${NUMBER})\s*%?\s*[—–－~～-]{1,2}\s*(${NUMBER})\s*([%‰])`, 'y'), say: (m) => `${share(m[3])}${numberWords(plain(m[1] ?? ''))}到${numberWords(plain(m[2] ?? ''))}` },
  { pattern: new RegExp(String.raw`(${NUMBER})\s*([%‰])`, 'y'), say: (m) => `${share(m[2])}${numberWords(plain(m[1] ?? ''))}` },
  // A minus that is no dash: nothing countable stands before it.
  {
    pattern: new RegExp(String.raw`[−-](${NUMBER})(\s*(?:℃|°C))?`, 'y'),
    say: (m, before, after) => (/[\dA-Za-z日月年时点%℃号楼]\s*$/.test(before) ? null : `${m[2] === undefined ? '负' : '零下'}${counted(plain(m[1] ?? ''), after)}${m[2] === undefined ? '' : '摄氏度'}`),
  },
  { pattern: new RegExp(String.raw`(${NUMBER})\s*(${UNIT})(?![A-Za-z])`, 'y'), say: (m) => `${m[1] === '2' ? '两' : numberWords(plain(m[1] ?? ''))}${unitWords(m[2] ?? '')}` },
  { pattern: new RegExp(String.raw`(\d+\.\d{1,2}|\d{1,3}(?:,\d{3})+\.\d{1,2})\s*元`, 'y'), say: (m) => yuanWords(plain(m[1] ?? '')) },
  {
    pattern: new RegExp(String.raw`(?:${NUMBER})(\s+(?=[一-鿿]))?`, 'y'),
    say: (m, before, after) => {
      const number = plain(m[0].trim());
      return /第\s*$/.test(before) ? numberWords(number) : counted(number, after);
    },
  },
];

function share(sign: string | undefined): string {
  return sign === '‰' ? '千分之' : '百分之';
}
