import { createHash } from 'node:crypto';
import { type Instant, instantMs, instantOf } from '../../domain/civil-date.ts';
import { may, needsSecondFactor } from '../../domain/access/may.ts';
import type { Operation } from '../../domain/access/operation.ts';
import type { Grant, Role } from '../../domain/access/role.ts';
import type { Actor } from '../audit/actor.ts';
import type { ReadTx } from '../store/store.ts';

/** A session ends after an hour without a request, and after twelve hours whatever happens (NIST SP 800-63B-4, AAL2, asks at most 1 h and 24 h). */
export const SESSION_TIMES = { idleMs: 3_600_000, lifeMs: 12 * 3_600_000, freshMs: 10 * 60_000, touchMs: 60_000 } as const;

/** What has to be done first; until then the session may do nothing else. */
export type Restriction = 'change-password' | 'enrol-factor';

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly level: 'password' | 'two-factor';
  readonly restriction: Restriction | null;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly endsAt: Instant;
  /** Who it is was proved within the last ten minutes: factors and accounts may be changed. */
  readonly fresh: boolean;
}

/** What a browser holds is a secret; what the database holds of it is not. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The living session of a token, with the rights of this very moment; null when it has ended, is idle for too long, or its account has ended. */
export async function readSession(tx: ReadTx, token: string, now: Instant, demo: boolean): Promise<Session | null> {
  const idle = instantOf(instantMs(now) - SESSION_TIMES.idleMs);
  const row = await tx.selectFrom('session as s').innerJoin('account as a', 'a.id', 's.account')
    .select(['s.id', 's.account', 's.level', 's.created_at', 's.seen_at', 's.ends_at', 's.proved_at', 'a.name', 'a.must_change', 'a.demo'])
    .where('s.token_hash', '=', tokenHash(token)).where('s.ends_at', '>', now).where('s.seen_at', '>', idle).where('a.ended_at', 'is', null).executeTakeFirst();
  if (row === undefined || (row.demo === 1 && !demo)) return null;
  const grants = await grantsOf(tx, row.account);
  const level = row.level === 'two-factor' ? 'two-factor' : 'password';
  return {
    id: row.id, account: row.account, name: row.name, grants, level, restriction: restrictionOf(row.must_change === 1, level, grants),
    createdAt: row.created_at as Instant, seenAt: row.seen_at as Instant, endsAt: row.ends_at as Instant,
    fresh: instantMs(now) - instantMs(row.proved_at as Instant) < SESSION_TIMES.freshMs,
  };
}

/** True when the session may do this on the board now. */
export function sessionMay(session: Session, operation: Operation, board: string): boolean {
  return session.restriction === null && may(session.grants, operation, board);
}

export async function grantsOf(tx: ReadTx, account: string): Promise<readonly Grant[]> {
  const rows = await tx.selectFrom('account_grant').select(['role', 'board']).where('account', '=', account).orderBy('board').orderBy('role').execute();
  return rows.map(({ role, board }) => ({ role: role as Role, board }));
}

export function actorOf(session: Session): Actor {
  return { kind: 'user', id: session.account };
}

function restrictionOf(mustChange: boolean, level: Session['level'], grants: readonly Grant[]): Restriction | null {
  if (mustChange) return 'change-password';
  return level === 'password' && grants.some((grant) => needsSecondFactor(grant.role)) ? 'enrol-factor' : null;
}
