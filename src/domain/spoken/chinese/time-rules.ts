import { digitWords, numberWords } from './number-words.ts';
import type { ReadingRule } from './reading-rule.ts';

const DASH = String.raw`\s*(?:[—–－~～-]{1,2}|―+)\s*`;

/** Years, days, hours, scales, and the dash that means 到. */
export const timeRules: readonly ReadingRule[] = [
  { pattern: new RegExp(String.raw`((?:19|20|21)\d{2})\s?(?=(?:${DASH}(?:19|20|21)\d{2}\s?)?年)`, 'y'), say: (m) => digitWords(m[1] ?? '') },
  {
    pattern: /((?:19|20|21)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.-])/y,
    say: ([, year = '', , month = '', day = '']) => (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? `${digitWords(year)}年${numberWords(month)}月${numberWords(day)}日` : null),
  },
  {
    pattern: /(\d{1,2})[:：∶]([0-5]\d)(?:[:：∶]([0-5]\d))?(?!\d)/y,
    say: ([, hour = '', minute = '', second], before) => (Number(hour) > 24 || /比例?[^，。]{0,3}$/.test(before) ? null : `${sayHour(hour)}${sayMinute(minute)}${second === undefined ? '' : `${numberWords(second)}秒`}`),
  },
  { pattern: /(\d+)[:∶](\d[\d,]*)/y, say: ([, a = '', b = '']) => `${numberWords(a)}比${numberWords(b.replace(/,/g, ''))}` },
  // House numbers: 3-2-401.
  { pattern: /\d{1,5}(?:-\d{1,5}){2,8}/y, say: ([chain]) => digitWords(chain).replace(/-/g, '杠') },
  { pattern: new RegExp(`${DASH}(?=第?\\d)`, 'y'), say: (_, before) => (/(?:[\d日月年时点分%‰℃元万亿户人天岁条项号章楼级亩米]|[a-z]|[)）])$/.test(before) ? '到' : null) },
  { pattern: new RegExp(`${DASH}(?=[一二三四五六七八九十])`, 'y'), say: (_, before) => (/[一二三四五六七八九十日月年]$/.test(before) ? '到' : null) },
  { pattern: /[—–―]{1,4}/y, say: () => '，' },
];

function sayHour(hour: string): string {
  return `${Number(hour) === 2 ? '两' : numberWords(hour)}点`;
}

function sayMinute(minute: string): string {
  if (minute === '00') return '';
  return minute.startsWith('0') ? `零${numberWords(minute.slice(1))}分` : `${numberWords(minute)}分`;
}
