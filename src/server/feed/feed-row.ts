import type { Entry } from '../../protocol/entry.ts';
import type { PageRef } from '../../protocol/feed-file.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { FeedEntryRow, FeedPageRow } from '../store/schema.ts';

/** An entry as the log commits to it, from its row. */
export function entryOf(row: Omit<FeedEntryRow, 'leaf_hash' | 'board'>): Entry {
  return {
    seq: row.seq, postingId: row.posting_id, revision: row.revision, kind: row.kind as Entry['kind'], at: row.at as Instant, bodyHash: row.body_hash,
  };
}

/** A page's line in the index, from its row. */
export function pageRefOf(row: FeedPageRow): PageRef {
  return { from: row.from_seq, to: row.to_seq, root: row.root, sha256: row.sha256, bytes: row.bytes, live: row.live };
}
