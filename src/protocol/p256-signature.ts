// For every ECDSA signature (r, s) the pair (r, n − s) is one too. Only the smaller s is accepted, so that a signed
// thing has a single text, and two different texts are two different statements.

/** The order n of P-256 (FIPS 186-5), big-endian. */
const ORDER = Uint8Array.from([
  0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
]);

/** True for 64 bytes r‖s (IEEE P1363) whose s is at most n − s. */
export function isLowS(signature: Uint8Array): boolean {
  return signature.length === 64 && compare(signature.subarray(32), negated(signature.subarray(32))) <= 0;
}

/** The same signature with the smaller s. */
export function withLowS(signature: Uint8Array): Uint8Array {
  if (isLowS(signature)) return signature;
  const low = signature.slice();
  low.set(negated(signature.subarray(32)), 32);
  return low;
}

/** n − s, modulo 2^256. */
function negated(s: Uint8Array): Uint8Array {
  const out = new Uint8Array(32);
  let borrow = 0;
  for (let i = 31; i >= 0; i--) {
    const difference = (ORDER[i] ?? 0) - (s[i] ?? 0) - borrow;
    borrow = difference < 0 ? 1 : 0;
    out[i] = difference & 255;
  }
  return out;
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < 32; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
