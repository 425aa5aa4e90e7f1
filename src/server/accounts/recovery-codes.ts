import { createHash } from 'node:crypto';
import type { WriteTx } from '../store/store.ts';
import { inFours } from './spoken-secret.ts';
import { totpSecretOf } from './totp.ts';

const COUNT = 10;
/** 120 bits: above the 112 from which a quick hash is enough (ASVS 5.0, 6.5.2). */
const BYTES = 15;

/** Replaces an account's recovery codes by ten new ones, and answers them: they are kept as hashes, and cannot be shown again. 恢复码. */
export async function renewCodes(tx: WriteTx, account: string, random: (n: number) => Uint8Array): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, () => totpSecretOf(random(BYTES).slice(0, BYTES)));
  await tx.deleteFrom('recovery_code').where('account', '=', account).execute();
  await tx.insertInto('recovery_code').values(codes.map((code) => ({ account, hash: hashOf(account, code) }))).execute();
  return codes.map(inFours);
}

/** Uses a code up; false when it is none of the account's. Spaces, dashes and small letters do not matter, nor 0, 1 and 8 for O, I and B. */
export async function useCode(tx: WriteTx, account: string, typed: string): Promise<boolean> {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B');
  if (!/^[A-Z2-7]{24}$/.test(code)) return false;
  const used = await tx.deleteFrom('recovery_code').where('hash', '=', hashOf(account, code)).returning('hash').execute();
  return used.length > 0;
}

// What cannot be guessed needs no slow hash, and is found by this one.
function hashOf(account: string, code: string): string {
  return createHash('sha256').update(`${account} ${code}`).digest('hex');
}
