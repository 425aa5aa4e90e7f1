import type { Operation } from '../../../domain/access/operation.ts';
import { readSession, type Restriction, type Session } from '../../accounts/session.ts';
import type { ReadTx } from '../../store/store.ts';
import type { AccountDeps } from './account-deps.ts';

/**
 * Somebody may not do this. `no-session`: nobody is signed in (any more). `stale`: who it is must be proved again first. `change-password`,
 * `enrol-factor`: that has to be done first. `not-permitted`: no grant allows it. `own-account`: nobody changes their own rights.
 */
export class AccessRefused extends Error {
  override readonly name = 'AccessRefused';
  readonly why: 'no-session' | 'stale' | Restriction | 'not-permitted' | 'own-account';
  /** What was to be done, for `not-permitted`. */
  readonly operation: Operation | null;
  constructor(why: AccessRefused['why'], operation: Operation | null = null) {
    super(why);
    this.why = why;
    this.operation = operation;
  }
}

/** The session of a token, read in the caller's transaction. Throws {@link AccessRefused} when there is none. */
export async function requireSession(tx: ReadTx, token: string, deps: AccountDeps): Promise<Session> {
  const session = await readSession(tx, token, deps.clock(), deps.demo);
  if (session === null) throw new AccessRefused('no-session');
  return session;
}

/** The same, when it was proved within the last minutes who it is. */
export async function requireFresh(tx: ReadTx, token: string, deps: AccountDeps): Promise<Session> {
  const session = await requireSession(tx, token, deps);
  if (!session.fresh) throw new AccessRefused('stale');
  return session;
}
