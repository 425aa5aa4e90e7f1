import type { Instant } from '../domain/civil-date.ts';
import { type Result, ok } from '../domain/result.ts';
import { type VerifyEs256, verifyJws } from './jws.ts';
import { JWS_TYPES, type Keys, type PublicJwk, type Revocations, RevocationsSchema, SuccessionSchema } from './keys.ts';
import { keyIdOf } from './key-id.ts';
import { type Refused, refused } from './refusal.ts';

export const NO_REVOCATIONS: Revocations = { issuedAt: '1970-01-01T00:00:00.000Z' as Instant, revoked: [] };

/** The list of revoked keys, signed by the root. One that lacks a key known to be revoked, or ends it differently, is a `rollback`. */
export async function verifyRevocations(
  jws: string, root: PublicJwk, known: Revocations, verify: VerifyEs256,
): Promise<Result<Revocations, Refused>> {
  const read = await verifyJws(JWS_TYPES.revocations, RevocationsSchema, jws, root, verify);
  if (!read.ok) return read.error.reason === 'bad-signature' ? refused('unknown-key', read.error.detail) : read;
  const list = read.value.revoked;
  for (const old of known.revoked) {
    const now = list.find((r) => r.keyId === old.keyId);
    // A key may turn out to be compromised after it was superseded; nothing else may change.
    if (!now || now.at > old.at || (now.reason !== old.reason && now.reason !== 'compromised')) {
      return refused('rollback', `a revoked key is no longer on the list: ${old.keyId}`);
    }
  }
  return ok(read.value);
}

export interface TrustedKeys { readonly root: PublicJwk; readonly revocations: Revocations }

/**
 * Follows the hand-overs from the pinned root to the one in use, and reads the revocations it signed. The answer's root
 * is to be pinned from now on. Refused when no signed hand-over leads from the pinned root to the one in use.
 */
export async function verifyKeys(keys: Keys, pinned: PublicJwk, known: Revocations, verify: VerifyEs256): Promise<Result<TrustedKeys, Refused>> {
  let root = pinned;
  for (const jws of keys.successions) {
    if (keyIdOf(root) === keyIdOf(keys.root)) break;
    const step = await verifyJws(JWS_TYPES.succession, SuccessionSchema, jws, root, verify);
    if (step.ok) root = step.value.next;
  }
  if (keyIdOf(root) !== keyIdOf(keys.root)) return refused('unknown-key', 'no signed hand-over leads from the pinned root to this one');
  const revocations = await verifyRevocations(keys.revocations, root, known, verify);
  return revocations.ok ? ok({ root, revocations: revocations.value }) : revocations;
}
