import { isIdForm, isRegion } from './id-number.ts';

/** A stretch of a folded text, both places included. */
export interface Stretch { readonly first: number; readonly last: number }

/** Digits, X and mask signs, with single spaces or dashes between. */
const VISIBLE_AND_MASKED = /[\dX*](?:[ -]?[\dX*])*/g;
const LONGEST = 22;

/**
 * ID numbers whose mask leaves too much: the first six and the last four (region, sex and check character; with name and
 * village they tell who it is), or all but three. 部分遮盖.
 */
export function scanPartialMasks(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(VISIBLE_AND_MASKED)) {
    if (!/[*X]{2}/.test(match[0])) continue;
    const tokens = tokensOf(match[0], match.index);
    for (let i = 0; i < tokens.length; i += 1) {
      let joined = '';
      for (let j = i; j < tokens.length && joined.length <= LONGEST; j += 1) {
        joined += tokens[j]?.text ?? '';
        if (isRevealing(joined)) found.push({ first: tokens[i]?.at ?? 0, last: (tokens[j]?.at ?? 0) + (tokens[j]?.text.length ?? 1) - 1 });
      }
    }
  }
  return found;
}

function tokensOf(run: string, index: number): readonly { readonly text: string; readonly at: number }[] {
  return Array.from(run.matchAll(/[\dX*]+/g), (m) => ({ text: m[0], at: index + m.index }));
}

function isRevealing(written: string): boolean {
  if (written.length < 12 || written.length > LONGEST) return false;
  const shown = written.slice(0, -1).replaceAll('X', '*') + written.slice(-1);
  if (!/\*{2}/.test(shown) || !isRegion(shown)) return false;
  if (shown.length === 18 && isIdForm(shown) && shown.replaceAll('*', '').length >= 15) return true;
  if (!/^\d{6}[\d*]*\d{3}[\dX]$/.test(shown)) return false;
  // Cards of 16 and 19 digits are shown with their first six and last four, and may be.
  return shown.length === 15 || shown.length === 18 || (shown.length !== 16 && shown.length !== 19 && !shown.startsWith('62'));
}
