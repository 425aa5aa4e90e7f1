import { Secret, TOTP } from 'otpauth';
import { type Instant, instantMs } from '../../domain/civil-date.ts';

/** Bytes of a secret: as long as SHA-1's result (RFC 4226, section 4, R6). */
export const SECRET_BYTES = 20;

const PERIOD_S = 30;

/** Random bytes as a secret in base 32. */
export function totpSecretOf(bytes: Uint8Array): string {
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

/** True for what an authenticator can take as a secret: base 32 of at least 10 bytes. */
export function isTotpSecret(text: string): boolean {
  return /^[A-Z2-7]{16,128}$/.test(text);
}

/** The address that a QR code carries into an authenticator: SHA-1, six digits, 30 seconds, as all of them understand. */
export function totpUri(secret: string, name: string): string {
  return totpOf(secret, name).toString();
}

/**
 * The step (30 s since 1970) whose code this is: the current one or a neighbour (RFC 6238, section 5.2), and newer than `lastStep`, the newest whose
 * code was taken before. Null when it is none: a code serves once.
 */
export function stepOfCode(secret: string, code: string, now: Instant, lastStep: number): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const timestamp = instantMs(now);
  const delta = totpOf(secret, '').validate({ token: digits, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  return step > lastStep ? step : null;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Minglan', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_S });
}
