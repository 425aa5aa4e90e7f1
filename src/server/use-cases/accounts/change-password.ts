import { endSessions, renewToken } from '../../accounts/open-session.ts';
import { hashPassword } from '../../accounts/password-hash.ts';
import { type Weakness, weaknessOf } from '../../accounts/weak-password.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AccountDeps, ProofRefused } from './account-deps.ts';
import { withProof } from './prove-again.ts';
import { requireSession } from './require-session.ts';

export interface PasswordChange {
  readonly current: string;
  /** Of the second factor, when there is one. */
  readonly code: string;
  readonly next: string;
}

export type PasswordOutcome = ProofRefused | { readonly kind: 'weak'; readonly weakness: Weakness | 'same' } | { readonly kind: 'changed'; readonly token: string };

/** Gives the session's account another password. Every other session of it ends, and this one gets a new token. 修改密码. */
export async function changePassword(deps: AccountDeps, token: string, { current, code, next }: PasswordChange): Promise<PasswordOutcome> {
  const { name } = await deps.store.read((tx) => requireSession(tx, token, deps));
  const weakness = next === current ? 'same' as const : await weaknessOf(next, [name]);
  if (weakness !== null) return { kind: 'weak', weakness };
  const hash = await hashPassword(next);
  const outcome = await withProof(deps, token, { password: current, code }, async (tx, session) => {
    const at = deps.clock();
    await tx.updateTable('account').set({ password_hash: hash, must_change: 0 }).where('id', '=', session.account).execute();
    const ended = await endSessions(tx, session.account, session.id);
    await appendAudit(tx, [{ at, actor: { kind: 'user', id: session.account }, action: 'account.password', subject: session.account, detail: { ended } }]);
    return renewToken(tx, session.id, session.level, at, deps.random);
  });
  return outcome.kind === 'proved' ? { kind: 'changed', token: outcome.value } : outcome;
}
