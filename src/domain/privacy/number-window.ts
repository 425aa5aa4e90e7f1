import { type DigitGroup, type Gap, isDigit, isLetter } from './digit-groups.ts';
import type { FoldedText } from './folded-text.ts';
import { hasLabel, type LabelKind, type ScanHints } from './scan-hints.ts';

/** Neighbouring groups of digits, read as one number. */
export interface NumberWindow {
  readonly digits: string;
  readonly sizes: readonly number[];
  readonly gaps: readonly Gap[];
  /** Places of the first and last digit in the folded text. */
  readonly first: number;
  readonly last: number;
  /** No other digits join it on either side. */
  readonly alone: boolean;
  /** Four digits stand before and behind it, as in a row of figures. */
  readonly inRow: boolean;
  /** Figures of two to six digits stand before and behind it, all parted by spaces alone: columns of a list of amounts. */
  readonly amongFigures: boolean;
}

const LONGEST = 19, SHORTEST = 11;

/**
 * Calls `judge` with every run of whole neighbouring groups that holds 11 to 19 digits: with the digits, whether an X stands behind
 * them, and the groups' places, both included. At most 19 groups from each: linear.
 */
export function forEachRun(text: string, groups: readonly DigitGroup[], judge: (digits: string, crossed: boolean, from: number, to: number) => void): void {
  for (let i = 0; i < groups.length; i += 1) {
    let length = 0, digits = '', from = i;
    for (let j = i; j < groups.length; j += 1) {
      const group = groups[j];
      if (group === undefined) break;
      length += group.last - group.first + 1;
      if (length > LONGEST) break;
      if (length >= SHORTEST) {
        for (; from <= j; from += 1) digits += text.slice(groups[from]?.first, (groups[from]?.last ?? -1) + 1);
        judge(digits, group.cross !== null, i, j);
      }
      if (group.cross !== null || group.gap === 'end') break;
    }
  }
}

/** The groups from place `from` to place `to` as a window. */
export function windowOf(text: string, groups: readonly DigitGroup[], from: number, to: number, digits: string): NumberWindow {
  const inside = groups.slice(from, to + 1).filter((group) => group.last >= group.first);
  const last = inside.at(-1);
  return {
    digits, sizes: inside.map((group) => group.last - group.first + 1), gaps: groups.slice(from, to).map((group) => group.gap),
    first: inside[0]?.first ?? 0, last: last?.last ?? 0,
    alone: (groups[from - 1]?.gap ?? 'end') === 'end' && (groups[to]?.cross !== null || groups[to]?.gap === 'end'),
    inRow: isFigure(groups[from - 1], groups[from - 1]?.gap) && isFigure(groups[to + 1], groups[to]?.gap),
    amongFigures: isAmount(groups[from - 1], groups[from - 1]?.gap) && isAmount(groups[to + 1], groups[to]?.gap) && !text.slice(inside[0]?.first, last?.last).includes('-'),
  };
}

function isFigure(group: DigitGroup | undefined, gap: Gap | undefined): boolean {
  return group !== undefined && (gap === 'soft' || gap === 'cell') && group.last - group.first === 3;
}

function isAmount(group: DigitGroup | undefined, gap: Gap | undefined): boolean {
  return group !== undefined && gap === 'soft' && group.last > group.first && group.last - group.first < 6;
}

/** A window with what stands around it. Asked only of numbers that already have the right form. */
export interface Surroundings {
  readonly labelled: (kind: LabelKind) => boolean;
  /** Letters and digits in one word with it: part of a code. Letters alone, as in `Tel138…`, are not. */
  readonly inCode: boolean;
  /** An amount, by its unit or decimals; a decimal place. */
  readonly isQuantity: boolean;
  /** Behind it stands what is counted (户, 人 …), as behind the last of several figures. */
  readonly isCount: boolean;
  /** What says that cells side by side are one number: a list of people, a heading, a part that begins with 0. */
  readonly joinsCells: boolean;
}

/** 万 is a family name too: 13812345678万某某. */
const UNIT = /^ ?(?:[元亿吨斤亩㎡%度]|万(?:[元亿吨斤亩户人]|[^\u4e00-\u9fff*]|$)|平方|立方|公里|千瓦|人民币)/;
const COUNTED = /^ ?(?:户|人|人次|名|项|株|头|只)(?![\u4e00-\u9fff*])/;
const COORDINATE = /(?:\d{3}\.|[经纬标][^\d]{0,4}\d{1,3}\.|\d{3}\.\d{3,16}[, ]{1,3}\d{2}\.)$/;

export function surroundingsOf(window: NumberWindow, folded: FoldedText, hints: ScanHints): Surroundings {
  const { text, at, original } = folded;
  const { first, last } = window;
  const index = at[first] ?? 0, lastIndex = at[last] ?? 0;
  const above = hints.label(index);
  const before = text.slice(Math.max(0, first - 30), first);
  const isDecimal = /^[.．]\d{1,2}(?![\d.])/.test(original.slice(lastIndex + 1, lastIndex + 6));
  const multiCell = window.gaps.includes('cell');
  return {
    labelled: (kind) => hasLabel(kind, text, first, above),
    inCode: (isCode(text, first, -1) && !/\d{17}X$/.test(before)) || isCode(text, last, 1),
    isQuantity: UNIT.test(text.slice(last + 1, last + 6)) || isDecimal || /[¥￥$]$/.test(before) || (isPoint(original.charCodeAt(at[first - 1] ?? 0)) && COORDINATE.test(before)),
    isCount: COUNTED.test(text.slice(last + 1, last + 6)),
    joinsCells: multiCell && ((hints.personal(index) && hints.personal(lastIndex)) || beginsWithZero(window)),
  };
}

/** A decimal point as typed. 、 and · are folded to it too, but they part numbers: 0595-23232323、138…. */
function isPoint(unit: number): boolean {
  return unit === 0x2e || unit === 0xff0e;
}

/** Whether letters touch the number on one side, with digits further on in the same word. */
function isCode(text: string, from: number, step: 1 | -1): boolean {
  let i = from + step;
  if (!isLetter(text.charCodeAt(i))) return false;
  if (step === 1 && /^X\d{1,3}(?![\dA-Za-z])/.test(text.slice(i, i + 5))) return false;
  for (let n = 0; n < 40 && isLetter(text.charCodeAt(i)); n += 1) i += step;
  return isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 0x5f;
}

/** A later group of several digits that begins with 0 is no amount. */
function beginsWithZero({ digits, sizes }: NumberWindow): boolean {
  let at = 0;
  return sizes.some((size, i) => {
    const zero = i > 0 && size > 1 && digits.charAt(at) === '0';
    at += size;
    return zero;
  });
}
