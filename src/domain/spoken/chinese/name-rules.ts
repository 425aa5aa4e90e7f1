import { digitWords, numberWords, phoneWords } from './number-words.ts';
import type { ReadingRule } from './reading-rule.ts';

const CALLED = /(?:电话|拨打|致电|热线|咨询|联系|传真|手机|举报|报警)[^。；\n]{0,8}$/;
const hidden = (stars: string) => `，隐去${numberWords(String(stars.length))}位，`;

/** 138****5678 → 幺三八，隐去四位，五六七八. Spaces and hyphens are pauses. */
export function sayPhone(phone: string): string {
  return phone.split(/(\d+|[*＊×xX]+)/).map((part) => {
    if (/^\d+$/.test(part)) return phoneWords(part);
    if (/^[*＊×xX]+$/.test(part)) return hidden(part);
    return part === '' ? '' : part.replace(/[\s()（）－—–-]+/g, '，').replace(/转/g, '转');
  }).join('').replace(/，{2,}/g, '，').replace(/^，|，$/g, '');
}

/** What has a number for its name: documents, telephones, roads, codes, addresses on the net. */
export const nameRules: readonly ReadingRule[] = [
  // 文号: 湖政〔2026〕84号, also in the brackets that typists find.
  { pattern: /[〔[【﹝(（]\s*((?:19|20)\d{2})\s*[〕\]】﹞)）]\s*(第?)\s*(\d{1,5})\s*号/y, say: (m) => `，${digitWords(m[1] ?? '')}，${m[2]}${numberWords(m[3] ?? '')}号` },
  { pattern: /(?:https?:\/\/|www\.)[\w.\-/?=&%#~+:]{1,50}/y, say: ([address]) => digitWords(address.replace(/^https?:\/\//, '')).replace(/\./g, '点').replace(/\//g, '，') },
  { pattern: /[\w.-]{1,24}@[\w.-]{1,40}/y, say: ([address]) => digitWords(address).replace(/\./g, '点') },
  // Telephone numbers by their form.
  { pattern: /[(（]?0\d{2,3}[)）]?[\s－—–-]?\d{3,4}\s?\d{4}(?!\d)(?:\s?[转-]\s?\d{1,4})?/y, say: ([phone]) => sayPhone(phone) },
  { pattern: /1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/y, say: ([phone]) => sayPhone(phone) },
  { pattern: /[48]00[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)/y, say: ([phone]) => sayPhone(phone) },
  { pattern: /\d{2,10}[*＊×]{2,}\d{0,8}/y, say: ([phone]) => sayPhone(phone) },
  // Short numbers by the words around them.
  { pattern: /\d{3,8}(?=[”」]?\s*(?:政务|便民|服务|投诉|举报|监督|公共)*\s*(?:热线|平台|专线|电话))/y, say: ([phone]) => phoneWords(phone) },
  { pattern: /\d{3,8}(?![\d.,%‰]|\s*[元万亿户人名个天年月日号条项份])/y, say: ([phone], before) => (CALLED.test(before) ? phoneWords(phone) : null) },
  // PM2.5, G355, QZ05104-3000-2026-00041.
  { pattern: /[A-Za-z]{1,8}\d{1,4}\.\d{1,3}(?!\d)/y, say: ([code]) => code.replace(/[\d.]+/, (n) => numberWords(n)) },
  { pattern: /[A-Za-z]{1,20}-?\d[\dA-Za-z-]{0,50}/y, say: ([code]) => digitWords(code).replace(/-/g, '，') },
  { pattern: /[A-Za-z]{1,30}/y, say: ([word]) => word },
];
