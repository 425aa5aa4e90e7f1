import { createHash } from 'node:crypto';
import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import type { WriteTx } from '../store/store.ts';

/** Attempts that fail without a wait; then each one waits, twice as long as the one before, up to the longest. 限速. */
const FREE = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Failures this old no longer count. */
const MEMORY_MS = 24 * 3_600_000;

/**
 * What attempts to sign in under a name are counted by. Twenty bits of a hash: whoever types a password into the field of the name leaves nothing
 * that it could be found by, known and unknown names are counted alike, and no flood of names fills the table.
 */
export function nameKey(name: string): string {
  return `name:${createHash('sha256').update(name).digest('hex').slice(0, 5)}`;
}

/** What proofs by an account that is signed in already are counted by: apart, so that a stranger's attempts do not stand in its way. */
export function accountKey(account: string): string {
  return `account:${account}`;
}

/**
 * Counts an attempt as failed before it is known whether it is, so that many at once are no way around; {@link forgetAttempts} when it was not.
 * 0: go on. Else nothing was counted, and the next may come after so many seconds.
 */
export async function takeAttempt(tx: WriteTx, key: string, now: Instant): Promise<number> {
  const row = await tx.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst();
  const nowMs = instantMs(now);
  if (row !== undefined && row.until > now) return Math.ceil((instantMs(row.until as Instant) - nowMs) / 1000);
  const recent = row !== undefined && nowMs - instantMs(row.at as Instant) < MEMORY_MS;
  const failures = (recent ? row.failures : 0) + 1;
  const wait = failures < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE, 10));
  const next = { failures, at: now, until: instantOf(nowMs + wait) };
  await tx.insertInto('sign_in_failure').values({ key, ...next }).onConflict((c) => c.column('key').doUpdateSet(next)).execute();
  return 0;
}

/** Whoever proves to be right starts anew. */
export async function forgetAttempts(tx: WriteTx, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('key', '=', key).execute();
}

/** Drops what no longer counts. */
export async function forgetOldAttempts(tx: WriteTx, now: Instant): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('at', '<', instantOf(instantMs(now) - MEMORY_MS)).execute();
}
