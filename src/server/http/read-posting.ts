import type { Instant } from '../../domain/civil-date.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import { visibleAt } from '../../domain/posting/visible-at.ts';
import type { PostingRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

export type FoundPosting =
  | { readonly state: 'live'; readonly posting: Posting; readonly seq: number }
  | { readonly state: 'gone'; readonly board: string; readonly tombstone: Tombstone };

/** What may be shown of a posting now; null when there never was one. */
export async function readPosting(store: Store, id: string, now: Instant): Promise<FoundPosting | null> {
  const row = await store.read((tx) => tx.selectFrom('posting').selectAll().where('id', '=', id).executeTakeFirst());
  return row === undefined ? null : foundPosting(row, now);
}

/** The row's content was validated before it was stored. */
export function foundPosting(row: PostingRow, now: Instant): FoundPosting {
  if (row.json === null) return { state: 'gone', board: row.board, tombstone: tombstoneOf(row, now) };
  const stored = JSON.parse(row.json) as Posting;
  const posting = visibleAt(stored, now);
  if (posting !== null) return { state: 'live', posting, seq: row.seq };
  // Its hour has passed, and the job that writes the tombstone has not come round yet.
  return { state: 'gone', board: row.board, tombstone: expiredTombstone(row, stored.expiresAt ?? now) };
}

function tombstoneOf(row: PostingRow, now: Instant): Tombstone {
  return row.tombstone === null ? expiredTombstone(row, now) : (JSON.parse(row.tombstone) as Tombstone);
}

function expiredTombstone(row: PostingRow, at: Instant): Tombstone {
  return { id: row.id, board: row.board, revision: row.revision, cause: 'expired', reason: '公开期限已满', at };
}
