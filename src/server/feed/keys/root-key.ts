import type { SigningKeyRow } from '../../store/schema.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { encodeJws } from '../../../protocol/jws.ts';
import { type Revocations, JWS_TYPES } from '../../../protocol/keys.ts';
import { type FeedEnv, FeedError } from '../feed-change.ts';
import { newKeyPair, signerOf } from './es256.ts';
import { daysLater } from './later.ts';

/** Names in the table `meta`: the key id of the root in use, and the signed list of revoked keys. */
export const ROOT_IN_USE = 'feed.root';
export const REVOCATIONS = 'feed.revocations';

const ROOT_DAYS = 20 * 365;

/** The county root in use 县根密钥; null before the first publication. */
export async function readRootKey(tx: ReadTx): Promise<SigningKeyRow | null> {
  const row = await tx.selectFrom('signing_key').innerJoin('meta', 'meta.value', 'signing_key.key_id')
    .selectAll('signing_key').where('meta.key', '=', ROOT_IN_USE).executeTakeFirst();
  return row ?? null;
}

/** The root in use; made at first need, with an empty list of revocations. */
export async function ensureRootKey(tx: WriteTx, env: FeedEnv): Promise<SigningKeyRow> {
  const found = await readRootKey(tx);
  if (found) return found;
  const pair = await newKeyPair();
  const claimed = await tx.insertInto('meta').values({ key: ROOT_IN_USE, value: pair.keyId })
    .onConflict((c) => c.column('key').doNothing()).returning('key').execute();
  // Another process was quicker: its root counts.
  if (claimed.length === 0) return rootOrThrow(await readRootKey(tx));
  const row: SigningKeyRow = {
    key_id: pair.keyId, role: 'root', board: null, private_jwk: pair.privateJwk, public_jwk: JSON.stringify(pair.publicJwk), certificate: null,
    not_before: env.now, not_after: daysLater(env.now, ROOT_DAYS), revoked_at: null, reason: null,
  };
  await tx.insertInto('signing_key').values(row).execute();
  await writeRevocations(tx, row, { issuedAt: env.now, revoked: [] });
  return row;
}

/** Signs the list of revoked keys with the root. */
export async function writeRevocations(tx: WriteTx, root: SigningKeyRow, list: Revocations): Promise<void> {
  const value = await encodeJws(JWS_TYPES.revocations, list, rootSigner(root));
  await tx.insertInto('meta').values({ key: REVOCATIONS, value }).onConflict((c) => c.column('key').doUpdateSet({ value })).execute();
}

/** The signer of a root whose private half is here; throws `no-root` when it is kept elsewhere. */
export function rootSigner(root: SigningKeyRow): ReturnType<typeof signerOf> {
  if (root.private_jwk === null) throw new FeedError('no-root', 'the private half of the root is not on this server');
  return signerOf(root.private_jwk);
}

export function rootOrThrow(root: SigningKeyRow | null): SigningKeyRow {
  if (!root) throw new FeedError('no-root', 'there is no root key yet');
  return root;
}
