import { isBankCard, isCardForm, isUnionPay } from './bank-card.ts';
import { digitGroups } from './digit-groups.ts';
import type { Finding, FindingKind } from './finding.ts';
import { type FoldedText, originalSpan } from './folded-text.ts';
import { isIdForm, isIdNumber } from './id-number.ts';
import { forEachWindow, type NumberWindow, type Surroundings, surroundingsOf } from './number-window.ts';
import type { ScanHints } from './scan-hints.ts';

/** Numbers of persons in a folded text, however they are grouped. They may overlap. */
export function scanNumbers(folded: FoldedText, hints: ScanHints): Finding[] {
  const { text } = folded;
  const found: Finding[] = [];
  const add = (kind: FindingKind, first: number, last: number) => {
    const { index, end } = originalSpan(folded, first, last);
    found.push({ kind, match: folded.original.slice(index, end), index, length: end - index });
  };
  forEachWindow(text, digitGroups(text), (window) => {
    const id = window.digits + (window.crossed ? 'X' : '');
    if (id.length === 18 && isIdNumber(id)) {
      add('idNumber', window.first, window.last);
      return;
    }
    const lastDigit = window.crossed ? text.lastIndexOf(window.digits.slice(-1), window.last - 1) : window.last;
    const number = { ...window, last: lastDigit };
    const around = () => surroundingsOf(number, folded, hints);
    if (id.length === 18 && isIdForm(id) && window.sizes.length <= 4 && around().labelled('id')) add('idNumber', window.first, window.last);
    else if (id.length === 15 && isIdNumber(id) && isOldId(number, around())) add('idNumber', window.first, lastDigit);
    else if (isCardForm(window.digits) && isCard(number, around())) add('bankCard', window.first, lastDigit);
    else if (mobilePrefix(window.digits) !== null && isMobile(number, around())) {
      const prefix = callingCode(text, window.first);
      add('mobile', window.first - prefix, lastDigit);
    }
  });
  return found;
}

function isSingles({ sizes }: NumberWindow): boolean {
  return sizes.length > 2 && sizes.every((size) => size === 1);
}

/** The old form of the ID number has no check character: it needs a natural grouping. */
function isOldId(window: NumberWindow, around: Surroundings): boolean {
  const { sizes, gaps } = window;
  if (around.labelled('id')) return true;
  if (around.inCode || around.isQuantity || around.labelled('file') || gaps.includes('sign')) return false;
  if (sizes.length <= 2 || isSingles(window)) return true;
  return !gaps.includes('cell') && sizes.length <= 4 && (sizes[0] === 6 || (sizes[0] ?? 0) + (sizes[1] ?? 0) === 6);
}

function isCard(window: NumberWindow, around: Surroundings): boolean {
  const { digits, sizes, gaps } = window;
  const fours = sizes.length >= 4 && sizes.every((size, i) => size === 4 || (i === sizes.length - 1 && size < 4));
  const labelled = around.labelled('card');
  if (!isBankCard(digits)) return labelled && isUnionPay(digits) && (sizes.length === 1 || fours);
  if (labelled) return true;
  if (around.inCode || around.isQuantity || gaps.includes('sign')) return false;
  if (!isUnionPay(digits) && around.labelled('file')) return false;
  if (sizes.length === 1 || fours || isSingles(window)) return true;
  // Amounts side by side fit Luhn's check one time in ten, so other groupings need a beginning that only cards have.
  if (!isUnionPay(digits) || (gaps.includes('cell') && !around.joinsCells)) return false;
  return sizes.length === 2 ? sizes.every((size) => size >= 4) : sizes.length === 3 && sizes[0] === 6;
}

/** How many digits stand before the 11 of a mobile number: 0 (trunk prefix), 86, 0086; null when it is none. 手机号码. */
function mobilePrefix(digits: string): number | null {
  const m = /^(|0|86|0086)1[3-9]\d{9}$/.exec(digits);
  return m ? (m[1] ?? '').length : null;
}

/** Groupings in which a mobile number is written; every other needs a label, because amounts stand side by side too. */
function isMobile(window: NumberWindow, around: Surroundings): boolean {
  const { digits, gaps } = window;
  const sizes = window.sizes.slice();
  const prefix = mobilePrefix(digits) ?? 0;
  if (sizes[0] === prefix) sizes.shift();
  else sizes[0] = (sizes[0] ?? 0) - prefix;
  if (around.labelled('phone')) return true;
  if (around.inCode || around.isQuantity || gaps.includes('sign')) return false;
  if (sizes.length === 1 || isSingles(window)) return true;
  if (gaps.includes('cell') && !around.joinsCells) return false;
  return sizes.length === 2 || (sizes.length === 3 && sizes[0] === 3 && sizes[1] === 4);
}

/** How far a calling code (86, +86, 0086, in brackets or not) reaches to the left of a number. */
function callingCode(text: string, first: number): number {
  const m = /(?<!\d)\(?\+?(?:00)?86\)?[ -]{0,2}$/.exec(text.slice(Math.max(0, first - 10), first));
  return m ? m[0].length : 0;
}
