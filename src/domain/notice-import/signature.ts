import type { CivilDate } from '../civil-date.ts';
import type { SignatureBlock } from '../posting/block.ts';
import { fold } from './clean-text.ts';
import { isOffice, splitIssuers } from './issuers.ts';
import { readNumber } from './numbering.ts';
import { type WrittenDate, readDate } from './notice-date.ts';

/** Where the signature 落款 stands among the lines: from `from` up to, not including, `to`. */
export interface FoundSignature {
  readonly from: number;
  readonly to: number;
  readonly block: SignatureBlock;
  readonly date: CivilDate | null;
  readonly warnings: readonly string[];
}

const MAX_ISSUER_LINES = 3;
const LOOK_BACK = 8;
const ISSUER_AND_DATE = /^(.{3,60}?)\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)$/u;

/** Finds the signature in the last lines; null when the notice bears none. */
export function findSignature(lines: readonly string[], issuers: readonly string[]): FoundSignature | null {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - LOOK_BACK); i -= 1) {
    const line = lines[i] ?? '';
    const both = ISSUER_AND_DATE.exec(line);
    if (both && signs(both[1] ?? '', issuers)) return found(i, i + 1, [both[1] ?? ''], readDate(both[2] ?? ''));
    const date = readDate(line);
    if (!date) continue;
    const names = issuerLines(lines, i, issuers);
    return found(i - names.length, i + 1, names, date);
  }
  return undated(lines, issuers);
}

/** Without a date only a known issuer counts, and only as the very end: a notice that was cut there, or never dated. */
function undated(lines: readonly string[], issuers: readonly string[]): FoundSignature | null {
  const names = [...(brokenName(lines, issuers) ?? [])];
  if (names.length === 0) {
    while (names.length < MAX_ISSUER_LINES && known(lines.at(-1 - names.length) ?? '', issuers)) names.unshift(lines.at(-1 - names.length) ?? '');
  }
  if (names.length === 0 || names.length === lines.length) return null;
  return found(lines.length - names.length, lines.length, names, null);
}

/** The last lines, two or three, that make one known name together. */
function brokenName(lines: readonly string[], issuers: readonly string[]): readonly string[] | null {
  for (let n = MAX_ISSUER_LINES; n >= 2; n -= 1) {
    const part = lines.slice(-n);
    if (part.length === n && part.every((line) => line.length <= 40 && !/[。；：:]/u.test(line)) && known(part.join(''), issuers)) return part;
  }
  return null;
}

/** The lines right above `end` that name the issuers: one or several on a line, or one name broken over lines. */
function issuerLines(lines: readonly string[], end: number, issuers: readonly string[]): readonly string[] {
  const broken = brokenName(lines.slice(0, end), issuers);
  if (broken) return broken;
  const names: string[] = [];
  for (let i = end - 1; i >= 0 && names.length < MAX_ISSUER_LINES; i -= 1) {
    const line = lines[i] ?? '';
    if (!signs(line, issuers)) break;
    names.unshift(line);
  }
  return names;
}

function signs(line: string, issuers: readonly string[]): boolean {
  return readNumber(line) === null && (known(line, issuers) || splitIssuers(line).every(isOffice));
}

/** The signature may leave out the place's name, and a cut notice the end of the office's. */
function known(line: string, issuers: readonly string[]): boolean {
  const text = fold(line);
  if (text.length < 4) return false;
  const whole = fold(issuers.join(''));
  return whole === text || issuers.some((issuer) => fold(issuer).includes(text) || text === fold(issuer));
}

function found(from: number, to: number, names: readonly string[], date: WrittenDate | null): FoundSignature {
  const warnings: string[] = [];
  const broken = names.length > 1 && !names.every(isOffice);
  const issuers = broken ? [names.map((n) => n.trim()).join('')] : names.flatMap(splitIssuers);
  const cut = issuers.find((name) => unbalanced(name));
  if (cut !== undefined) warnings.push(`落款不完整，按原样保留：${cut}`);
  if (date === null) warnings.push('落款没有日期');
  else if (date.date === null) warnings.push(`落款日期残缺，按原样保留：${date.written}`);
  return { from, to, block: { type: 'signature', issuers, date: date?.written ?? '' }, date: date?.date ?? null, warnings };
}

function unbalanced(name: string): boolean {
  return name.split(/[（(]/u).length !== name.split(/[）)]/u).length;
}
