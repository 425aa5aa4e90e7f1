import { type Instant, instantMs, instantOf } from '../../../domain/civil-date.ts';
import { encodeJws } from '../../../protocol/jws.ts';
import { type Certificate, JWS_TYPES, type PublicJwk, type Succession } from '../../../protocol/keys.ts';
import type { SigningKeyRow } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';
import type { FeedEnv } from '../feed-change.ts';
import { newKeyPair } from './es256.ts';
import { publishRevocations } from './revoke-key.ts';
import { ROOT_IN_USE, ensureRootKey, rootSigner } from './root-key.ts';

/**
 * Hands the county root over to a new one 根密钥交接: the old root signs the new one, which certifies every board key that
 * still counts, with its dates unchanged, and signs the revocations. Readers follow the hand-over and pin the new root.
 */
export async function rotateRoot(tx: WriteTx, env: FeedEnv): Promise<SigningKeyRow> {
  const old = await ensureRootKey(tx, env);
  const pair = await newKeyPair();
  // Hand-overs are told apart by their times, oldest first.
  const at = env.now > old.not_before ? env.now : instantOf(instantMs(old.not_before as Instant) + 1);
  const succession: Succession = { next: pair.publicJwk, at };
  const root: SigningKeyRow = {
    ...old, key_id: pair.keyId, private_jwk: pair.privateJwk, public_jwk: JSON.stringify(pair.publicJwk), not_before: at,
    certificate: await encodeJws(JWS_TYPES.succession, succession, rootSigner(old)),
  };
  await tx.insertInto('signing_key').values(root).execute();
  await tx.updateTable('signing_key').set({ revoked_at: env.now, reason: 'superseded' }).where('key_id', '=', old.key_id).execute();
  await tx.updateTable('meta').set({ value: root.key_id }).where('key', '=', ROOT_IN_USE).execute();
  const keys = await tx.selectFrom('signing_key').selectAll().where('role', '=', 'board').where('not_after', '>', env.now).execute();
  for (const key of keys) await certifyAgain(tx, key, root);
  await publishRevocations(tx, env);
  return root;
}

async function certifyAgain(tx: WriteTx, key: SigningKeyRow, root: SigningKeyRow): Promise<void> {
  const certificate: Certificate = {
    board: key.board ?? '', keyId: key.key_id, jwk: JSON.parse(key.public_jwk) as PublicJwk,
    notBefore: key.not_before as Instant, notAfter: key.not_after as Instant,
  };
  await tx.updateTable('signing_key').set({ certificate: await encodeJws(JWS_TYPES.certificate, certificate, rootSigner(root)) })
    .where('key_id', '=', key.key_id).execute();
}
