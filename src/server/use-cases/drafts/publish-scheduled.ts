import type { Instant } from '../../../domain/civil-date.ts';
import type { Actor } from '../../audit/actor.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { stepRefused } from './draft-error.ts';
import { contentAt, thinVersions } from './draft-versions.ts';
import { publishContent } from './issue-draft.ts';
import { recordStep } from './record-step.ts';

const ACTOR: Actor = { kind: 'system', id: 'publish-scheduled' };

/** The hour of the next draft that waits for one; null when none does. */
export async function nextScheduledAt(tx: ReadTx): Promise<Instant | null> {
  const row = await tx.selectFrom('draft').select((eb) => eb.fn.min('publish_at').as('at')).where('state', '=', 'scheduled').executeTakeFirst();
  return (row?.at ?? null) as Instant | null;
}

/**
 * Publishes every draft whose hour has come, each in a transaction of its own. Who may was judged when it was scheduled; what may be published is
 * judged now, and a draft that cannot be goes back to its issuer with the reason. Safe to call at any time, and twice.
 */
export async function publishScheduled(deps: Deps): Promise<{ readonly published: number; readonly sentBack: number }> {
  let published = 0, sentBack = 0;
  for (;;) {
    const outcome = await deps.store.write((tx) => publishNext(tx, deps));
    if (outcome === null) return { published, sentBack };
    if (outcome === 'published') published += 1;
    else sentBack += 1;
  }
}

async function publishNext(tx: WriteTx, deps: Deps): Promise<'published' | 'sent-back' | null> {
  const at = deps.clock();
  const row = await tx.selectFrom('draft').selectAll().where('state', '=', 'scheduled').where('publish_at', '<=', at).orderBy('publish_at').orderBy('id').limit(1).executeTakeFirst();
  if (row === undefined) return null;
  const failure = await publish(tx, deps, row, at);
  if (failure === null) {
    await recordStep(tx, { actor: ACTOR, at }, row, { step: 'issue', to: 'issued', changes: { publish_at: null } });
    await thinVersions(tx, row.id, at);
    return 'published';
  }
  await recordStep(tx, { actor: ACTOR, at }, row, { step: 'unschedule', to: 'reviewed', told: { note: failure }, changes: { publish_at: null, issuer: null } });
  return 'sent-back';
}

/** Null when it is published; else the word for what stood against it. */
async function publish(tx: WriteTx, deps: Deps, row: DraftRow, at: Instant): Promise<string | null> {
  const kept = await contentAt(tx, row.id, row.version);
  if (kept === null || row.reviewed_hash !== row.content_hash) return stepRefused('content-changed').why;
  const done = await publishContent(tx, deps, ACTOR, row, kept.content, at);
  if (done.ok) return null;
  const { error } = done;
  return 'why' in error ? error.why : error.kind;
}
