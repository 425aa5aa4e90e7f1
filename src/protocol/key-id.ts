import { toBase64Url } from './base64url.ts';
import type { PublicJwk } from './keys.ts';
import { sha256, utf8 } from './sha256.ts';

/** A key's name: its thumbprint (RFC 7638), base64url. */
export function keyIdOf(jwk: PublicJwk): string {
  return toBase64Url(sha256(utf8(`{"crv":"P-256","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`)));
}
