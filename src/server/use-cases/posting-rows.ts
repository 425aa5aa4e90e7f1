import type { Instant } from '../../domain/civil-date.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import { nextExpiry } from '../../domain/posting/visible-at.ts';
import { holdsNumber } from '../../protocol/holds-number.ts';
import { headlineOf } from '../feed/headline-of.ts';
import type { PostingRevisionRow, PostingRow } from '../store/schema.ts';

/** The row of a live posting. */
export function liveRow(posting: Posting, seq: number, now: Instant): PostingRow {
  const { day, until, lifted, expiresAt, issuer, holds, initials } = headlineOf(posting, seq);
  return {
    id: posting.id, board: posting.board, kind: posting.kind, field: posting.field, state: 'live', revision: posting.revision, seq,
    title: posting.title, day, until, lifted: lifted ? 1 : 0, expires_at: expiresAt, issuer, holds: holdsNumber(holds), initials,
    published_at: posting.publishedAt, next_expiry: nextExpiry(posting, now), json: JSON.stringify(posting), tombstone: null,
  };
}

/** What changes in the row of a posting that goes. No content is left but the tombstone's own. */
export function goneRow(tombstone: Tombstone, seq: number): Partial<PostingRow> {
  return {
    state: tombstone.cause, revision: tombstone.revision, seq, title: tombstone.title ?? '', issuer: '', holds: 0, initials: '', until: null, lifted: 0, expires_at: null,
    next_expiry: null, json: null, tombstone: JSON.stringify(tombstone),
  };
}

export function revisionRow(posting: Posting, seq: number): PostingRevisionRow {
  return { posting_id: posting.id, revision: posting.revision, seq, issued_at: posting.issuedAt, json: JSON.stringify(posting) };
}

/**
 * What history keeps of a revision that is no longer current: all but its lists of people.
 * A list that was corrected or hidden serves no purpose any more (个人信息保护法 art. 47).
 */
export function historyJson(posting: Posting, now: Instant): string {
  const blocks = posting.blocks.map((b) => (b.type === 'nameList' ? { type: 'expired', was: 'nameList', caption: b.caption, expiredAt: now } : b));
  return JSON.stringify({ ...posting, blocks });
}
