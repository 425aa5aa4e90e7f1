import { err, ok } from '../../../domain/result.ts';
import { actorText } from '../../audit/actor.ts';
import type { WriteTx } from '../../store/store.ts';
import { checkCorrected, checkPublishable } from './check-draft.ts';
import { stepRefused } from './draft-error.ts';
import type { DraftOperation, DraftTask, StepResult } from './draft-task.ts';
import { contentAt } from './draft-versions.ts';
import { forgetWhatIsGone } from './forget-drafts.ts';
import { recordStep } from './record-step.ts';

type Submit = Extract<DraftOperation, { kind: 'draft.submit' }>;
type Review = Extract<DraftOperation, { kind: 'draft.review' }>;

/** Hands a draft in for its review, once it could be published as it is; its pictures may still be under way. 提交. */
export async function submitDraft(tx: WriteTx, { who, at, op, row, taken: { to } }: DraftTask<Submit>): Promise<StepResult> {
  const kept = await contentAt(tx, row.id, row.version);
  if (kept === null || op.body.contentHash !== row.content_hash) return err(stepRefused('content-changed'));
  const wrong = await checkPublishable(tx, row.id, kept.content, at, { media: false }) ?? await checkCorrected(tx, kept.content, { current: true });
  if (wrong !== null) return err(wrong);
  return ok({ version: await recordStep(tx, { actor: who.actor, at }, row, { step: 'submit', to }) });
}

/** Approves exactly this content 审核通过; of what was published before its review, that is the review that was owed 补审. */
export async function reviewDraft(tx: WriteTx, { who, at, op, row, taken: { to, settles } }: DraftTask<Review>): Promise<StepResult> {
  if (op.body.contentHash !== row.content_hash) return err(stepRefused('content-changed'));
  if (!settles) {
    const kept = await contentAt(tx, row.id, row.version);
    const gone = kept === null ? stepRefused('content-changed') : await checkCorrected(tx, kept.content, { current: true });
    if (gone !== null) return err(gone);
  }
  const version = await recordStep(tx, { actor: who.actor, at }, row, { step: 'review', to, changes: { reviewer: actorText(who.actor), reviewed_hash: row.content_hash } });
  if (settles) {
    await tx.updateTable('review_debt').set({ settled_at: at }).where('draft', '=', row.id).execute();
    await forgetWhatIsGone(tx, row.corrects ?? row.id);
  }
  return ok({ version });
}
