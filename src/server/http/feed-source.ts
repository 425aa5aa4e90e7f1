/** A content-addressed file as stored; `null` encodings were not made ahead. */
export interface StoredFile { readonly json: Uint8Array; readonly br: Uint8Array | null; readonly gz: Uint8Array | null }

export type FileKind = 'page' | 'index' | 'headlines';

/** What the feed's addresses are answered from. Text is JSON; null: there is no such board. */
export interface FeedSource {
  head(board: string): Promise<string | null>;
  chain(board: string): Promise<string | null>;
  /** `beyond`: more than one answer holds, or past the log's end. */
  tail(board: string, after: number): Promise<string | 'beyond' | null>;
  keys(): Promise<string>;
  file(kind: FileKind, sha256: string): Promise<StoredFile | 'gone' | null>;
  /** Whether a file that was there still is. */
  isGone(sha256: string): Promise<boolean>;
  proof(board: string, seq: number): Promise<string | 'beyond' | null>;
  consistency(board: string, from: number, to: number): Promise<string | 'beyond' | null>;
}
