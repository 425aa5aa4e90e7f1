import type { Instant } from '../domain/civil-date.ts';
import type { Headline } from '../domain/posting/headline.ts';
import type { Posting, Tombstone } from '../domain/posting/posting.ts';
import type { Evidence, RefusalReason } from '../protocol/refusal.ts';
import type { DeviceSearch, Pause } from './search/device-search.ts';

/** What the reader's face asks of the sync engine. Everything that comes out of it has been verified. */
export interface FeedReader {
  /** What the device holds of a board, without the network; null when nothing. */
  load(board: string): Promise<BoardList | null>;
  /** A posting from the device, without the network. Expired lists are already hidden (visibleAt). */
  read(postingId: string): Promise<PostingRead>;
  /** Brings the board and all above it up to date; resolves when done or given up. Progress comes by {@link subscribe}. */
  sync(board: string): Promise<SyncStatus>;
  /** Server time as well as the device can know it: clock + offset, never before the newest server time ever seen. */
  now(): Instant;
  /** Opens a search over all that the device holds; `pause` gives the page its turn between two slices of work. */
  search(pause?: Pause): Promise<DeviceSearch>;
  subscribe(listener: (event: SyncEvent) => void): () => void;
}

export interface BoardList {
  readonly board: string;
  readonly name: string;
  /** Newest first; without those whose time is over. */
  readonly headlines: readonly Headline[];
  readonly size: number;
  /** 数据更新至: the server time up to which this is known to be all there is. */
  readonly asOf: Instant;
  /** The head is past its `notAfter`. */
  readonly old: boolean;
  readonly refusals: readonly Refusal[];
  /** Set where the page had no WebCrypto (plain HTTP): hashes fit, but no signature was checked. Say so, and show no mark. */
  readonly unverified?: true;
}

export type PostingRead =
  | { readonly state: 'live'; readonly posting: Posting; readonly proof: Proof }
  | { readonly state: 'gone'; readonly tombstone: Tombstone }
  /** The list names it, but its text is not on the device yet. */
  | { readonly state: 'pending'; readonly headline: Headline }
  | { readonly state: 'unknown' };

/** Where a posting stands in its board's log, checked on this device. */
interface Proof {
  readonly board: string;
  readonly seq: number;
  readonly size: number;
  readonly root: string;
  readonly keyId: string;
  /** As in {@link BoardList}. */
  readonly unverified?: true;
}

export interface SyncStatus {
  readonly board: string;
  readonly phase: 'idle' | 'checking' | 'list' | 'texts' | 'current' | 'offline' | 'refused';
  /** Postings whose text is on the device, and how many there are, over the board and all above it. */
  readonly textsDone: number;
  readonly textsTotal: number;
  /** Of those that are missing, how many are older than the device has room for: they come when they are opened. */
  readonly textsLeftOut?: number;
  readonly refusal?: Refusal;
  /** The device cannot write (full, or its database is broken): what arrives is shown, but will be gone after this visit. */
  readonly unsaved?: true;
}

/** Why an answer was not believed. `rollback`, `fork` and `rewritten` are kept as evidence and shown. */
export interface Refusal {
  readonly board: string;
  readonly reason: RefusalReason;
  readonly at: Instant;
  /** The two signed heads (compact JWS) that cannot both be true. */
  readonly evidence?: Evidence;
  /** How the server answered when it was told; missing until then. */
  readonly reported?: 'taken' | 'refused';
}

export type SyncEvent =
  | { readonly type: 'list'; readonly board: string }
  | { readonly type: 'status'; readonly status: SyncStatus }
  | { readonly type: 'posting'; readonly id: string };
