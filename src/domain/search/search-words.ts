import { fold } from './fold.ts';

/** More words than anyone types; the rest is left out. */
const MOST_WORDS = 8;
/** Longest query in UTF-16 units: longer than any title's beginning that helps. */
export const LONGEST_QUERY = 80;

/** The words of a query, folded; a posting must hold each of them. 检索词. Longest first, because the longest is the rarest. */
export function searchWords(query: string): readonly string[] {
  // A separator that was pasted in counts as a space.
  const words = query.slice(0, LONGEST_QUERY).split(/[\s\ufdd1\ufdd2]+/).map(fold).filter((word) => word !== '');
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

/** Whether a word may be pinyin initials: Latin letters, figures among them. 拼音首字母. */
export function mayBeInitials(word: string): boolean {
  return /^[a-z0-9]*[a-z][a-z0-9]*$/.test(word);
}
