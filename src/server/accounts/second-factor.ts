import type { Instant } from '../../domain/civil-date.ts';
import type { WriteTx } from '../store/store.ts';
import { useCode } from './recovery-codes.ts';
import { stepOfCode } from './totp.ts';

/** `none`: the account has no factor, and whatever was typed does not matter. `recovery`: a recovery code, now used up. */
export type FactorProof = 'none' | 'totp' | 'recovery' | 'wrong';

/** Checks what was typed against the account's active factor, and takes the code: it serves no second time. */
export async function proveFactor(tx: WriteTx, account: string, code: string, now: Instant): Promise<FactorProof> {
  const factor = await tx.selectFrom('account_factor').select(['secret', 'last_step']).where('account', '=', account).where('state', '=', 'active').executeTakeFirst();
  if (factor === undefined) return 'none';
  const step = stepOfCode(factor.secret, code, now, factor.last_step);
  if (step !== null) {
    await tx.updateTable('account_factor').set({ last_step: step }).where('account', '=', account).where('state', '=', 'active').execute();
    return 'totp';
  }
  return await useCode(tx, account, code) ? 'recovery' : 'wrong';
}
