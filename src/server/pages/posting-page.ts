import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import type { BoardName } from '../../ui/board/board-page.ts';

/**
 * What `/p/{id}` shows. `posting` must have passed visibleAt. `seq` and `size`: its place in the board's log, which a
 * reader without JavaScript sees as a claim and the app checks.
 */
export type PostingPage =
  | { readonly state: 'live'; readonly board: BoardName; readonly posting: Posting; readonly seq: number; readonly size: number }
  | { readonly state: 'gone'; readonly board: BoardName; readonly tombstone: Tombstone };
