import { accountName } from '../../accounts/account-name.ts';
import { forgetAttempts, nameKey, takeAttempt } from '../../accounts/attempts.ts';
import { openSession } from '../../accounts/open-session.ts';
import { isPassword } from '../../accounts/password-hash.ts';
import { proveFactor } from '../../accounts/second-factor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { WriteTx } from '../../store/store.ts';
import type { AccountDeps, ProofRefused } from './account-deps.ts';
import { findAccount } from './find-account.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Six digits of the authenticator, or a recovery code; empty for an account without a second factor. */
  readonly code: string;
  /** What the session is called in lists. */
  readonly device: string;
}

export type SignInOutcome = ProofRefused | { readonly kind: 'signed-in'; readonly token: string };

/**
 * Begins a session. 登录. Name, password and code are judged together: whichever is wrong, the answer is the same, and takes as long.
 * Throws QueueFull when too many passwords are being checked.
 */
export async function signIn(deps: AccountDeps, { name, password, code, device }: Credentials): Promise<SignInOutcome> {
  const key = nameKey(accountName(name));
  const before = await deps.store.write(async (tx) => {
    const seconds = await takeAttempt(tx, key, deps.clock());
    return { seconds, account: seconds > 0 ? undefined : await findAccount(tx, name, deps.demo) };
  });
  if (before.seconds > 0) return { kind: 'throttled', seconds: before.seconds };
  const fits = await isPassword(password, before.account?.password_hash ?? null);
  return deps.store.write(async (tx) => {
    // Meanwhile the account may have been ended, or got another password.
    const account = await findAccount(tx, name, deps.demo);
    if (account === undefined) return refuse(tx, deps, null, 'no-account');
    if (!fits || account.password_hash !== before.account?.password_hash) return refuse(tx, deps, account.id, 'password');
    const at = deps.clock();
    const proof = await proveFactor(tx, account.id, code, at);
    if (proof === 'wrong') return refuse(tx, deps, account.id, 'code');
    await forgetAttempts(tx, key);
    const level = proof === 'none' ? 'password' : 'two-factor';
    const { id, token } = await openSession(tx, { account: account.id, level, device }, at, deps.random);
    await appendAudit(tx, [{ at, actor: { kind: 'user', id: account.id }, action: 'session.start', subject: id, detail: { proof } }]);
    return { kind: 'signed-in', token };
  });
}

/** Leaves a trace of the account and of what was wrong, but never of what was typed. */
async function refuse(tx: WriteTx, deps: AccountDeps, account: string | null, cause: 'no-account' | 'password' | 'code'): Promise<ProofRefused> {
  const subject = account === null ? {} : { subject: account };
  await appendAudit(tx, [{ at: deps.clock(), actor: { kind: 'system', id: 'sign-in' }, action: 'session.refuse', ...subject, detail: { cause } }]);
  return { kind: 'refused' };
}
