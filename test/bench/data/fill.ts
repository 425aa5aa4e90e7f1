import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { instantOf } from '../../../src/domain/civil-date.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import { compressFiles } from '../../../src/server/feed/compress-files.ts';
import { nightly } from '../../../src/server/jobs/nightly.ts';
import { publishAllWaiting } from '../../../src/server/jobs/publish-waiting-job.ts';
import { openDataStore } from '../../../src/server/store/open-data-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import type { Deps } from '../../../src/server/use-cases/deps.ts';
import { issuePostings } from '../../../src/server/use-cases/issue-postings.ts';
import { type NewBoard, registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { bytesFrom } from './random.ts';

export const BENCH = { kind: 'import', id: 'bench' } as const;

/** So many postings of a board are issued in one transaction. */
const BATCH = 500;
const DAY_MS = 86_400_000;

export interface Filling {
  readonly boards: readonly NewBoard[];
  readonly postings: readonly NewPosting[];
  readonly seed: number;
  /** Days before now at which the first batch is issued. */
  readonly days?: number;
  /** Days before now at which the last one is; an hour ago without. */
  readonly untilDays?: number;
  /** Compressed quickly instead of at its best: for sets of which nothing is fetched. */
  readonly quick?: boolean;
}

/** Fills a data folder through the server's own use cases, and leaves it as a server does that has run through a night. */
export async function fillData(dir: string, filling: Filling, after: (store: Store, deps: Deps) => Promise<void> = async () => {}): Promise<void> {
  const store = await openDataStore(dir);
  const from = Date.now() - (filling.days ?? 300) * DAY_MS, until = Date.now() - (filling.untilDays ?? 0) * DAY_MS - 3_600_000;
  let at = from;
  const deps: Deps = { store, random: bytesFrom(filling.seed), clock: () => instantOf(at) };
  try {
    must(await registerBoards(deps, BENCH, filling.boards));
    await issueAll(deps, filling.postings, (done) => {
      at = Math.round(from + (until - from) * done);
    });
    at = filling.untilDays === undefined ? Date.now() : until;
    await after(store, deps);
    await publishAllWaiting(deps);
    // As the server does each night: what is older than a month is joined into larger pages.
    await nightly(deps);
    if (filling.quick) await compressQuickly(store);
    else await compressFiles(store);
    await store.maintain();
  } finally {
    await store.close();
  }
}

/** Issues postings in batches, in their order; `progress` is told the part that is done, from 0 to 1, before each batch. */
export async function issueAll(deps: Deps, postings: readonly NewPosting[], progress: (done: number) => void = () => undefined): Promise<void> {
  for (let from = 0; from < postings.length; from += BATCH) {
    progress(from / postings.length);
    let batch = postings.slice(from, from + BATCH);
    for (let tries = 0; batch.length > 0; tries += 1) {
      const issued = await issuePostings(deps, BENCH, batch);
      if (issued.ok) break;
      // A chance figure that looks like somebody's number: the gate is right to refuse it.
      const { index, error } = issued.error;
      if (tries > 20 || error.kind !== 'personal-data') throw new Error(`posting ${from + index} was refused: ${JSON.stringify(error)}`);
      batch = batch.map((posting, i) => (i === index ? { ...posting, blocks: [{ type: 'paragraph', text: posting.summary }] } : posting));
    }
  }
}

async function compressQuickly(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const { sha256 } of await tx.selectFrom('feed_file').select('sha256').where('gone_at', 'is', null).where('br', 'is', null).execute()) {
      const { json } = await tx.selectFrom('feed_file').select('json').where('sha256', '=', sha256).executeTakeFirstOrThrow();
      if (json === null) continue;
      const br = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
      await tx.updateTable('feed_file').set({ br, gz: gzipSync(json, { level: 2 }) }).where('sha256', '=', sha256).execute();
    }
  });
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(`the boards were refused: ${JSON.stringify(result)}`);
}
