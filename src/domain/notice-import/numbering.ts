/** A numbered line, by GB/T 9704 7.3.3: 1 一、 2 （一） 3 1. 4 （1）; 5 ① stands below all of them. */
export interface NumberedLine { readonly level: 1 | 2 | 3 | 4 | 5; readonly marker: string; readonly text: string }

const HAN_NUMBER = '[一二三四五六七八九十百]{1,4}';
const FORMS: readonly (readonly [NumberedLine['level'], RegExp])[] = [
  [1, new RegExp(`^(${HAN_NUMBER}[、．.，])\\s*(.+)$`, 'u')],
  [1, new RegExp(`^(第${HAN_NUMBER}[章部节][、：:]?)\\s*(.+)$`, 'u')],
  [2, new RegExp(`^([（(]${HAN_NUMBER}[）)][、.]?)\\s*(.+)$`, 'u')],
  // A figure such as 3.5 or a clock time is no number of a paragraph, but `1.2019年` is one.
  [3, /^(\d{1,2}(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d{2}年)))\s*(.+)$/u],
  [4, /^([（(]\d{1,2}[）)][、.]?|\d{1,2}[）)])\s*(.+)$/u],
  [5, /^([①-⑳㈠-㈩])\s*(.+)$/u],
];

/** The number at the start of a line, kept as written; null when there is none. */
export function readNumber(line: string): NumberedLine | null {
  for (const [level, form] of FORMS) {
    const m = form.exec(line);
    if (m) return { level, marker: m[1] ?? '', text: m[2] ?? '' };
  }
  return null;
}

/**
 * Several items that one line runs together (`1.图书外借2.期刊阅览3.少儿阅览`), taken apart only where the numbers count on
 * one by one; else the line alone.
 */
export function splitRunTogether(line: string): readonly string[] {
  const first = /^(\d{1,2})[.．、]/u.exec(line);
  if (!first) return [line];
  const parts: string[] = [];
  let rest = line, next = Number(first[1]) + 1;
  for (;;) {
    const at = new RegExp(`(?<=[\\p{Script=Han}）)；;、，。 ])${next}[.．、](?=\\s*(?:[\\p{Script=Han}《“〈（(]|(?:19|20)\\d{2}年))`, 'u').exec(rest);
    if (!at) break;
    parts.push(rest.slice(0, at.index).trim());
    rest = rest.slice(at.index);
    next += 1;
  }
  return [...parts, rest];
}
