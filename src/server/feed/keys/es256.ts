import { webcrypto } from 'node:crypto';
import type { SignEs256, VerifyEs256 } from '../../../protocol/jws.ts';
import { keyIdOf } from '../../../protocol/key-id.ts';
import type { PublicJwk } from '../../../protocol/keys.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

export interface KeyPair {
  readonly keyId: string;
  readonly publicJwk: PublicJwk;
  /** JSON of the private JWK: a secret. */
  readonly privateJwk: string;
}

/** A new P-256 key pair. */
export async function newKeyPair(): Promise<KeyPair> {
  const pair = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
  const jwk = await webcrypto.subtle.exportKey('jwk', pair.privateKey);
  const { x, y, d } = jwk;
  if (x === undefined || y === undefined || d === undefined) throw new Error('the platform made no P-256 key');
  const publicJwk: PublicJwk = { kty: 'EC', crv: 'P-256', x, y };
  return { keyId: keyIdOf(publicJwk), publicJwk, privateJwk: JSON.stringify({ ...publicJwk, d }) };
}

/** Signs with a private JWK, given as JSON. */
export function signerOf(privateJwk: string): SignEs256 {
  const key = webcrypto.subtle.importKey('jwk', JSON.parse(privateJwk) as webcrypto.JsonWebKey, P256, false, ['sign']);
  return async (data) => new Uint8Array(await webcrypto.subtle.sign(ES256, await key, data));
}

/** Checks signatures with Node's WebCrypto; also what a relay or `minglan bundle` uses. */
export const verifyEs256: VerifyEs256 = async (jwk, data, signature) => {
  try {
    const key = await webcrypto.subtle.importKey('jwk', { ...jwk }, P256, false, ['verify']);
    return await webcrypto.subtle.verify(ES256, key, signature, data);
  } catch {
    return false;
  }
};
