import type { Marks } from './find-marks.ts';

/** Characters of a title that have an initial: Han, and Latin letters and digits in any width. */
const HAS_INITIAL = /[\u3400-\u4dbf\u4e00-\u9fffA-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

/** The characters of a title whose pinyin initials make a word; none where the two cannot be laid side by side. */
export function initialsMarks(title: string, initials: string, word: string): Marks {
  const at = initials.indexOf(word);
  const places: number[] = [];
  for (let i = 0; i < title.length; i += 1) if (HAS_INITIAL.test(title.charAt(i))) places.push(i);
  if (at < 0 || places.length !== initials.length) return [];
  const from = places[at] ?? 0, to = places[at + word.length - 1] ?? from;
  return [[from, to + 1]];
}
