import type { ReadTx } from '../store/store.ts';
import type { FileKind } from './write-file.ts';

/** `br` and `gz` are null until {@link compressFiles} has been by. */
export type FeedFileRead =
  | { readonly state: 'found'; readonly json: Uint8Array; readonly br: Uint8Array | null; readonly gz: Uint8Array | null }
  /** Was here, and was let go: 410. */
  | { readonly state: 'gone' }
  | { readonly state: 'unknown' };

/** A file of the feed by kind and address (SHA-256, hex). */
export async function readFeedFile(tx: ReadTx, kind: FileKind, sha256: string): Promise<FeedFileRead> {
  const row = await tx.selectFrom('feed_file').select(['json', 'br', 'gz']).where('sha256', '=', sha256).where('kind', '=', kind).executeTakeFirst();
  if (!row) return { state: 'unknown' };
  return row.json === null ? { state: 'gone' } : { state: 'found', json: row.json, br: row.br, gz: row.gz };
}
