import type { Instant } from '../../../domain/civil-date.ts';
import type { Actor } from '../../audit/actor.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import { recordStep } from './record-step.ts';

const OPEN: readonly string[] = ['draft', 'returned', 'submitted', 'reviewed', 'scheduled'];

/** Stands in place of a forgotten text's hash, against which a guess could be held. */
export const NO_HASH = '0'.repeat(64);

function draftsOf(tx: ReadTx, postingId: string) {
  return tx.selectFrom('draft').selectAll().where((eb) => eb.or([eb('id', '=', postingId), eb('corrects', '=', postingId)])).execute();
}

/**
 * Forgets what was written for a posting whose history has to be erased: texts, titles, comments. Corrections that were under way end with it.
 * `owed`: also where a review is still owed, which else keeps the text (without lists of people) until it was reviewed.
 */
export async function forgetDrafts(tx: WriteTx, trace: { readonly actor: Actor; readonly at: Instant }, postingId: string, { owed }: { readonly owed: boolean }): Promise<void> {
  for (const row of await draftsOf(tx, postingId)) {
    if (OPEN.includes(row.state)) await recordStep(tx, trace, row, { step: 'discard', to: 'discarded', changes: { publish_at: null, issuer: null } });
    if (owed) await tx.updateTable('review_debt').set({ settled_at: trace.at }).where('draft', '=', row.id).where('settled_at', 'is', null).execute();
    await forgetDraft(tx, row.id);
  }
}

/** The same for what a review was owed to until now, when its posting is gone meanwhile. */
export async function forgetWhatIsGone(tx: WriteTx, postingId: string): Promise<void> {
  const posting = await tx.selectFrom('posting').select('state').where('id', '=', postingId).executeTakeFirst();
  if (posting?.state !== 'expired' && posting?.state !== 'removed') return;
  for (const { id } of await draftsOf(tx, postingId)) await forgetDraft(tx, id);
}

async function forgetDraft(tx: WriteTx, id: string): Promise<void> {
  if (await tx.selectFrom('review_debt').select('draft').where('draft', '=', id).where('settled_at', 'is', null).executeTakeFirst() !== undefined) return;
  await tx.updateTable('draft').set((eb) => ({ title: '', salt: '', content_hash: NO_HASH, reviewed_hash: eb.case().when('reviewed_hash', 'is', null).then(null).else(NO_HASH).end() })).where('id', '=', id).execute();
  await tx.updateTable('draft_version').set({ json: null, content_hash: NO_HASH }).where('draft', '=', id).execute();
  await tx.updateTable('draft_event').set({ comments: null, note: null }).where('draft', '=', id).execute();
  await tx.updateTable('review_debt').set({ reason: '' }).where('draft', '=', id).execute();
}
