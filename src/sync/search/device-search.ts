import type { Instant } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { Marks, Snippet } from '../../domain/search/find-marks.ts';
import type { FoundIn } from '../../domain/search/search-fields.ts';

/** A search over what the device holds. It needs no network, and nothing is built or shipped for it. 本机检索. */
export interface DeviceSearch {
  /**
   * Postings that hold every word of the query: those of the titles at once, then those of the texts, newest first, as they are found.
   * Resolves when all was looked through, or `signal` is aborted. Another query may begin before this one has ended.
   */
  find(query: string, options?: FindOptions): Promise<SearchState>;
  /**
   * Resolves when nothing goes on any more: after a search, what it read is checked against the log, so that later hits are shown at once.
   */
  settled(): Promise<void>;
  /** Lets go of the texts kept in memory. */
  close(): void;
  /** What is kept in memory now, by its own account: at most 20 MiB. */
  bytes(): number;
}

/** Gives the page its turn. */
export type Pause = () => Promise<void>;

export interface FindOptions {
  /** Board codes; absent: all that the device holds. */
  readonly boards?: readonly string[];
  /** Most hits to show of the titles, and as many of the texts; what is beyond is counted. */
  readonly limit?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Told of every step worth drawing. */
  onState?(state: SearchState): void;
}

/** How far a search is, and what it found. */
export interface SearchState {
  readonly titles: readonly SearchHit[];
  readonly titlesFound: number;
  readonly texts: readonly SearchHit[];
  readonly textsFound: number;
  /** Texts looked through, of how many that are on the device. */
  readonly checked: number;
  readonly held: number;
  readonly scope: SearchScope;
  readonly done: boolean;
}

/** What there is to search: boards, postings in their lists, and how many of those have no text on the device yet. */
export interface SearchScope { readonly boards: number; readonly postings: number; readonly missing: number }

export interface SearchHit {
  readonly headline: Headline;
  readonly boardName: string;
  readonly foundIn: FoundIn;
  readonly titleMarks: Marks;
  /** Of the text, where the match is not in the title. */
  readonly snippet: Snippet | null;
  /** From this hour on the hit may not be shown; null: no end. */
  readonly until: Instant | null;
}
