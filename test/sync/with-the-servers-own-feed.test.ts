import { describe, expect, it } from 'vitest';
import { instantMs } from '../../src/domain/civil-date.ts';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import { appendToFeed } from '../../src/server/feed/append-to-feed.ts';
import { headlinesFromBodies } from '../../src/server/feed/board-headlines.ts';
import { compactBoard } from '../../src/server/feed/compact-board.ts';
import type { FeedChange } from '../../src/server/feed/feed-change.ts';
import { feedEnv } from '../../src/server/feed/feed-change.ts';
import { resignHead } from '../../src/server/feed/ensure-heads.ts';
import { revokeKey, rotateBoardKey } from '../../src/server/feed/keys/revoke-key.ts';
import { rotateRoot } from '../../src/server/feed/keys/rotate-root.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { sampleId, samplePosting } from '../support/sample-posting.ts';
import { storedFeed } from '../support/stored-feed.ts';
import { COUNTY, smallCounty, TOWNSHIP, VILLAGE } from '../support/test-deps.ts';
import { TestDevice } from '../support/test-ports.ts';

const DAY_MS = 86_400_000;

async function county() {
  const deps = await smallCounty();
  const feed = storedFeed(deps.store, deps.clock);
  const device = new TestDevice(() => instantMs(deps.clock()));
  const reader = createFeedReader(device.ports(lossyTransport(feed, { nextFault: () => null })));
  const append = (board: string, changes: readonly FeedChange[]) => deps.store.write((tx) => appendToFeed(tx, board, changes, feedEnv(deps.clock())));
  const upserts = (board: string, from: number, count: number, revision = 1): FeedChange[] => Array.from({ length: count }, (_, i) => ({
    kind: 'upsert', posting: samplePosting({ board, id: sampleId(from + i), revision, now: deps.clock(), kind: i % 5 === 0 ? 'publicity' : 'announcement' }),
  }));
  const tombstone = (board: string, n: number): FeedChange => ({
    kind: 'tombstone', tombstone: { id: sampleId(n), board, revision: 1, cause: 'withdrawn', reason: '撤回', at: deps.clock() },
  });
  const same = async () => {
    for (const board of [VILLAGE, TOWNSHIP, COUNTY]) {
      const list = await reader.load(board);
      expect(list?.headlines).toEqual(await deps.store.read((tx) => headlinesFromBodies(tx, board)));
      for (const { id } of list?.headlines ?? []) expect((await reader.read(id)).state).toBe('live');
    }
  };
  return { deps, feed, device, reader, append, upserts, tombstone, same };
}

describe('a phone at the feed as the server stores it', () => {
  it('follows postings, corrections, withdrawals, merged pages and changed keys', async () => {
    const { deps, reader, append, upserts, tombstone, same } = await county();
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    await same();
    await append(VILLAGE, upserts(VILLAGE, 0, 40));
    await append(COUNTY, upserts(COUNTY, 100, 3));
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'current', textsDone: 43 });
    await same();
    await append(VILLAGE, [...upserts(VILLAGE, 5, 2, 2), tombstone(VILLAGE, 9), ...upserts(VILLAGE, 60, 1)]);
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    await same();
    expect(await reader.read(sampleId(9))).toMatchObject({ state: 'gone', tombstone: { reason: '撤回' } });
    deps.pass(60 * DAY_MS);
    await deps.store.write((tx) => compactBoard(tx, VILLAGE, feedEnv(deps.clock())));
    await deps.store.write((tx) => rotateBoardKey(tx, VILLAGE, feedEnv(deps.clock())));
    await deps.store.write((tx) => rotateRoot(tx, feedEnv(deps.clock())));
    expect((await reader.load(VILLAGE))?.old).toBe(true);
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect((await reader.load(VILLAGE))?.old).toBe(false);
    await same();
    const key = await deps.store.read((tx) => tx.selectFrom('feed_head').select('key_id').where('board', '=', VILLAGE).executeTakeFirstOrThrow());
    await deps.store.write((tx) => revokeKey(tx, key.key_id, 'compromised', feedEnv(deps.clock())));
    await deps.store.write((tx) => resignHead(tx, VILLAGE, feedEnv(deps.clock()), true));
    await append(VILLAGE, upserts(VILLAGE, 200, 300));
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    await same();
  });

  it('that was away for a year fetches the list and the gaps, not the history', async () => {
    const { deps, feed, device, reader, append, upserts, tombstone, same } = await county();
    await append(VILLAGE, upserts(VILLAGE, 0, 200));
    await reader.sync(VILLAGE);
    deps.pass(180 * DAY_MS);
    // A year of notices that came and went; a few stay.
    for (let month = 0; month < 4; month += 1) {
      const first = 1_000 + month * 100;
      await append(VILLAGE, upserts(VILLAGE, first, 100));
      await append(VILLAGE, Array.from({ length: 97 }, (_, i) => tombstone(VILLAGE, first + i)));
      deps.pass(45 * DAY_MS);
    }
    await append(VILLAGE, Array.from({ length: 30 }, (_, i) => tombstone(VILLAGE, i)));
    await deps.store.write((tx) => compactBoard(tx, VILLAGE, feedEnv(deps.clock())));
    feed.asked.length = 0;
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'current', textsDone: 182, textsTotal: 182 });
    await same();
    const stored = [...device.disk.values()].map((v) => (typeof v === 'string' ? v : new TextDecoder().decode(v))).join('');
    expect(stored).not.toContain(`text-of-${sampleId(3)}-`);
    expect(stored).toContain(`text-of-${sampleId(33)}-`);
    const pages = feed.asked.filter((path) => path.startsWith('/feed/pages/')).length;
    expect(feed.asked.some((path) => path.includes('/tail?'))).toBe(false);
    expect(pages).toBeLessThan(await deps.store.read((tx) => tx.selectFrom('feed_page').selectAll().where('board', '=', VILLAGE).execute()).then((p) => p.length));
  });
});
