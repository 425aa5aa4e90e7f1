import type { Instant } from '../civil-date.ts';
import type { Posting } from '../posting/posting.ts';
import { readChinese } from './chinese/read-chinese.ts';
import { changesPlace, Composer } from './composer.ts';
import { readEnglish } from './read-english.ts';
import { sayBlock } from './say-block.ts';
import { sayHead } from './say-head.ts';
import type { SpokenWords } from './spoken-words.ts';
import type { Utterance } from './utterance.ts';

export type SpokenLanguage = 'zh-CN' | 'en';

/** The language of a posting's own text, which decides the voice; the language of the screen does not. */
export function spokenLanguage({ title }: Posting): SpokenLanguage {
  return /[一-鿿]/.test(title) ? 'zh-CN' : 'en';
}

/**
 * A posting as it is read aloud, in the order of the screen: head, major corrections, text, minor corrections.
 * @param posting already without what is over (visibleAt)
 * @param words in the language of the posting
 * @param now server time
 */
export function spokenPosting(posting: Posting, words: SpokenWords, now: Instant): readonly Utterance[] {
  const to = new Composer(spokenLanguage(posting) === 'zh-CN' ? readChinese : readEnglish);
  sayHead(to, words, posting, now);
  const major = posting.changes.some((c) => c.weight === 'major');
  if (major) sayChanges(to, words, posting);
  posting.blocks.forEach((block, i) => sayBlock(to, words, block, i, now));
  if (!major) sayChanges(to, words, posting);
  to.add(changesPlace, to.lead(words.spoken.end));
  return to.utterances;
}

function sayChanges(to: Composer, words: SpokenWords, { changes }: Posting): void {
  const { revision } = words;
  for (const change of changes) to.add(changesPlace, to.lead(`${revision[change.weight]}，${revision.line(change.revision, change.at)}。`), to.text(change.note));
}
