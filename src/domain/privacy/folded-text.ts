import { DROPPED, foldingTable } from './folding-table.ts';

/** A text with disguises taken off: unit i of `text` stood at `at[i]` of the original. */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  readonly at: Uint32Array;
  /** How many rare digits (三, ③, ³ …) the original holds. */
  readonly rareDigits: number;
}

/** Digits beyond the BMP, in sets of ten: mathematical 𝟎…𝟿 and segmented 🯰…🯹. */
const HIGH_MATHEMATICAL = 0xd835, LOW_MATHEMATICAL = 0xdfce;
const HIGH_SEGMENTED = 0xd83e, LOW_SEGMENTED = 0xdff0;
/** Tags and further variation selectors (U+E0000 …): invisible. */
const HIGH_TAG = 0xdb40;
const CHUNK = 8192;

/**
 * Full-width and other digits become ASCII, invisible characters go, an X of every shape becomes `X`, spaces, dashes and
 * mask signs become one of each. With `rareAsDigits`, 三 and ③ are digits too. One pass, one table.
 */
export function foldText(original: string, rareAsDigits = false): FoldedText {
  const { plain, rare } = foldingTable();
  const units = new Uint16Array(original.length), at = new Uint32Array(original.length);
  let length = 0, rareDigits = 0;
  for (let i = 0; i < original.length; i += 1) {
    const unit = original.charCodeAt(i);
    let folded = plain[unit] ?? unit;
    const digit = rare[unit] ?? 0;
    if (digit !== 0) {
      rareDigits += 1;
      if (rareAsDigits) folded = digit;
    }
    if (folded === DROPPED) continue;
    at[length] = i;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const second = astralDigit(unit, original.charCodeAt(i + 1));
      if (second !== null) i += 1;
      if (second === DROPPED) continue;
      folded = second ?? folded;
    }
    units[length] = folded;
    length += 1;
  }
  return { original, text: stringOf(units, length), at, rareDigits };
}

/** In chunks, because a call has a limited number of arguments. */
function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let from = 0; from < length; from += CHUNK) {
    parts.push(Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(length, from + CHUNK))));
  }
  return parts.join('');
}

/** The digit that a surrogate pair stands for, {@link DROPPED} for an invisible one, null for any other pair. */
function astralDigit(high: number, low: number): number | null {
  if (high === HIGH_MATHEMATICAL && low >= LOW_MATHEMATICAL && low < LOW_MATHEMATICAL + 50) return 0x30 + ((low - LOW_MATHEMATICAL) % 10);
  if (high === HIGH_SEGMENTED && low >= LOW_SEGMENTED && low < LOW_SEGMENTED + 10) return 0x30 + low - LOW_SEGMENTED;
  return high === HIGH_TAG ? DROPPED : null;
}

/** A stretch of the folded text, both places included, in the original: where it begins and where it ends. */
export function originalSpan({ original, at }: FoldedText, first: number, last: number): { readonly index: number; readonly end: number } {
  const end = at[last] ?? 0;
  const unit = original.charCodeAt(end);
  return { index: at[first] ?? 0, end: end + (unit >= 0xd800 && unit <= 0xdbff ? 2 : 1) };
}
