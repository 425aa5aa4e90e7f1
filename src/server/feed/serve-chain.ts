import type { Chain, SignedHead } from '../../protocol/head.ts';
import type { Store } from '../store/store.ts';
import { ensureHeads } from './ensure-heads.ts';
import type { FeedEnv } from './feed-change.ts';
import { readChain } from './read-head.ts';

/** The chain of a board for an answer; makes heads that are missing or behind on the way. Null for an unknown board. */
export async function serveChain(store: Store, board: string, env: FeedEnv): Promise<Chain | null> {
  const read = await store.read((tx) => readChain(tx, board));
  if (read.state === 'found') return read.chain;
  if (read.state === 'unknown') return null;
  const again = await store.write(async (tx) => {
    await ensureHeads(tx, board, env);
    return readChain(tx, board);
  });
  return again.state === 'found' ? again.chain : null;
}

/** The head of a board for an answer; makes it when it is missing or behind. Null for an unknown board. */
export async function serveHead(store: Store, board: string, env: FeedEnv): Promise<SignedHead | null> {
  return (await serveChain(store, board, env))?.heads[0] ?? null;
}
