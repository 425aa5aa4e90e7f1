// Spaces in Chinese text carry no meaning, except where they part two issuers, two labels, or a name from its function.

const SPACES = /[\s\u00a0\u3000\u200b\ufeff]+/gu;
const FULL_WIDTH = '（）〔〕﹝﹞《》〈〉“”‘’「」『』【】、，。；：！？';
const BESIDE_PUNCTUATION = new RegExp(` ?([${FULL_WIDTH}]) ?`, 'gu');

/** One line of a body: outer spaces gone, inner runs one space, none beside full-width punctuation. */
export function cleanLine(line: string): string {
  return line.replace(SPACES, ' ').trim().replace(BESIDE_PUNCTUATION, '$1');
}

/** A title: like a line, on one line. */
export function cleanTitle(title: string): string {
  return cleanLine(title);
}

/** A table cell: like a line; characters set apart for looks (`合  计`, `乡 镇`) come together. */
export function cleanCell(cell: string): string {
  const text = cleanLine(cell);
  return /^\p{Script=Han}( \p{Script=Han})+$/u.test(text) ? text.replaceAll(' ', '') : text;
}

/** A text without what typists vary: spaces, bracket shapes, a closing stop, full-width digits. For comparing only. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(SPACES, '').replace(/[〔﹝[〖【]/gu, '(').replace(/[〕﹞\]〗】]/gu, ')').replace(/[。.;:,]+$/u, '');
}

/** The lines of a body that say something. */
export function bodyLines(body: string): readonly string[] {
  return body.split(/\r\n|\r|\n/u).map(cleanLine).filter((line) => line !== '');
}
