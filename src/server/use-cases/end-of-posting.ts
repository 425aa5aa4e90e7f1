import type { Instant } from '../../domain/civil-date.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';

/** What readers are told of a posting whose own time is over. */
export function expiredTombstone(posting: Posting, at: Instant): Tombstone {
  const { id, board, revision, title } = posting;
  return { id, board, revision: revision + 1, cause: 'expired', reason: '展示期限已到', at, title };
}
