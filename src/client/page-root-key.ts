import type { PublicJwk } from '../protocol/keys.ts';

/** The county root in the page's `<meta name="minglan-root" content='{"kty":"EC",…}'>`; null when it names none. */
export function pageRootKey(): PublicJwk | null {
  if (typeof document === 'undefined') return null;
  const content = document.querySelector('meta[name="minglan-root"]')?.getAttribute('content');
  try {
    const jwk = JSON.parse(content ?? 'null') as PublicJwk | null;
    return jwk && jwk.kty === 'EC' && jwk.crv === 'P-256' ? { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y } : null;
  } catch {
    return null;
  }
}
