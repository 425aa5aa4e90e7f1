import type { Instant } from '../../domain/civil-date.ts';
import type { ConsistencyProof } from '../../protocol/proof.ts';
import { feedEnv } from '../feed/feed-change.ts';
import { readKeys } from '../feed/keys/read-keys.ts';
import { ensureRootKey } from '../feed/keys/root-key.ts';
import { consistencyProof, proofOf } from '../feed/proof.ts';
import { readFeedFile } from '../feed/read-feed-file.ts';
import { readTail } from '../feed/read-tail.ts';
import { serveChain, serveHead } from '../feed/serve-chain.ts';
import type { Store } from '../store/store.ts';
import type { FeedSource } from './feed-source.ts';

/** The feed's answers out of the store. What is missing for an answer (a root, a head over what was published last) is made on the way. */
export function storeFeedSource(store: Store, now: () => Instant): FeedSource {
  const isBoard = async (board: string) => {
    const row = await store.read((tx) => tx.selectFrom('board').select('code').where('code', '=', board).executeTakeFirst());
    return row !== undefined;
  };
  return {
    head: async (board) => textOf(await serveHead(store, board, feedEnv(now()))),
    chain: async (board) => textOf(await serveChain(store, board, feedEnv(now()))),
    async tail(board, after) {
      const read = await store.read((tx) => readTail(tx, board, after));
      if (read.state === 'found') return JSON.stringify(read.tail);
      return read.state === 'unknown' ? null : 'beyond';
    },
    async keys() {
      const keys = await store.read(readKeys);
      if (keys !== null) return JSON.stringify(keys);
      return JSON.stringify(await store.write(async (tx) => {
        await ensureRootKey(tx, feedEnv(now()));
        return readKeys(tx);
      }));
    },
    async file(kind, sha256) {
      const read = await store.read((tx) => readFeedFile(tx, kind, sha256));
      if (read.state === 'found') return { json: read.json, br: read.br, gz: read.gz };
      return read.state === 'gone' ? 'gone' : null;
    },
    isGone: async (sha256) => {
      const row = await store.read((tx) => tx.selectFrom('feed_file').select('gone_at').where('sha256', '=', sha256).executeTakeFirst());
      return row === undefined || row.gone_at !== null;
    },
    async proof(board, seq) {
      await serveHead(store, board, feedEnv(now()));
      const proof = await store.read((tx) => proofOf(tx, board, seq));
      return proof === null ? beyondOrUnknown(await isBoard(board)) : JSON.stringify(proof);
    },
    async consistency(board, from, to) {
      await serveHead(store, board, feedEnv(now()));
      const path = await store.read((tx) => consistencyProof(tx, board, from, to));
      if (path === null) return beyondOrUnknown(await isBoard(board));
      const proof: ConsistencyProof = { board, from, to, path };
      // Without an entry there are no pages either, so that an unknown board looks like an empty one.
      return to > 0 || await isBoard(board) ? JSON.stringify(proof) : null;
    },
  };
}

const textOf = (value: unknown) => (value === null ? null : JSON.stringify(value));
const beyondOrUnknown = (known: boolean) => (known ? 'beyond' as const : null);
