import { type Instant } from '../../../domain/civil-date.ts';
import { encodeJws } from '../../../protocol/jws.ts';
import { type Certificate, JWS_TYPES, type PublicJwk } from '../../../protocol/keys.ts';
import type { SigningKeyRow } from '../../store/schema.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { FeedEnv } from '../feed-change.ts';
import { newKeyPair } from './es256.ts';
import { daysLater } from './later.ts';
import { ensureRootKey, rootSigner } from './root-key.ts';

/** How long the root vouches for a board's key. */
export const BOARD_KEY_DAYS = 2 * 365;
/** A key this close to its end signs no more heads: a successor is certified in time. */
const RENEW_DAYS = 30;

/** The key that signs for a board now: certified, not revoked, not near its end; null when one is to be made. */
export async function readBoardKey(tx: ReadTx, board: string, now: Instant): Promise<SigningKeyRow | null> {
  const row = await tx.selectFrom('signing_key').selectAll()
    .where('role', '=', 'board').where('board', '=', board).where('revoked_at', 'is', null)
    .where('not_before', '<=', now).where('not_after', '>', daysLater(now, RENEW_DAYS))
    .where('private_jwk', 'is not', null).where('certificate', 'is not', null)
    .orderBy('not_before', 'desc').orderBy('key_id').limit(1).executeTakeFirst();
  return row ?? null;
}

/** The key that signs for a board; made and certified at first need, or when the last one nears its end. */
export async function ensureBoardKey(tx: WriteTx, board: string, env: FeedEnv): Promise<SigningKeyRow> {
  return await readBoardKey(tx, board, env.now) ?? makeBoardKey(tx, board, env);
}

/** Makes a new key for a board and has the root certify it, valid from now. */
export async function makeBoardKey(tx: WriteTx, board: string, env: FeedEnv): Promise<SigningKeyRow> {
  const pair = await newKeyPair();
  return certifyBoardKey(tx, board, { publicJwk: pair.publicJwk, keyId: pair.keyId, privateJwk: pair.privateJwk }, env);
}

/** Has the root certify a key for a board. `privateJwk` null: its private half signs elsewhere. */
export async function certifyBoardKey(
  tx: WriteTx, board: string, key: { readonly keyId: string; readonly publicJwk: PublicJwk; readonly privateJwk: string | null }, env: FeedEnv,
): Promise<SigningKeyRow> {
  const root = await ensureRootKey(tx, env);
  const certificate: Certificate = {
    board, keyId: key.keyId, jwk: key.publicJwk, notBefore: env.now, notAfter: daysLater(env.now, BOARD_KEY_DAYS),
  };
  const row: SigningKeyRow = {
    key_id: key.keyId, role: 'board', board, private_jwk: key.privateJwk, public_jwk: JSON.stringify(key.publicJwk),
    certificate: await encodeJws(JWS_TYPES.certificate, certificate, rootSigner(root)),
    not_before: certificate.notBefore, not_after: certificate.notAfter, revoked_at: null, reason: null,
  };
  await tx.insertInto('signing_key').values(row).execute();
  return row;
}
