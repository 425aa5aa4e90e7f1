import { totpSecretOf } from './totp.ts';

/** In groups of four, as it can be read out and typed. */
export function inFours(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A password of 80 random bits, to be handed over: small letters and digits in groups. */
export function randomPassword(random: (n: number) => Uint8Array): string {
  return inFours(totpSecretOf(random(10).slice(0, 10)).toLowerCase());
}
