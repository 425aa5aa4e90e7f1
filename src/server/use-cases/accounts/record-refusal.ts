import { appendAudit } from '../../audit/append-audit.ts';
import type { Actor } from '../../audit/actor.ts';
import type { Deps } from '../deps.ts';
import type { AccessRefused } from './require-session.ts';

/** Leaves a trace of somebody who tried what none of their roles allows (ASVS 5.0, 16.3.2). What has to be done first is no trespass, and leaves none. */
export async function recordRefusal({ store, clock }: Deps, actor: Actor, refused: AccessRefused): Promise<void> {
  if (refused.why !== 'not-permitted' && refused.why !== 'own-account') return;
  await store.write((tx) => appendAudit(tx, [{ at: clock(), actor, action: 'access.refuse', detail: { why: refused.why, operation: refused.operation } }]));
}
