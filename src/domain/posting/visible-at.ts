import type { Instant } from '../civil-date.ts';
import type { Block, NameListBlock } from './block.ts';
import type { Posting } from './posting.ts';

/**
 * What may be shown of a posting at an instant. Lists of people are replaced by an 'expired' block after their hour
 * (个人信息保护法 art. 47: deleted when the purpose is done); null when the whole posting is over.
 * Device and server call the same rule, so that a list ends offline too.
 */
export function visibleAt(posting: Posting, now: Instant): Posting | null {
  if (posting.expiresAt !== undefined && posting.expiresAt <= now) return null;
  if (!posting.blocks.some((b) => isOver(b, now))) return posting;
  return { ...posting, blocks: posting.blocks.map((b) => (isOver(b, now) ? expired(b) : b)) };
}

/** The next instant at which {@link visibleAt} will answer differently, or null. */
export function nextExpiry(posting: Posting, now: Instant): Instant | null {
  const hours = posting.blocks.flatMap((b) => (b.type === 'nameList' ? [b.visibleUntil] : []));
  if (posting.expiresAt !== undefined) hours.push(posting.expiresAt);
  return hours.filter((h) => h > now).sort()[0] ?? null;
}

function isOver(block: Block, now: Instant): block is NameListBlock {
  return block.type === 'nameList' && block.visibleUntil <= now;
}

function expired(block: NameListBlock): Block {
  return { type: 'expired', was: 'nameList', caption: block.caption, expiredAt: block.visibleUntil };
}
