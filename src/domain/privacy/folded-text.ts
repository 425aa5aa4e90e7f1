/** A text with disguises taken off, and where each of its characters stood. */
export interface FoldedText {
  readonly text: string;
  /** `at[i]`: index in the original of folded character i; `at[text.length]`: the original's length. */
  readonly at: readonly number[];
}

// oxlint-disable-next-line no-misleading-character-class -- each is looked for by itself
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]/;
const CHINESE_DIGITS = '〇零一二三四五六七八九';
/** Circled ① and the like are counted, not part of numbers; these are digits of other shapes. */
const DIGIT_BLOCKS = [0xff10, 0x0660, 0x06f0, 0x0966];

/** Full-width and other digits become ASCII, invisible characters go, X of every shape becomes `X`, × stays. One pass. */
export function foldText(original: string): FoldedText {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; i += 1) {
    const c = original.charAt(i);
    if (c >= '\u00ad' && INVISIBLE.test(c)) continue;
    text += foldCharacter(c);
    at.push(i);
  }
  at.push(original.length);
  return { text, at };
}

function foldCharacter(c: string): string {
  const code = c.charCodeAt(0);
  if (code < 0x80) return c === 'x' ? 'X' : c;
  for (const zero of DIGIT_BLOCKS) if (code >= zero && code < zero + 10) return String.fromCharCode(0x30 + code - zero);
  if (c === 'Ⅹ' || c === 'ｘ' || c === 'Ｘ' || c === 'ⅹ') return 'X';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (c === '\u3000' || c === '\u00a0') return ' ';
  if (c === '＊' || c === '●' || c === '※') return '*';
  return c;
}

/** A number written in Chinese digits (三五〇五…) as ASCII; null when it holds anything else. */
export function chineseDigits(text: string): string | null {
  let out = '';
  for (const c of text) {
    const n = CHINESE_DIGITS.indexOf(c);
    if (n === -1) return null;
    out += String(Math.max(0, n - 1));
  }
  return out;
}
