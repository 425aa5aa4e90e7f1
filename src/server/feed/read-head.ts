import type { Chain, SignedHead } from '../../protocol/head.ts';
import type { ReadTx } from '../store/store.ts';
import { boardChain } from '../store/board-chain.ts';
import { readRevocations } from './keys/read-keys.ts';
import { waitingBoards } from './publish-waiting.ts';

/** `GET /feed/{board}/head.json`; null when the board is unknown or has no head yet. Entries may wait for a newer one ({@link ensureHeads}). */
export async function readHead(tx: ReadTx, board: string): Promise<SignedHead | null> {
  const row = await tx.selectFrom('feed_head').innerJoin('signing_key', 'signing_key.key_id', 'feed_head.key_id')
    .select(['feed_head.jws', 'signing_key.certificate']).where('feed_head.board', '=', board).executeTakeFirst();
  return row && row.certificate !== null ? { head: row.jws, certificate: row.certificate } : null;
}

/** A chain, or why there is none: `unsigned` names boards for which {@link ensureHeads} has to make a first head, or one over what was published since. */
export type ChainRead =
  | { readonly state: 'found'; readonly chain: Chain }
  | { readonly state: 'unsigned'; readonly boards: readonly string[] }
  | { readonly state: 'unknown' };

/** `GET /feed/{board}/chain.json`: the heads of the board and of all above it, nearest first. */
export async function readChain(tx: ReadTx, board: string): Promise<ChainRead> {
  const boards = await boardChain(tx, board);
  if (boards.length === 0) return { state: 'unknown' };
  const revocations = await readRevocations(tx);
  const waiting = await waitingBoards(tx, boards.map((b) => b.code));
  if (waiting.length > 0 || revocations === null) return { state: 'unsigned', boards: waiting };
  const heads: SignedHead[] = [];
  for (const { code } of boards) {
    const head = await readHead(tx, code);
    if (!head) return { state: 'unsigned', boards: [code] };
    heads.push(head);
  }
  return { state: 'found', chain: { heads, revocations } };
}
