import { bytesToHex } from '../../protocol/sha256.ts';
import type { DeviceIdentity, Entropy } from './ports.ts';

/** The end of the year 9999: an absurd clock leaves room below the 48 bits that an UUIDv7 has for it. */
const LAST_MS = 253_402_300_799_999;
const LAST_COUNT = 0xfff;

/**
 * The numbers of the next operation: an UUIDv7 (RFC 9562, 6.2, method 1) that sorts after the one before even when the clock went back, and the
 * places on its device. A device without an identity gets one.
 */
export function nextNumbers(before: DeviceIdentity | null, nowMs: number, entropy: Entropy): { readonly identity: DeviceIdentity; readonly opId: string } {
  const last = before ?? { deviceId: bytesToHex(entropy(16)), deviceSeq: 0, order: 0, ms: 0, count: 0 };
  const wall = Math.min(LAST_MS, Math.max(0, Math.floor(nowMs)));
  const full = last.count === LAST_COUNT;
  const ms = Math.max(wall, full ? last.ms + 1 : last.ms);
  const count = ms === last.ms ? last.count + 1 : 0;
  const random = entropy(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const hex = ms.toString(16).padStart(12, '0') + (0x7000 + count).toString(16) + bytesToHex(random);
  return {
    identity: { deviceId: last.deviceId, deviceSeq: last.deviceSeq + 1, order: last.order + 1, ms, count },
    opId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  };
}

/** Crockford's base 32, lower case: no i, l, o and u. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The number of a new draft, and of the posting that comes of it: 80 random bits. */
export function newDraftId(entropy: Entropy): string {
  return Array.from(entropy(16), (byte) => ALPHABET.charAt(byte & 31)).join('');
}
