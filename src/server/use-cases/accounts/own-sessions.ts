import { type Instant, instantMs, instantOf } from '../../../domain/civil-date.ts';
import { endSessions } from '../../accounts/open-session.ts';
import { actorOf, SESSION_TIMES } from '../../accounts/session.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AccountDeps } from './account-deps.ts';
import { requireFresh, requireSession } from './require-session.ts';

export interface ListedSession { readonly id: string; readonly device: string; readonly createdAt: Instant; readonly seenAt: Instant; readonly endsAt: Instant; readonly current: boolean }

/** The living sessions of the session's own account, last used first. */
export async function listSessions(deps: AccountDeps, token: string): Promise<readonly ListedSession[]> {
  return deps.store.read(async (tx) => {
    const session = await requireSession(tx, token, deps);
    const now = deps.clock();
    const rows = await tx.selectFrom('session').select(['id', 'device', 'created_at', 'seen_at', 'ends_at']).where('account', '=', session.account)
      .where('ends_at', '>', now).where('seen_at', '>', instantOf(instantMs(now) - SESSION_TIMES.idleMs)).orderBy('seen_at', 'desc').orderBy('id').execute();
    return rows.map((r) => (
      { id: r.id, device: r.device, createdAt: r.created_at as Instant, seenAt: r.seen_at as Instant, endsAt: r.ends_at as Instant, current: r.id === session.id }));
  });
}

/**
 * Ends one session of the same account; false when the account has no such session. 结束登录. This one may be ended at any time, another one by who has
 * just proved who they are (ASVS 5.0, 7.5.2): whoever finds a tablet must not be able to shut its owner out.
 */
export async function endSession(deps: AccountDeps, token: string, id: string | 'current'): Promise<boolean> {
  return deps.store.write(async (tx) => {
    const session = id === 'current' ? await requireSession(tx, token, deps) : await requireFresh(tx, token, deps);
    const subject = id === 'current' ? session.id : id;
    const ended = await tx.deleteFrom('session').where('id', '=', subject).where('account', '=', session.account).returning('id').execute();
    if (ended.length === 0) return false;
    await appendAudit(tx, [{ at: deps.clock(), actor: actorOf(session), action: 'session.end', subject }]);
    return true;
  });
}

/** Ends every session of the account but this one; answers how many. The same proof is needed. */
export async function endOtherSessions(deps: AccountDeps, token: string): Promise<number> {
  return deps.store.write(async (tx) => {
    const session = await requireFresh(tx, token, deps);
    const ended = await endSessions(tx, session.account, session.id);
    await appendAudit(tx, [{ at: deps.clock(), actor: actorOf(session), action: 'session.end-others', subject: session.account, detail: { ended } }]);
    return ended;
  });
}

/** Notes that a session is in use, at most once a minute: each commit costs every cache a look. */
export async function touchSession(deps: AccountDeps, token: string): Promise<void> {
  await deps.store.write(async (tx) => {
    const session = await requireSession(tx, token, deps);
    await tx.updateTable('session').set({ seen_at: deps.clock() }).where('id', '=', session.id).execute();
  });
}
