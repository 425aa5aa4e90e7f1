import { instantMs } from '../../domain/civil-date.ts';
import { QueueFull } from '../accounts/bounded-queue.ts';
import { actorOf, type Session, SESSION_TIMES } from '../accounts/session.ts';
import type { Actor } from '../audit/actor.ts';
import type { AccountDeps } from '../use-cases/accounts/account-deps.ts';
import { touchSession } from '../use-cases/accounts/own-sessions.ts';
import { type Need, permitted } from '../use-cases/accounts/permitted.ts';
import { recordRefusal } from '../use-cases/accounts/record-refusal.ts';
import { AccessRefused, requireSession } from '../use-cases/accounts/require-session.ts';
import type { Ctx } from './context.ts';
import { HttpProblem } from './problem.ts';
import { tokenOf } from './session-cookie.ts';

const REFUSALS = {
  'stale': 'Prove again who you are: POST /api/v1/session/proof.',
  'change-password': 'Change your password first.',
  'enrol-factor': 'Enrol a second factor first.',
  'not-permitted': 'None of your roles allows this here.',
  'own-account': 'Nobody changes their own rights.',
} as const;

/** Who is signed in, and what they may do. */
export interface Access {
  readonly deps: AccountDeps;
  /** The request's token; throws 401 without one. */
  token(c: Ctx): string;
  /** The living session of the request, marked as in use; throws 401 when there is none. */
  session(c: Ctx): Promise<{ readonly token: string; readonly session: Session }>;
  /** Deps in which each write first judges the need in its own transaction, and who acts. The need is judged at once too, so that nothing is read in vain. */
  permit(c: Ctx, need: Need): Promise<{ readonly deps: AccountDeps; readonly actor: Actor; readonly session: Session }>;
}

export function createAccess(deps: AccountDeps): Access {
  const token = (c: Ctx) => tokenOf(c) ?? notSignedIn();
  const touched = async (token: string, session: Session) => {
    if (instantMs(deps.clock()) - instantMs(session.seenAt) >= SESSION_TIMES.touchMs) await touchSession(deps, token);
  };
  return {
    deps, token,
    session: (c) => answered(async () => {
      const held = token(c);
      const session = await deps.store.read((tx) => requireSession(tx, held, deps));
      await touched(held, session);
      return { token: held, session };
    }),
    permit: (c, need) => answered(async () => {
      const held = token(c);
      const { session, refused } = await deps.store.read(async (tx) => {
        const session = await requireSession(tx, held, deps);
        return { session, refused: await refusalOf(() => need(tx, session)) };
      });
      // Whatever is asked with a session is use of it, refused or not.
      await touched(held, session);
      if (refused !== null) {
        await recordRefusal(deps, actorOf(session), refused);
        throw refused;
      }
      return { deps: permitted(deps, held, need), actor: actorOf(session), session };
    }),
  };
}

async function refusalOf(work: () => Promise<void>): Promise<AccessRefused | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AccessRefused) return error;
    throw error;
  }
}

/** Turns what accounts refuse into answers. Whatever else is thrown goes on. */
export async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof QueueFull) throw new HttpProblem(503, 'overloaded', { detail: 'Too many are signing in at once. Try again soon.', headers: { 'retry-after': '5' } });
    if (!(error instanceof AccessRefused)) throw error;
    if (error.why === 'no-session') notSignedIn();
    else throw new HttpProblem(403, error.why, { detail: REFUSALS[error.why] });
  }
  throw new Error('not reached');
}

function notSignedIn(): never {
  // A scheme of our own: browsers open a window of theirs for those they know.
  throw new HttpProblem(401, 'not-signed-in', { detail: 'Sign in first.', headers: { 'www-authenticate': 'Session realm="minglan"' } });
}
