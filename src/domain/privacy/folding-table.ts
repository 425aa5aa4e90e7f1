// One lookup a UTF-16 unit: which plain character a disguised one stands for. Built once, at the first scan.

/** In the table: the unit is invisible and goes. */
export const DROPPED = 0xffff;

/** Zeros of the digit blocks of the BMP, each followed by its nine other digits (Unicode Nd): full-width, Arabic, Devanagari … */
const ZEROS = [
  0xff10, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], [0x0300, 0x036f], [0x061c, 0x061c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e], [0x200b, 0x200f],
  [0x202a, 0x202e], [0x2060, 0x206f], [0x20d0, 0x20f0], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xfff9, 0xfffb],
];
const SPACES = '\u000b\u000c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70';
/** Letters and signs that are typed for the check character X: Roman ten, Cyrillic and Greek look-alikes, crosses. */
const CROSSES = 'x×\u2169\u2179\u0425\u0445\u03a7\u03c7\u2573\u2715\u2716\u2717\u2718';
const STARS = '\u2217\u204e\u2731\u2606\u2605\u203b\u25a0\u25a1\u25aa\u25cf\u25cb\u25c6\u25c7\u25a2\u2588\u2592\u2593\u2026\u22ef某';
/** Brackets and quotation marks of Chinese typesetting, that may stand around the parts of a number. */
const OPENING = '「『《〈【〔〖﹝﹁﹃“‘', CLOSING = '」』》〉】〕〗﹞﹂﹄”’';
const DOTS = '\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e\u3002\u3001';

/** Signs that are digits only when a whole number is written in them: 三五〇五…, 叁伍零伍…, ③⑤⓪⑤…, ³⁵⁰⁵… */
const RARE_DIGITS: readonly (readonly string[])[] = [
  ['〇○零⓪⁰₀⓿', '一壹①⑴⒈❶➀➊¹₁幺', '二贰②⑵⒉❷➁➋²₂', '三叁③⑶⒊❸➂➌³₃', '四肆④⑷⒋❹➃➍⁴₄', '五伍⑤⑸⒌❺➄➎⁵₅', '六陆⑥⑹⒍❻➅➏⁶₆', '七柒⑦⑺⒎❼➆➐⁷₇', '八捌⑧⑻⒏❽➇➑⁸₈', '九玖⑨⑼⒐❾➈➒⁹₉'],
].flat().map((signs) => [...signs]);

export interface FoldingTable {
  /** Unit → plain unit, or {@link DROPPED}. */
  readonly plain: Uint16Array;
  /** Unit → the ASCII digit that a rare digit stands for; 0 for every other unit. */
  readonly rare: Uint8Array;
}

let table: FoldingTable | null = null;

/** The table, built when first asked for. */
export function foldingTable(): FoldingTable {
  table ??= build();
  return table;
}

function build(): FoldingTable {
  const plain = new Uint16Array(0x10000).map((_, unit) => unit);
  const rare = new Uint8Array(0x10000);
  const all = (units: string, to: string) => { for (let i = 0; i < units.length; i += 1) plain[units.charCodeAt(i)] = to.charCodeAt(0); };
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) plain[unit] = unit - 0xfee0;
  plain[0xff38] = plain[0xff58] = 'X'.charCodeAt(0);
  for (const zero of ZEROS) for (let d = 0; d < 10; d += 1) plain[zero + d] = 0x30 + d;
  for (const [first, last] of INVISIBLE) plain.fill(DROPPED, first, last + 1);
  all(SPACES, ' ');
  all(DASHES, '-');
  all(STARS, '*');
  all(DOTS, '.');
  all(OPENING, '[');
  all(CLOSING, ']');
  all('\r\u0085\u2028\u2029', '\n');
  all(CROSSES, 'X');
  RARE_DIGITS.forEach((signs, digit) => { for (const sign of signs) rare[sign.charCodeAt(0)] = 0x30 + digit; });
  return { plain, rare };
}
