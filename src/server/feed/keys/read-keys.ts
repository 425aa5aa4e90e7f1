import type { Keys, PublicJwk } from '../../../protocol/keys.ts';
import type { ReadTx } from '../../store/store.ts';
import { REVOCATIONS, readRootKey } from './root-key.ts';

/** `GET /feed/keys.json`; null before the first publication. */
export async function readKeys(tx: ReadTx): Promise<Keys | null> {
  const root = await readRootKey(tx);
  const revocations = await readRevocations(tx);
  if (!root || revocations === null) return null;
  const rows = await tx.selectFrom('signing_key').select(['role', 'certificate']).where('certificate', 'is not', null)
    .orderBy('not_before').orderBy('key_id').execute();
  const signed = (role: string) => rows.flatMap((r) => (r.role === role && r.certificate !== null ? [r.certificate] : []));
  return { root: JSON.parse(root.public_jwk) as PublicJwk, successions: signed('root'), certificates: signed('board'), revocations };
}

/** The signed list of revoked keys (compact JWS); null before there is a root. */
export async function readRevocations(tx: ReadTx): Promise<string | null> {
  const row = await tx.selectFrom('meta').select('value').where('key', '=', REVOCATIONS).executeTakeFirst();
  return row?.value ?? null;
}
