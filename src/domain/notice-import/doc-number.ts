import { fold } from './clean-text.ts';

// 文号: 机关代字 + 〔年份〕 + 序号 (GB/T 9704 7.2.5). Originals also write ﹝﹞, [] and （）, and orders count 2026年第1号.
const BRACKETED = /^[\p{Script=Han}A-Za-z]{1,20}(?:函|发|字|电)?\s*[〔﹝[［（(]\s*(?:19|20)\d{2}\s*[〕﹞\]］）)]\s*第?\d{1,5}号$/u;
const ORDER = /^[（(]?(?:19|20)\d{2}年第\d{1,4}号[）)]?$/u;
const EMPTY = /^[\p{Script=Han}]*[〔﹝[［（(]?\s*[〕﹞\]］）)]?\s*第?\s*号?$/u;
const PAIRS: readonly (readonly [string, string])[] = [['（', '）'], ['(', ')'], ['〔', '〕'], ['﹝', '﹞'], ['[', ']'], ['［', '］']];

export interface DocNumber { readonly value: string; readonly warning?: string }

/** True for a line that is nothing but a document number. */
export function isDocNumber(line: string): boolean {
  const text = line.trim();
  return BRACKETED.test(text) || ORDER.test(text);
}

/** A document number as in the original, without stray or unbalanced outer brackets; null for none and for an empty form (〔〕号). */
export function readDocNumber(written: string): DocNumber | null {
  const text = written.trim();
  if (text === '' || !/\d/u.test(text) || EMPTY.test(text)) return null;
  for (const [open, close] of PAIRS) {
    const opens = text.split(open).length, closes = text.split(close).length;
    if (opens === closes && text.startsWith(open) && text.endsWith(close)) return { value: text.slice(1, -1) };
    if (opens !== closes) {
      const value = opens < closes ? text.replace(close, '') : text.replace(open, '');
      return { value, warning: `文号的括号不成对：${text}` };
    }
  }
  return { value: text };
}

/** True when a line repeats the number, whatever its brackets. */
export function repeatsNumber(line: string, docNumber: string): boolean {
  const bare = (text: string) => fold(text).replace(/[()]/gu, '');
  return docNumber !== '' && bare(line) === bare(docNumber);
}
