import { mayAnywhere } from '../../../domain/access/may.ts';
import type { Operation } from '../../../domain/access/operation.ts';
import { type Session, sessionMay } from '../../accounts/session.ts';
import type { ReadTx, Store } from '../../store/store.ts';
import type { AccountDeps } from './account-deps.ts';
import { AccessRefused, requireSession } from './require-session.ts';

/** Says whether the session may do what it is about to do, reading what it needs in the same transaction. Throws {@link AccessRefused}. */
export type Need = (tx: ReadTx, session: Session) => Promise<void>;

/** Needs `operation` on the board that `boardOf` finds; null: the thing does not exist, and the use case will say so. */
export function needOn(operation: Operation, boardOf: (tx: ReadTx) => Promise<string | null>): Need {
  return async (tx, session) => {
    requireUnrestricted(session);
    const board = await boardOf(tx);
    if (board !== null && !sessionMay(session, operation, board)) throw new AccessRefused('not-permitted', operation);
  };
}

/** Needs `operation` on some board, for what belongs to none. */
export function needSomewhere(operation: Operation): Need {
  return async (_tx, session) => {
    requireUnrestricted(session);
    if (!mayAnywhere(session.grants, operation)) throw new AccessRefused('not-permitted', operation);
  };
}

/** Throws {@link AccessRefused} while something else has to be done first. */
export function requireUnrestricted({ restriction }: Session): void {
  if (restriction !== null) throw new AccessRefused(restriction);
}

/**
 * The same deps for the holder of a token: each write first reads session and rights in its own transaction. So a right that was revoked, or
 * a session that was ended, a moment ago counts, and no use case can forget to ask.
 */
export function permitted<D extends AccountDeps>(deps: D, token: string, need: Need): D {
  const store: Store = {
    ...deps.store,
    write: (work) => deps.store.write(async (tx) => {
      await need(tx, await requireSession(tx, token, deps));
      return work(tx);
    }),
  };
  return { ...deps, store };
}
