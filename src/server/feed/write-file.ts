import { createHash } from 'node:crypto';
import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { ReadTx, WriteTx } from '../store/store.ts';
import type { FeedEnv } from './feed-change.ts';
import { inChunks } from './in-chunks.ts';

export type FileKind = 'page' | 'index' | 'headlines';

/** How long a file that nothing names any more is still answered, for readers who are in the middle of a sync. */
export const GRACE_MS = 15 * 60_000;

/** Stores a file under the hash of its bytes. Compression follows later ({@link compressFiles}): publishing does not wait for it. */
export async function writeFile(tx: WriteTx, kind: FileKind, board: string, text: string, env: FeedEnv): Promise<{ sha256: string; bytes: number }> {
  const json = new Uint8Array(Buffer.from(text));
  const sha256 = createHash('sha256').update(json).digest('hex');
  const fresh = { json, br: null, gz: null, created_at: env.now, gone_at: null };
  await tx.insertInto('feed_file').values({ sha256, kind, board, ...fresh })
    .onConflict((c) => c.column('sha256').doUpdateSet(fresh)).execute();
  return { sha256, bytes: json.length };
}

/**
 * Lets files go that are no longer named by the board's head: the address answers 410, the bytes are erased. When a body
 * was forgotten, every old page and list goes at once, because it may hold it; else they get their {@link GRACE_MS}.
 */
export async function retireFiles(tx: WriteTx, board: string, named: ReadonlySet<string>, now: Instant, forgot: boolean): Promise<void> {
  const oldest = instantOf(instantMs(now) - GRACE_MS);
  const gone = (await livingFiles(tx, board)).filter((f) => !named.has(f.sha256) && ((forgot && f.kind !== 'index') || f.created_at <= oldest));
  for (const chunk of inChunks(gone.map((f) => f.sha256))) {
    await tx.updateTable('feed_file').set({ json: null, br: null, gz: null, gone_at: now }).where('sha256', 'in', chunk).execute();
  }
}

function livingFiles(tx: ReadTx, board: string) {
  return tx.selectFrom('feed_file').select(['sha256', 'kind', 'created_at']).where('board', '=', board).where('gone_at', 'is', null).execute();
}
