import type { Headline } from '../posting/headline.ts';
import { findMarks, type Marks } from './find-marks.ts';
import { fold } from './fold.ts';
import { initialsMarks } from './initials-marks.ts';
import { mayBeInitials } from './search-words.ts';

type Titled = Pick<Headline, 'title' | 'initials'>;

/** Those of the words that a title holds, as they are or by its pinyin initials. */
export function wordsInTitle({ title, initials }: Titled, words: readonly string[]): readonly string[] {
  const folded = fold(title);
  return words.filter((word) => folded.includes(word) || (mayBeInitials(word) && initials.includes(word)));
}

/** Whether a title answers to the words by nothing but its initials. */
export function isByInitials({ title }: Titled, words: readonly string[]): boolean {
  const folded = fold(title);
  return words.every((word) => !folded.includes(word));
}

/** What is to be marked in a title: the words, or the characters whose initials were typed. */
export function titleMarks({ title, initials }: Titled, words: readonly string[]): Marks {
  const marks = findMarks(title, words);
  if (marks.length > 0) return marks;
  for (const word of words) {
    const found = mayBeInitials(word) ? initialsMarks(title, initials, word) : [];
    if (found.length > 0) return found;
  }
  return [];
}
