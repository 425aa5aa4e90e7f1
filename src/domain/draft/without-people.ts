import type { Instant } from '../civil-date.ts';
import type { DraftBlock, DraftContent } from './draft-content.ts';

/**
 * What history keeps of a text that is no longer worked on: all but its lists of people, which serve no purpose any more (个人信息保护法 art. 47).
 * The very same object when it has none.
 */
export function withoutPeople(content: DraftContent, now: Instant): DraftContent {
  return replaceLists(content, () => true, now);
}

/** The content without lists whose own hour has passed; the very same object when none has. */
export function withoutOverdueLists(content: DraftContent, now: Instant): DraftContent {
  return replaceLists(content, (until) => until <= now, null);
}

function replaceLists(content: DraftContent, goes: (until: Instant) => boolean, at: Instant | null): DraftContent {
  const replaced = content.blocks.map((one): DraftBlock => {
    const { block } = one;
    if (block.type !== 'nameList' || !goes(block.visibleUntil)) return one;
    return { ...one, block: { type: 'expired', was: 'nameList', caption: block.caption, expiredAt: at ?? block.visibleUntil } };
  });
  return replaced.every((one, i) => one === content.blocks[i]) ? content : { ...content, blocks: replaced };
}
