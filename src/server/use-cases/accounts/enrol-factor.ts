import { needsSecondFactor } from '../../../domain/access/may.ts';
import { accountKey, forgetAttempts, takeAttempt } from '../../accounts/attempts.ts';
import { endSessions, renewToken } from '../../accounts/open-session.ts';
import { renewCodes } from '../../accounts/recovery-codes.ts';
import { actorOf, type Session } from '../../accounts/session.ts';
import { SECRET_BYTES, stepOfCode, totpSecretOf, totpUri } from '../../accounts/totp.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { ReadTx } from '../../store/store.ts';
import type { AccountDeps, ProofRefused } from './account-deps.ts';
import { AccessRefused, requireFresh } from './require-session.ts';

export interface NewFactor {
  /** Base 32, to be typed where no code can be scanned. */
  readonly secret: string;
  /** `otpauth:` address, to be drawn as a QR code. */
  readonly uri: string;
}

/** Makes a secret for an authenticator; it counts once a code of it was entered ({@link confirmFactor}). One that is in use stays so until then. */
export async function startFactor(deps: AccountDeps, token: string): Promise<NewFactor> {
  return deps.store.write(async (tx) => {
    const session = await requireOwnPassword(tx, token, deps);
    const at = deps.clock();
    const secret = totpSecretOf(deps.random(SECRET_BYTES));
    const pending = { secret, last_step: 0, created_at: at };
    await tx.insertInto('account_factor').values({ account: session.account, state: 'pending', ...pending })
      .onConflict((c) => c.columns(['account', 'state']).doUpdateSet(pending)).execute();
    await appendAudit(tx, [{ at, actor: actorOf(session), action: 'factor.start', subject: session.account }]);
    return { secret, uri: totpUri(secret, session.name) };
  });
}

export type FactorOutcome = ProofRefused | { readonly kind: 'confirmed'; readonly token: string; readonly recoveryCodes: readonly string[] };

/** Makes the new factor the account's own, with recovery codes that are shown this once. Other sessions end, and this one gets a new token. 绑定双因素. */
export async function confirmFactor(deps: AccountDeps, token: string, code: string): Promise<FactorOutcome> {
  return deps.store.write(async (tx): Promise<FactorOutcome> => {
    const session = await requireOwnPassword(tx, token, deps);
    const { account } = session;
    const at = deps.clock();
    const seconds = await takeAttempt(tx, accountKey(account), at);
    if (seconds > 0) return { kind: 'throttled', seconds };
    const pending = await tx.selectFrom('account_factor').select('secret').where('account', '=', account).where('state', '=', 'pending').executeTakeFirst();
    const step = pending === undefined ? null : stepOfCode(pending.secret, code, at, 0);
    if (step === null) {
      await appendAudit(tx, [{ at, actor: actorOf(session), action: 'factor.refuse', subject: account }]);
      return { kind: 'refused' };
    }
    await tx.deleteFrom('account_factor').where('account', '=', account).where('state', '=', 'active').execute();
    await tx.updateTable('account_factor').set({ state: 'active', last_step: step }).where('account', '=', account).where('state', '=', 'pending').execute();
    const recoveryCodes = await renewCodes(tx, account, deps.random);
    await forgetAttempts(tx, accountKey(account));
    const ended = await endSessions(tx, account, session.id);
    await appendAudit(tx, [{ at, actor: actorOf(session), action: 'factor.confirm', subject: account, detail: { ended } }]);
    return { kind: 'confirmed', token: await renewToken(tx, session.id, 'two-factor', at, deps.random), recoveryCodes };
  });
}

/** New recovery codes; the old ones are worth nothing. Null for an account without a second factor. */
export async function renewRecoveryCodes(deps: AccountDeps, token: string): Promise<readonly string[] | null> {
  return deps.store.write(async (tx) => {
    const session = await requireFresh(tx, token, deps);
    if (session.level !== 'two-factor') return null;
    await appendAudit(tx, [{ at: deps.clock(), actor: actorOf(session), action: 'recovery.renew', subject: session.account }]);
    return renewCodes(tx, session.account, deps.random);
  });
}

/** Takes the second factor away, from an account whose roles can do without; null for any other. */
export async function removeFactor(deps: AccountDeps, token: string): Promise<{ readonly token: string } | null> {
  return deps.store.write(async (tx) => {
    const session = await requireFresh(tx, token, deps);
    if (session.grants.some((grant) => needsSecondFactor(grant.role))) return null;
    const at = deps.clock();
    await tx.deleteFrom('account_factor').where('account', '=', session.account).execute();
    await tx.deleteFrom('recovery_code').where('account', '=', session.account).execute();
    const ended = await endSessions(tx, session.account, session.id);
    await appendAudit(tx, [{ at, actor: actorOf(session), action: 'factor.remove', subject: session.account, detail: { ended } }]);
    return { token: await renewToken(tx, session.id, 'password', at, deps.random) };
  });
}

/** A password that somebody else gave is no ground for a factor: whoever gave it could enrol their own. */
async function requireOwnPassword(tx: ReadTx, token: string, deps: AccountDeps): Promise<Session> {
  const session = await requireFresh(tx, token, deps);
  if (session.restriction === 'change-password') throw new AccessRefused('change-password');
  return session;
}
