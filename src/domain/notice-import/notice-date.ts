import { type CivilDate, parseCivilDate } from '../civil-date.ts';

/** A day as a notice writes it. `date` is null when the writing is damaged and no day can be told from it. */
export interface WrittenDate { readonly date: CivilDate | null; readonly written: string }

const ARABIC = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?:日|号)?$/u;
// The zero is typed as 〇, ○, O, Ｏ, 零 or 0: typewriters had no 〇.
const CHINESE = /^([一二三四五六七八九〇○◯OＯo0零]{4})年([元正一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,4})日$/u;
const DAMAGED = /^(?:19|20)\d{2}(?:年\d{0,6}月?\d{0,4}日?|\d{3,4}日?)$/u;
const DIGITS = '〇一二三四五六七八九';

/** Reads a text that is nothing but a day; null when it is something else. */
export function readDate(text: string): WrittenDate | null {
  const compact = text.replace(/[\s\u3000]/gu, '');
  const arabic = ARABIC.exec(compact);
  if (arabic) return { date: day(arabic[1] ?? '', arabic[2] ?? '', arabic[3] ?? ''), written: compact };
  const chinese = CHINESE.exec(compact);
  if (chinese) {
    const year = [...(chinese[1] ?? '')].map(digit).join('');
    return { date: day(year, String(smallNumber(chinese[2] ?? '')), String(smallNumber(chinese[3] ?? ''))), written: chineseZero(compact) };
  }
  return DAMAGED.test(compact) ? { date: null, written: compact } : null;
}

const LOST_MARKS = /(?<![\d.])(?:19|20)\d{2}(?:年?\d{2,6}日(?!\d)|年\d{2,6}(?![\d月日号.%万千百元人户条]))/gu;

/** Places in a running text where a date has lost its 年, 月 or 日; they are shown as published. */
export function damagedDates(text: string): readonly string[] {
  return [...text.matchAll(LOST_MARKS)].map((m) => m[0]);
}

/** A stretch of days in a running text. `guessed`: the second half leaves out its year, which is then the first half's. */
export interface WrittenRange { readonly from: CivilDate; readonly to: CivilDate; readonly written: string; readonly yearGiven: boolean }

const RANGE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?(?:[（(][^）)]{1,6}[）)])?(?:起)?(?:\s*(?:—+|-+|－+|–|~|～|至|到|起至)\s*)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日?/u;
const ISO_RANGE = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s*(?:—+|至|到|~|～)\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})/u;

/**
 * Finds the first stretch of days, such as 2023年6月9日—6月19日, 2023年8月30-2023年9月7日 or 6月9日至19日.
 * `year` is used where the text gives none; a stretch over New Year ends in the next year.
 */
export function readRange(text: string, year: number | null): WrittenRange | null {
  const iso = ISO_RANGE.exec(text);
  if (iso) return range(iso[0], day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''), day(iso[4] ?? '', iso[5] ?? '', iso[6] ?? ''), true);
  const m = RANGE.exec(text);
  if (!m) return null;
  const firstYear = m[1] ?? m[4] ?? (year === null ? undefined : String(year));
  if (firstYear === undefined) return null;
  const from = day(firstYear, m[2] ?? '', m[3] ?? '');
  const sameYear = day(m[4] ?? firstYear, m[5] ?? m[2] ?? '', m[6] ?? '');
  const over = m[4] === undefined && from !== null && sameYear !== null && sameYear < from;
  const to = over ? day(String(Number(firstYear) + 1), m[5] ?? m[2] ?? '', m[6] ?? '') : sameYear;
  return range(m[0], from, to, m[1] !== undefined || m[4] !== undefined);
}

function range(written: string, from: CivilDate | null, to: CivilDate | null, yearGiven: boolean): WrittenRange | null {
  return from === null || to === null || to < from ? null : { from, to, written, yearGiven };
}

function day(year: string, month: string, date: string): CivilDate | null {
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function digit(char: string): number {
  return Math.max(0, DIGITS.indexOf(char));
}

function chineseZero(text: string): string {
  return text.replace(/[○◯OＯo0零](?=[一二三四五六七八九〇○◯OＯo0零]*年)/gu, '〇');
}

/** 元, 六, 十, 十八, 二十, 三十一, 廿三. */
function smallNumber(text: string): number {
  const plain = text.replace(/[元正]/u, '一').replace('廿', '二十').replace('卅', '三十');
  const ten = plain.indexOf('十');
  if (ten < 0) return digit(plain);
  return (ten === 0 ? 1 : digit(plain[ten - 1] ?? '')) * 10 + (ten === plain.length - 1 ? 0 : digit(plain[plain.length - 1] ?? ''));
}
