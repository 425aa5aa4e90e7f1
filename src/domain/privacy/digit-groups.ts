import { isIdNumber } from './id-number.ts';

/**
 * What stands between a group of digits and the next: spaces or dashes; dots; a line break; the edge of a table cell; another
 * sign. `end`: nothing joins them, they belong to different numbers.
 */
export type Gap = 'soft' | 'dot' | 'line' | 'cell' | 'sign' | 'end';

/** Digits that touch, in the folded text from `first` to `last`. */
export interface DigitGroup {
  readonly first: number;
  readonly last: number;
  /** Where an X stands behind the last digit; null without one. A lone X is a group without digits: `last` is before `first`. */
  readonly cross: number | null;
  readonly gap: Gap;
  /** Where the next group begins, unless `gap` is `end`. */
  readonly next: number;
}

const ZERO = 0x30, NINE = 0x39, X = 0x58, STAR = 0x2a, TAB = 0x09, NEWLINE = 0x0a, SPACE = 0x20, DASH = 0x2d, DOT = 0x2e;
/** Signs that may part a number that has a check character of its own; for the others they part two numbers. */
const SIGNS = new Set([...',/|_~:;\'"()[]\\+&#<>'].map((c) => c.charCodeAt(0)));
const MOST_MARKS = 3;
const ID_LENGTH = 18;

export function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

export function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

/** All groups of digits of a folded text, in order. An ID number glued to further digits becomes a group of its own. */
export function digitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (!isDigit(unit) && !(unit === X && isLoneCross(text, i, groups.at(-1)))) {
      i += 1;
      continue;
    }
    const first = i;
    while (isDigit(text.charCodeAt(i))) i += 1;
    const last = i - 1;
    const cross = text.charCodeAt(i) === X && (i - first === ID_LENGTH - 1 || !goesOn(text.charCodeAt(i + 1))) ? i : null;
    if (cross !== null) i += 1;
    const { gap, next } = gapFrom(text, i);
    pushGroups(groups, text, { first, last, cross, gap, next });
    i = next;
  }
  return groups;
}

/** An X apart from its digits: `35052419800101123 X`. */
function isLoneCross(text: string, i: number, before: DigitGroup | undefined): boolean {
  return before !== undefined && before.gap !== 'end' && before.next === i && before.cross === null && !goesOn(text.charCodeAt(i + 1));
}

/** `3X4`, `XX`, `X*` and `Xi` are no check character. */
function goesOn(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === STAR;
}

function gapFrom(text: string, from: number): { readonly gap: Gap; readonly next: number } {
  let next = from, marks = 0;
  let gap: Gap = 'soft';
  for (; next < text.length; next += 1) {
    const unit = text.charCodeAt(next);
    if (isDigit(unit) || unit === X) return { gap: next === from ? 'end' : gap, next };
    if (unit === TAB) gap = 'cell';
    else if (unit === NEWLINE) gap = gap === 'soft' ? 'line' : gap;
    else if (unit === DASH || unit === DOT) {
      marks += 1;
      if (unit === DOT && gap === 'soft') gap = 'dot';
    } else if (SIGNS.has(unit)) {
      marks += 1;
      if (gap !== 'cell') gap = 'sign';
    } else if (unit !== SPACE) break;
    if (marks > MOST_MARKS) break;
  }
  return { gap: 'end', next };
}

/** A run longer than an ID number is searched for one: a serial number, or a telephone, may touch it. */
function pushGroups(groups: DigitGroup[], text: string, whole: DigitGroup): void {
  let from = whole.first;
  const end = whole.cross ?? whole.last;
  if (end - from < ID_LENGTH) {
    groups.push(whole);
    return;
  }
  for (let at = from; at + ID_LENGTH <= end + 1; at += 1) {
    if (!maybeId(text, at) || !isIdNumber(text.slice(at, at + ID_LENGTH))) continue;
    if (at > from) groups.push({ first: from, last: at - 1, cross: null, gap: 'end', next: at });
    from = at + ID_LENGTH;
    if (from > end) {
      groups.push({ ...whole, first: at });
      return;
    }
    groups.push({ first: at, last: from - 1, cross: null, gap: 'end', next: from });
    at = from - 1;
  }
  groups.push({ ...whole, first: from });
}

/** Cheap look before the sum: century, month and day of a birth date where an ID number has them. */
function maybeId(text: string, at: number): boolean {
  const digit = (i: number) => text.charCodeAt(at + i) - ZERO;
  const century = digit(6) * 10 + digit(7);
  return century >= 18 && century <= 20 && digit(10) <= 1 && digit(12) <= 3;
}
