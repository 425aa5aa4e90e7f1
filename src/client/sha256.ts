import type { Digest } from '../sync/ports.ts';

/** SHA-256 off the main thread where the browser offers it (secure contexts), else in script, which is loaded only then. */
export const digestSha256: Digest = async (bytes) => {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    const { sha256Hex } = await import('../protocol/sha256.ts');
    return sha256Hex(bytes);
  }
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  let hex = '';
  for (const byte of hash) hex += (byte < 16 ? '0' : '') + byte.toString(16);
  return hex;
};
