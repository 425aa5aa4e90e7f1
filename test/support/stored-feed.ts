import { instantMs, type Instant } from '../../src/domain/civil-date.ts';
import { readFeedFile } from '../../src/server/feed/read-feed-file.ts';
import { feedEnv } from '../../src/server/feed/feed-change.ts';
import { readKeys } from '../../src/server/feed/keys/read-keys.ts';
import { readTail } from '../../src/server/feed/read-tail.ts';
import { serveChain } from '../../src/server/feed/serve-chain.ts';
import type { Store } from '../../src/server/store/store.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';
import type { FeedAnswers } from './lossy-transport.ts';

const KINDS = { pages: 'page', indexes: 'index', headlines: 'headlines' } as const;

/** The feed's addresses answered from a real store, without HTTP. */
export function storedFeed(store: Store, clock: () => Instant): FeedAnswers & { readonly asked: string[] } {
  const asked: string[] = [];
  const bytesOf = async (path: string): Promise<Uint8Array | 404 | 410> => {
    const file = /^\/feed\/(pages|indexes|headlines)\/([0-9a-f]{64})\.json$/.exec(path);
    if (file) {
      const read = await store.read((tx) => readFeedFile(tx, KINDS[file[1] as keyof typeof KINDS], file[2] ?? ''));
      return read.state === 'found' ? read.json : read.state === 'gone' ? 410 : 404;
    }
    if (path === '/feed/keys.json') return json(await store.read(readKeys));
    const [, , board = '', what = ''] = path.split('/');
    if (what === 'chain.json') return json(await serveChain(store, board, feedEnv(clock())));
    const after = /^tail\?after=(\d+)$/.exec(what)?.[1];
    const read = await store.read((tx) => readTail(tx, board, Number(after)));
    return read.state === 'found' ? json(read.tail) : 404;
  };
  return {
    asked,
    answer: async (path, etag) => {
      asked.push(path);
      const body = await bytesOf(path);
      const marked = { 'x-minglan': '1', date: new Date(instantMs(clock())).toUTCString() };
      if (typeof body === 'number') return { status: body, headers: { ...marked, 'content-type': 'application/problem+json' }, body: new Uint8Array() };
      const sha256 = sha256Hex(body);
      if (etag === `"${sha256}"`) return { status: 304, headers: { ...marked, etag }, body: new Uint8Array() };
      return { status: 200, headers: { ...marked, 'content-type': 'application/json', 'x-minglan-sha256': sha256, etag: `"${sha256}"` }, body };
    },
  };
}

function json(value: unknown): Uint8Array | 404 {
  return value === null ? 404 : new TextEncoder().encode(JSON.stringify(value));
}
