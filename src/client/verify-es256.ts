import type { VerifyEs256 } from '../protocol/jws.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** ES256 by WebCrypto; null where the page has none (plain HTTP), and then nothing can be verified. */
export function webVerifyEs256(): VerifyEs256 | null {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const keys = new Map<string, Promise<CryptoKey>>();
  return async (jwk, data, signature) => {
    const id = `${jwk.x}.${jwk.y}`;
    const key = keys.get(id) ?? subtle.importKey('jwk', { ...jwk }, ALGORITHM, false, ['verify']);
    keys.set(id, key);
    try {
      return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, await key, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>);
    } catch {
      return false;
    }
  };
}
