import { isBankCard } from './bank-card.ts';
import { chineseDigits, type FoldedText } from './folded-text.ts';
import type { Finding, FindingKind } from './finding.ts';
import { isIdNumber } from './id-number.ts';

interface Run { readonly digits: string; readonly at: readonly number[] }

/** Digits, then up to three characters that only part groups: spaces, line breaks, dashes, dots, commas, middle dots. */
const GROUPED = /[\dX](?:[\s\-‐‑–—_.,，、·•/|]{0,3}[\dX])+/g;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86)?(1[3-9]\d{9})(?!\d)/g;
const LONGEST = 400;

/** Numbers of persons in a folded text, however they are grouped. Overlaps are left to the caller, the longer first. */
export function scanNumbers(folded: FoldedText, original: string): Finding[] {
  const found: Finding[] = [];
  for (const run of runsOf(folded)) {
    if (run.digits.length < 11) continue;
    const taken = new Set<number>();
    const take = (kind: FindingKind, from: number, length: number) => {
      for (let i = from; i < from + length; i += 1) taken.add(i);
      found.push(finding(kind, run.at[from] ?? 0, run.at[from + length - 1] ?? 0, folded, original));
    };
    for (const [kind, length, test] of SHAPES) {
      for (let from = 0; from + length <= run.digits.length; from += 1) {
        if (taken.has(from) || taken.has(from + length - 1) || !isWhole(run, folded, from, length)) continue;
        if (kind === 'bankCard' && !isCardGrouping(run, folded, from, length)) continue;
        if (test(run.digits.slice(from, from + length))) take(kind, from, length);
      }
    }
  }
  return found;
}

const SHAPES: readonly (readonly [FindingKind, number, (text: string) => boolean])[] = [
  ['idNumber', 18, isIdNumber],
  ...[19, 18, 17, 16, 15].map((n): readonly [FindingKind, number, (text: string) => boolean] => ['bankCard', n, isBankCard]),
  ['idNumber', 15, isIdNumber],
  ['mobile', 14, (t) => /^861[3-9]\d{9}$/.test(t.slice(1)) && t.startsWith('0')],
  ['mobile', 13, (t) => /^861[3-9]\d{9}$/.test(t)],
  ['mobile', 11, (t) => new RegExp(MOBILE.source).test(t)],
];

/** A number begins and ends where its group does: digits that run on without a gap belong to another number. */
function isWhole(run: Run, { text }: FoldedText, from: number, length: number): boolean {
  const first = run.at[from] ?? 0, last = run.at[from + length - 1] ?? 0;
  return !isPart(text.charAt(first - 1)) && !/\d/.test(text.charAt(last + 1)) && !/[A-Za-z]/.test(text.charAt(last + 1));
}

/** Cards are written in one piece or in fours, with a space or dash: amounts side by side are no card, though one in ten fits Luhn's check. */
function isCardGrouping(run: Run, { text }: FoldedText, from: number, length: number): boolean {
  for (let i = 1; i < length; i += 1) {
    const before = run.at[from + i - 1] ?? 0, here = run.at[from + i] ?? 0;
    if (here !== before + 1 && (i % 4 !== 0 || !/^[ -]{1,2}$/.test(text.slice(before + 1, here)))) return false;
  }
  return true;
}

const isPart = (c: string) => /[\dA-Za-z.]/.test(c);

function runsOf({ text }: FoldedText): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(GROUPED)) {
    const at: number[] = [];
    let digits = '';
    for (let i = 0; i < match[0].length; i += 1) {
      const c = match[0].charAt(i);
      if (!/[\dX]/.test(c)) continue;
      digits += c;
      at.push(match.index + i);
    }
    for (let from = 0; from < digits.length; from += LONGEST - 20) {
      runs.push({ digits: digits.slice(from, from + LONGEST), at: at.slice(from, from + LONGEST) });
    }
  }
  for (const match of text.matchAll(/[〇零一二三四五六七八九]{11,40}/g)) {
    const digits = chineseDigits(match[0]);
    if (digits !== null) runs.push({ digits, at: Array.from(digits, (_, i) => match.index + i) });
  }
  return runs;
}

/** From folded places, both included, to a finding in the text as given. */
function finding(kind: FindingKind, first: number, last: number, { at }: FoldedText, original: string): Finding {
  const index = at[first] ?? 0;
  const end = (at[last] ?? 0) + 1;
  return { kind, match: original.slice(index, end), index, length: end - index };
}
