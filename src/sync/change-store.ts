import type { Instant } from '../domain/civil-date.ts';

/** A board that somebody on this device follows. */
export interface Follow { readonly board: string; readonly since: Instant }

/**
 * What changes on a device and is not the feed's: follows and read marks. It may be opened late, after the first paint, and lose nothing
 * of the feed when it fails. Each call is one transaction, and 'done' is what the transaction says; a call rejects when it could not be.
 */
export interface ChangeStore {
  /** In the order in which they were followed. */
  follows(): Promise<Follow[]>;
  /** Following twice keeps the first day. */
  follow(board: string, at: Instant): Promise<void>;
  unfollow(board: string): Promise<void>;
  /** The newest revision read of each of these postings; those never read are missing. */
  marks(postingIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Marks a revision as read; an older one changes nothing. */
  mark(postingId: string, revision: number, at: Instant): Promise<void>;
  /** Forgets every mark. */
  forgetMarks(): Promise<void>;
  /** False once it lives only as long as the page. */
  isLasting(): boolean;
}
