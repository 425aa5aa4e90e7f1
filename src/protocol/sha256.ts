import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 (FIPS 180-4) of bytes. Synchronous, and there without a secure context. */
export function sha256(data: Uint8Array): Uint8Array {
  return digest(data);
}

/** SHA-256 in lower-case hex; a string is taken as its UTF-8 bytes. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(digest(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

export { bytesToHex, hexToBytes };
