import { instantMs, instantOf } from '../../../domain/civil-date.ts';
import { forgetOldAttempts } from '../../accounts/attempts.ts';
import { SESSION_TIMES } from '../../accounts/session.ts';
import type { Deps } from '../deps.ts';

/** Drops sessions that nobody can use any more, and failed attempts that no longer count. Both had no effect already. */
export async function forgetEndedSessions({ store, clock }: Deps): Promise<void> {
  const now = clock();
  await store.write(async (tx) => {
    await tx.deleteFrom('session').where((eb) => eb.or([eb('ends_at', '<=', now), eb('seen_at', '<=', instantOf(instantMs(now) - SESSION_TIMES.idleMs))])).execute();
    await forgetOldAttempts(tx, now);
  });
}
