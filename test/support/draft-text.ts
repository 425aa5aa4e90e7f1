import { type DraftContent, draftContentOf } from '../../src/domain/draft/draft-content.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { newAnnouncement } from './new-posting.ts';

/** Content with keys to its blocks, from a posting that has nothing wrong with it. */
export function draftTextOf(over: Parameters<typeof newAnnouncement>[0] = {}, posting: NewPosting = newAnnouncement(over)): DraftContent {
  let n = 0;
  return draftContentOf(posting, () => `block${String(n += 1).padStart(3, '0')}`);
}
