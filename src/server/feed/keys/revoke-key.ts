import type { Instant } from '../../../domain/civil-date.ts';
import type { Revocations } from '../../../protocol/keys.ts';
import type { SigningKeyRow } from '../../store/schema.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { type FeedEnv, FeedError } from '../feed-change.ts';
import { signHead, stateOf } from '../sign-head.ts';
import { makeBoardKey } from './board-key.ts';
import { ensureRootKey, writeRevocations } from './root-key.ts';

export type RevocationReason = Revocations['revoked'][number]['reason'];

/**
 * Ends a board's key 吊销. `compromised`: nothing it ever signed counts any more; `superseded` or `ceased`: what it signed
 * before still does. Where it had signed the board's head, a new key is certified and signs the same state.
 */
export async function revokeKey(tx: WriteTx, keyId: string, reason: RevocationReason, env: FeedEnv): Promise<void> {
  const key = await tx.selectFrom('signing_key').selectAll().where('key_id', '=', keyId).executeTakeFirst();
  if (!key || key.role !== 'board' || key.board === null) throw new FeedError('no-key', `no board key ${keyId}`);
  if (key.revoked_at !== null && !(reason === 'compromised' && key.reason !== 'compromised')) {
    throw new FeedError('key-in-use', `${keyId} is revoked already`);
  }
  await tx.updateTable('signing_key').set({ revoked_at: key.revoked_at ?? env.now, reason }).where('key_id', '=', keyId).execute();
  await publishRevocations(tx, env);
  const head = await tx.selectFrom('feed_head').selectAll().where('board', '=', key.board).where('key_id', '=', keyId).executeTakeFirst();
  if (!head) return;
  await makeBoardKey(tx, key.board, env);
  await signHead(tx, stateOf(head), env);
}

/** Replaces a board's key by a new one 轮换. Returns the new key. */
export async function rotateBoardKey(tx: WriteTx, board: string, env: FeedEnv): Promise<SigningKeyRow> {
  const old = await tx.selectFrom('signing_key').select('key_id')
    .where('role', '=', 'board').where('board', '=', board).where('revoked_at', 'is', null).execute();
  const key = await makeBoardKey(tx, board, env);
  for (const { key_id } of old) {
    await tx.updateTable('signing_key').set({ revoked_at: env.now, reason: 'superseded' }).where('key_id', '=', key_id).execute();
  }
  if (old.length > 0) await publishRevocations(tx, env);
  const head = await tx.selectFrom('feed_head').selectAll().where('board', '=', board).executeTakeFirst();
  if (head) await signHead(tx, stateOf(head), env);
  return key;
}

/** Signs the list of all keys ever revoked with the root in use. It stands in every board's chain, so every board has changed. */
export async function publishRevocations(tx: WriteTx, env: FeedEnv): Promise<void> {
  const revoked = await revokedKeys(tx);
  await writeRevocations(tx, await ensureRootKey(tx, env), { issuedAt: env.now, revoked });
  await tx.updateTable('board').set((eb) => ({ changed: eb('changed', '+', 1) })).execute();
}

async function revokedKeys(tx: ReadTx): Promise<Revocations['revoked']> {
  const rows = await tx.selectFrom('signing_key').select(['key_id', 'revoked_at', 'reason'])
    .where('role', '=', 'board').where('revoked_at', 'is not', null).orderBy('revoked_at').orderBy('key_id').execute();
  return rows.map((r) => ({ keyId: r.key_id, at: r.revoked_at as Instant, reason: r.reason as RevocationReason }));
}
