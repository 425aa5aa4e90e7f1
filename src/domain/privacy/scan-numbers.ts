import { isBankCard, isCardForm, isUnionPay } from './bank-card.ts';
import { digitGroups, type Gap } from './digit-groups.ts';
import type { Finding, FindingKind } from './finding.ts';
import { type FoldedText, originalSpan } from './folded-text.ts';
import { isIdForm, isIdNumber } from './id-number.ts';
import { forEachRun, type NumberWindow, type Surroundings, surroundingsOf, windowOf } from './number-window.ts';
import type { ScanHints } from './scan-hints.ts';

/** Numbers of persons in a folded text, however they are grouped. They may overlap. */
export function scanNumbers(folded: FoldedText, hints: ScanHints): Finding[] {
  const { text } = folded;
  const found: Finding[] = [];
  const groups = digitGroups(text);
  forEachRun(text, groups, (digits, crossed, from, to) => {
    const forms = formsOf(digits, crossed);
    if (forms.length === 0) return;
    const window = windowOf(text, groups, from, to, digits);
    const around = surroundingsOf(window, folded, hints);
    const form = forms.find((one) => ACCEPTS[one](window, around));
    if (form === undefined) return;
    const isId = form === 'idNumber' || form === 'mistypedId';
    const first = form === 'mobile' ? window.first - callingCode(text, window.first) : window.first;
    const { index, end } = originalSpan(folded, first, isId ? groups[to]?.cross ?? window.last : window.last);
    found.push({ kind: KINDS[form], match: folded.original.slice(index, end), index, length: end - index });
  });
  return found;
}

type Form = 'idNumber' | 'mistypedId' | 'oldId' | 'bankCard' | 'mobile';
const KINDS: Readonly<Record<Form, FindingKind>> = { idNumber: 'idNumber', mistypedId: 'idNumber', oldId: 'idNumber', bankCard: 'bankCard', mobile: 'mobile' };
const ACCEPTS: Readonly<Record<Form, (window: NumberWindow, around: Surroundings) => boolean>> = {
  idNumber: isId, mistypedId: (window, around) => window.sizes.length <= 4 && around.labelled('id'), oldId: isOldId, bankCard: isCard, mobile: isMobile,
};

/** What the digits could be by their form alone, the surest first. */
function formsOf(digits: string, crossed: boolean): readonly Form[] {
  const forms: Form[] = [];
  const id = crossed ? `${digits}X` : digits;
  if (id.length === 18 && isIdForm(id)) forms.push(isIdNumber(id) ? 'idNumber' : 'mistypedId');
  if (digits.length === 15 && isIdNumber(digits)) forms.push('oldId');
  if (isCardForm(digits)) forms.push('bankCard');
  if (mobilePrefix(digits) !== null) forms.push('mobile');
  return forms;
}

function isSingles({ sizes, gaps }: NumberWindow): boolean {
  return sizes.length > 2 && sizes.every((size) => size === 1) && isUniform(gaps);
}

function isUniform(gaps: readonly Gap[]): boolean {
  return gaps.every((gap) => gap === gaps[0]);
}

/** Single digits, each in a cell of its own: a form to fill in, not a row of small counts. */
function isFilledIn(window: NumberWindow, around: Surroundings): boolean {
  return isSingles(window) && (!window.gaps.includes('cell') || around.joinsCells || window.alone);
}

/** The check character lets most groupings pass; many small figures side by side, or decimals in cells, still meet it by chance. */
function isId(window: NumberWindow, around: Surroundings): boolean {
  const { sizes, gaps } = window;
  if (around.labelled('id')) return true;
  if (gaps.includes('cell') && gaps.includes('dot')) return false;
  if (sizes.length <= 6 || isFilledIn(window, around)) return true;
  return !gaps.includes('cell') && isUniform(gaps) && sizes.every((size, i) => i === sizes.length - 1 || size === sizes[0]);
}

