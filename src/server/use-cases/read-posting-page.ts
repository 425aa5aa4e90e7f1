import type { Instant } from '../../domain/civil-date.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import { visibleAt } from '../../domain/posting/visible-at.ts';
import type { ReadTx } from '../store/store.ts';
import type { BoardName } from '../store/board-chain.ts';
import { tombstoneOf } from './current-posting.ts';
import { expiredTombstone } from './end-of-posting.ts';

/** `seq` and `size`: the posting's place in its board's log. `keyId`: the key that signed the log's head. */
export type PostingRead =
  | { readonly state: 'live'; readonly board: BoardName; readonly posting: Posting; readonly seq: number; readonly size: number; readonly keyId: string }
  | { readonly state: 'gone'; readonly board: BoardName; readonly tombstone: Tombstone }
  | { readonly state: 'unknown' };

/** A posting as it may be shown at `now`: lists past their hour are hidden, and one past its own is gone, though the job that ends it may be late. */
export async function readPostingPage(tx: ReadTx, id: string, now: Instant): Promise<PostingRead> {
  const row = await tx.selectFrom('posting').innerJoin('board', 'board.code', 'posting.board').leftJoin('feed_head', 'feed_head.board', 'posting.board')
    .selectAll('posting').select(['board.name', 'board.size', 'feed_head.key_id']).where('posting.id', '=', id).executeTakeFirst();
  if (row === undefined) return { state: 'unknown' };
  const board = { code: row.board, name: row.name };
  if (row.json === null) return { state: 'gone', board, tombstone: tombstoneOf(row) };
  const stored = JSON.parse(row.json) as Posting;
  const posting = visibleAt(stored, now);
  if (posting === null) return { state: 'gone', board, tombstone: expiredTombstone(stored, stored.expiresAt ?? now) };
  return { state: 'live', board, posting, seq: row.seq, size: row.size, keyId: row.key_id ?? '' };
}
