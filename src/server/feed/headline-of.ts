import { pinyin } from 'pinyin-pro';
import { type Headline, headlineFrom } from '../../domain/posting/headline.ts';
import type { Posting } from '../../domain/posting/posting.ts';

/** {@link headlineFrom} with the title's pinyin initials, which only the server can make. */
export function headlineOf(posting: Posting, seq: number): Headline {
  return headlineFrom(posting, seq, initialsOf(posting.title));
}

/** The first letters of a title's syllables, and its Latin letters and digits; lower case. 拼音首字母. */
export function initialsOf(title: string): string {
  const letters = pinyin(title.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' });
  return letters.join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
