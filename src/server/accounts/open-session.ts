import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { WriteTx } from '../store/store.ts';
import { SESSION_TIMES, tokenHash } from './session.ts';

/** Sessions that one account has at most; the one longest unused makes room. */
const MOST = 10;

export interface NewSession { readonly account: string; readonly level: 'password' | 'two-factor'; readonly device: string }

/** Begins a session; answers the token (256 random bits) that its browser keeps, and that is kept nowhere else. */
export async function openSession(tx: WriteTx, { account, level, device }: NewSession, now: Instant, random: (n: number) => Uint8Array): Promise<{ readonly id: string; readonly token: string }> {
  const token = Buffer.from(random(32)).toString('base64url');
  const id = Buffer.from(random(12)).toString('hex');
  const others = await tx.selectFrom('session').select('id').where('account', '=', account).orderBy('seen_at', 'desc').execute();
  for (const old of others.slice(MOST - 1)) await tx.deleteFrom('session').where('id', '=', old.id).execute();
  await tx.insertInto('session').values({
    id, token_hash: tokenHash(token), account, level, device, created_at: now, seen_at: now, proved_at: now, ends_at: instantOf(instantMs(now) + SESSION_TIMES.lifeMs),
  }).execute();
  return { id, token };
}

/** A new token and level for a session whose rights grow: what somebody may have put into the browser before is worth nothing. Its end stays. */
export async function renewToken(tx: WriteTx, id: string, level: 'password' | 'two-factor', now: Instant, random: (n: number) => Uint8Array): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url');
  await tx.updateTable('session').set({ token_hash: tokenHash(token), level, proved_at: now, seen_at: now }).where('id', '=', id).execute();
  return token;
}

/** Ends all sessions of an account, or all but one; answers how many. */
export async function endSessions(tx: WriteTx, account: string, except: string | null = null): Promise<number> {
  const ended = await tx.deleteFrom('session').where('account', '=', account).where('id', '!=', except ?? '').returning('id').execute();
  return ended.length;
}