/** The old form of the ID number has no check character: it needs a natural grouping. */
function isOldId(window: NumberWindow, around: Surroundings): boolean {
  const { sizes, gaps } = window;
  if (around.labelled('id')) return true;
  if (around.inCode || around.isQuantity || around.labelled('file') || gaps.includes('sign')) return false;
  if (sizes.length <= 2 || isFilledIn(window, around)) return !gaps.includes('dot');
  if (gaps.includes('cell')) return sizes.length === 3 && sizes[0] === 6 && sizes[1] === 6;
  return sizes.length <= 6 && (sizes[0] === 6 || (sizes[0] ?? 0) + (sizes[1] ?? 0) === 6);
}

function isCard(window: NumberWindow, around: Surroundings): boolean {
  const { digits, sizes, gaps } = window;
  const fours = sizes.length >= 4 && sizes.every((size, i) => size === 4 || (i === sizes.length - 1 && size < 4));
  const labelled = around.labelled('card');
  if (!isBankCard(digits)) return labelled && isUnionPay(digits) && (sizes.length === 1 || fours);
  if (labelled) return true;
  if (around.inCode || around.isQuantity || gaps.includes('sign')) return false;
  if (!isUnionPay(digits) && around.labelled('file')) return false;
  if (fours && !isUnionPay(digits) && window.inRow) return false;
  if (sizes.length === 1 || fours || isFilledIn(window, around)) return true;
  // A number broken at the end of a line, with no other figures around it.
  if (sizes.length === 2 && gaps[0] === 'line' && window.alone && sizes.every((size) => size >= 4)) return true;
  // Amounts side by side fit Luhn's check one time in ten, so other groupings need a beginning that only cards have.
  if (!isUnionPay(digits) || (gaps.includes('cell') && !around.joinsCells)) return false;
  return sizes.length === 2 ? sizes.every((size) => size >= 3) : sizes.length === 3 && sizes[0] === 6;
}

/** Further groupings in which a mobile number is said. Only for a number that stands alone: in a row of figures they are figures. */
const SPOKEN = new Set(['4-3-4', '4-4-3', '3-3-5', '3-5-3', '3-2-2-2-2', '3-2-2-4', '3-2-3-3']);
const CALLING_CODES = new Set(['', '0', '86', '0086']);

/** How many digits stand before the 11 of a mobile number: 0 (trunk prefix), 86, 0086; null when it is none. 手机号码. */
function mobilePrefix(digits: string): number | null {
  const prefix = digits.length - 11;
  if (prefix > 4 || digits.charAt(prefix) !== '1' || digits.charAt(prefix + 1) < '3') return null;
  return CALLING_CODES.has(digits.slice(0, prefix)) ? prefix : null;
}

/** Groupings in which a mobile number is written; every other needs a label, because amounts stand side by side too. */
function isMobile(window: NumberWindow, around: Surroundings): boolean {
  const { digits, gaps } = window;
  const sizes = window.sizes.slice();
  const prefix = mobilePrefix(digits) ?? 0;
  if (sizes[0] === prefix) sizes.shift();
  else sizes[0] = (sizes[0] ?? 0) - prefix;
  if (around.labelled('phone')) return true;
  if (around.inCode || around.isQuantity) return false;
  const shape = sizes.join('-');
  if (gaps.includes('sign')) return shape === '3-4-4' && window.alone && !gaps.includes('cell');
  if (sizes.length === 1 || isFilledIn(window, around)) return true;
  if (gaps.includes('cell') && !around.joinsCells) return false;
  if (shape === '3-4-4') return !window.amongFigures && !around.isCount;
  return sizes.length === 2 ? !gaps.includes('dot') : window.alone && isUniform(gaps) && SPOKEN.has(shape);
}

/** How far a calling code (86, +86, 0086, in brackets or not) reaches to the left of a number. */
function callingCode(text: string, first: number): number {
  const m = /(?:(?<!\d)\(?\+?(?:00)?86\)?[ -]{0,2}|\+)$/.exec(text.slice(Math.max(0, first - 10), first));
  return m ? m[0].length : 0;
}
