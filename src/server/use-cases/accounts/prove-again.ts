import { accountKey, forgetAttempts, takeAttempt } from '../../accounts/attempts.ts';
import { renewToken } from '../../accounts/open-session.ts';
import { isPassword } from '../../accounts/password-hash.ts';
import { proveFactor } from '../../accounts/second-factor.ts';
import type { Session } from '../../accounts/session.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { WriteTx } from '../../store/store.ts';
import type { AccountDeps, ProofRefused } from './account-deps.ts';
import { requireSession } from './require-session.ts';

export interface Proof { readonly password: string; readonly code: string }

/**
 * Checks that whoever holds the session is whom it is of, and carries out `work` in the same transaction. Attempts are counted by account, so that a tablet left
 * lying about is no place to guess at. Throws AccessRefused, QueueFull.
 */
export async function withProof<T>(
  deps: AccountDeps, token: string, proof: Proof, work: (tx: WriteTx, session: Session) => Promise<T>,
): Promise<ProofRefused | { readonly kind: 'proved'; readonly value: T }> {
  const before = await deps.store.write(async (tx) => {
    const { account } = await requireSession(tx, token, deps);
    const seconds = await takeAttempt(tx, accountKey(account), deps.clock());
    return { seconds, hash: await hashOf(tx, account) };
  });
  if (before.seconds > 0) return { kind: 'throttled', seconds: before.seconds };
  const fits = await isPassword(proof.password, before.hash);
  return deps.store.write(async (tx) => {
    const session = await requireSession(tx, token, deps);
    const at = deps.clock();
    const good = fits && await hashOf(tx, session.account) === before.hash && await proveFactor(tx, session.account, proof.code, at) !== 'wrong';
    if (!good) {
      await appendAudit(tx, [{ at, actor: { kind: 'user', id: session.account }, action: 'session.prove-failed', subject: session.id }]);
      return { kind: 'refused' };
    }
    await forgetAttempts(tx, accountKey(session.account));
    return { kind: 'proved', value: await work(tx, session) };
  });
}

/** Proves again who it is, for what a session that was opened some time ago may not do; answers the session's new token (ASVS 5.0, 7.2.4). 再次验证. */
export async function proveAgain(deps: AccountDeps, token: string, proof: Proof): Promise<ProofRefused | { readonly kind: 'proved'; readonly value: string }> {
  return withProof(deps, token, proof, async (tx, session) => {
    const at = deps.clock();
    await appendAudit(tx, [{ at, actor: { kind: 'user', id: session.account }, action: 'session.prove', subject: session.id }]);
    return renewToken(tx, session.id, session.level, at, deps.random);
  });
}

async function hashOf(tx: WriteTx, account: string): Promise<string | null> {
  return (await tx.selectFrom('account').select('password_hash').where('id', '=', account).executeTakeFirst())?.password_hash ?? null;
}
