import { createHash } from 'node:crypto';
import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { WriteTx } from '../store/store.ts';
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
  // One that is there already keeps its bytes and their encodings.
  await tx.insertInto('feed_file').values({ sha256, kind, board, ...fresh })
    .onConflict((c) => c.column('sha256').doUpdateSet(fresh).where('feed_file.gone_at', 'is not', null)).execute();
  return { sha256, bytes: json.length };
}

/**
 * Lets files go that the board's head no longer names: the address answers 410, the bytes are erased. When a body was forgotten, every old
 * page and list goes at once, because it may hold it; else they get their {@link GRACE_MS}, from when they were first found unnamed.
 */
export async function retireFiles(tx: WriteTx, board: string, named: ReadonlySet<string>, now: Instant, forgot: boolean): Promise<void> {
  const living = await tx.selectFrom('feed_file').select(['sha256', 'kind']).where('board', '=', board).where('gone_at', 'is', null).execute();
  const since = new Map((await tx.selectFrom('feed_unnamed').select(['sha256', 'since']).where('board', '=', board).execute()).map((r) => [r.sha256, r.since]));
  const oldest = instantOf(instantMs(now) - GRACE_MS);
  const unnamed = living.filter((f) => !named.has(f.sha256));
  const gone = unnamed.filter((f) => (forgot && f.kind !== 'index') || (since.get(f.sha256) ?? now) <= oldest).map((f) => f.sha256);
  for (const chunk of inChunks(gone)) {
    await tx.updateTable('feed_file').set({ json: null, br: null, gz: null, gone_at: now }).where('sha256', 'in', chunk).execute();
  }
  // Gone, or named again: either way it waits no longer.
  for (const chunk of inChunks([...gone, ...named].filter((sha256) => since.has(sha256)))) await tx.deleteFrom('feed_unnamed').where('sha256', 'in', chunk).execute();
  const left = new Set(gone);
  const waiting = unnamed.filter((f) => !left.has(f.sha256) && !since.has(f.sha256)).map((f) => ({ sha256: f.sha256, board, since: now }));
  for (const chunk of inChunks(waiting, 100)) await tx.insertInto('feed_unnamed').values(chunk).execute();
}
