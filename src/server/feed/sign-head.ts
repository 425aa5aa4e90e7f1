import { encodeJws } from '../../protocol/jws.ts';
import type { Head } from '../../protocol/head.ts';
import { JWS_TYPES } from '../../protocol/keys.ts';
import type { FeedHeadRow } from '../store/schema.ts';
import type { WriteTx } from '../store/store.ts';
import { type FeedEnv, FeedError } from './feed-change.ts';
import { ensureBoardKey } from './keys/board-key.ts';
import { signerOf } from './keys/es256.ts';
import { daysLater } from './keys/later.ts';

/** How long a head may be shown as current. A reader without network marks it old after that. */
export const HEAD_DAYS = 7;

export type LogState = Pick<Head, 'board' | 'size' | 'root' | 'index' | 'headlines'>;

/** Signs a board's state with its key and makes it the board's head. */
export async function signHead(tx: WriteTx, state: LogState, env: FeedEnv): Promise<FeedHeadRow> {
  const key = await ensureBoardKey(tx, state.board, env);
  if (key.private_jwk === null) throw new FeedError('no-key', `no private key for ${state.board}`);
  const wanted = daysLater(env.now, HEAD_DAYS);
  const head = { ...state, issuedAt: env.now, notAfter: wanted < key.not_after ? wanted : key.not_after, keyId: key.key_id };
  const row: FeedHeadRow = {
    board: state.board, size: state.size, root: state.root, index_sha256: state.index, headlines_sha256: state.headlines,
    issued_at: head.issuedAt, not_after: head.notAfter, key_id: head.keyId, jws: await encodeJws(JWS_TYPES.head, head, signerOf(key.private_jwk)),
  };
  const { board, ...rest } = row;
  await tx.insertInto('feed_head').values(row).onConflict((c) => c.column('board').doUpdateSet(rest)).execute();
  await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 1) })).where('code', '=', board).execute();
  return row;
}

/** The signed state in a head's row. */
export function stateOf(row: FeedHeadRow): LogState {
  return { board: row.board, size: row.size, root: row.root, index: row.index_sha256, headlines: row.headlines_sha256 };
}
