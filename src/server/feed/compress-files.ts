import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Store } from '../store/store.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** The transfer encodings of a file, each made at its best (brotli 11, gzip 9): once, for all its readers. */
export async function compressed(json: Uint8Array): Promise<{ br: Uint8Array; gz: Uint8Array }> {
  const [br, gz] = await Promise.all([
    brotli(json, { params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    } }),
    gzipped(json, { level: 9 }),
  ]);
  return { br, gz };
}

/**
 * Compresses files that are not yet, one by one, outside any transaction: publishing never waits for brotli. To be called
 * after publishing and now and then. Returns how many were done; stops when `signal` is aborted.
 */
export async function compressFiles(store: Store, options: { readonly limit?: number; readonly signal?: AbortSignal } = {}): Promise<number> {
  let done = 0;
  while (done < (options.limit ?? Infinity) && options.signal?.aborted !== true) {
    const file = await store.read((tx) => tx.selectFrom('feed_file').select(['sha256', 'json'])
      .where('gone_at', 'is', null).where('br', 'is', null).orderBy('created_at', 'desc').limit(1).executeTakeFirst());
    if (!file || file.json === null) break;
    const { br, gz } = await compressed(file.json);
    // It may have been let go meanwhile: then nothing may come back.
    await store.write((tx) => tx.updateTable('feed_file').set({ br, gz }).where('sha256', '=', file.sha256).where('gone_at', 'is', null).execute());
    done += 1;
  }
  return done;
}
