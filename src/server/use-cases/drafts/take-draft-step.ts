import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftComment, DraftState, DraftStep } from '../../../domain/draft/draft.ts';
import { mayEverTake, takeStep } from '../../../domain/draft/workflow.ts';
import { err, ok } from '../../../domain/result.ts';
import { actorText } from '../../audit/actor.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { CheckError } from '../use-case-error.ts';
import { type DraftError, stepRefused } from './draft-error.ts';
import type { DraftOperation, DraftTask, StepResult } from './draft-task.ts';
import { contentAt, thinVersions, writersOf } from './draft-versions.ts';
import { issueDraft } from './issue-draft.ts';
import { newDraftRow } from './new-draft-row.ts';
import { draftRow, readDraft } from './read-draft.ts';
import { recordStep } from './record-step.ts';
import { reviewDraft, submitDraft } from './review-draft.ts';
import { saveDraft } from './save-draft.ts';
import type { Worker } from './worker.ts';

/**
 * Takes one step with a draft, in the caller's transaction: right, base and state are judged in it. Whoever lacks the right learns nothing more.
 * `wrong`: what was found in the operation's texts; personal data is refused before anything else is looked at.
 */
export async function takeDraftStep(tx: WriteTx, deps: Deps, who: Worker, op: DraftOperation, wrong: CheckError | null): Promise<StepResult> {
  const step = op.kind.slice('draft.'.length) as DraftStep;
  const found = await draftRow(tx, op.postingId);
  const board = found?.board ?? op.board;
  const corrects = found !== undefined && found.corrects !== null;
  const may = (operation: Parameters<Worker['may']>[0]) => who.may(operation, board);
  if (!mayEverTake(step, may, corrects)) return err(stepRefused('not-permitted'));
  if (board !== op.board) return err(stepRefused('moved'));
  if (wrong !== null) return err(wrong);
  const version = found?.version ?? 0;
  if (op.baseRevision > version) return err({ kind: 'gap', version });
  if (found !== undefined && op.baseRevision < version) return err(await conflict(tx, found, op.baseRevision));
  const actor = actorText(who.actor), at = deps.clock();
  const owesReview = found !== undefined && await tx.selectFrom('review_debt').select('draft').where('draft', '=', found.id).where('settled_at', 'is', null).executeTakeFirst() !== undefined;
  const taker = { may, wrote: found !== undefined && (await writersOf(tx, found.id)).includes(actor), issued: found?.issuer === actor };
  const taken = takeStep(step, { state: (found?.state ?? 'none') as DraftState | 'none', corrects, owesReview }, taker, howOf(op, at));
  if (!taken.ok) return err(stepRefused(taken.error));
  return carryOut(tx, { deps, who, at, op, row: found ?? newDraftRow(deps, { id: op.postingId, board: op.board, author: actor, at }), taken: taken.value });
}

async function carryOut(tx: WriteTx, task: DraftTask): Promise<StepResult> {
  const { op, row } = task;
  switch (op.kind) {
    case 'draft.save': return saveDraft(tx, { ...task, op });
    case 'draft.submit': return submitDraft(tx, { ...task, op });
    case 'draft.review': return reviewDraft(tx, { ...task, op });
    case 'draft.issue': return issueDraft(tx, { ...task, op });
    case 'draft.return':
      if (op.body.contentHash !== row.content_hash) return err(stepRefused('content-changed'));
      return plainStep(tx, task, 'return', { comments: op.body.comments });
    case 'draft.recall': return plainStep(tx, task, 'recall');
    case 'draft.unschedule': return plainStep(tx, task, 'unschedule');
    case 'draft.discard': {
      const done = await plainStep(tx, task, 'discard');
      await thinVersions(tx, row.id, task.at);
      return done;
    }
  }
}

/** A step that changes where the draft stands and nothing else. Whatever leaves the reviewed states loses its review. */
async function plainStep(tx: WriteTx, { who, at, row, taken: { to } }: DraftTask, step: DraftStep, told: { comments?: readonly DraftComment[] } = {}): Promise<StepResult> {
  const changes = to === 'reviewed' ? { publish_at: null, issuer: null } : { reviewer: null, reviewed_hash: null };
  return ok({ version: await recordStep(tx, { actor: who.actor, at }, row, { step, to, told, changes }) });
}

function howOf(op: DraftOperation, now: Instant): 'urgent' | 'later' | null {
  if (op.kind !== 'draft.issue') return null;
  // An hour that passed while the device was offline is now.
  if (op.body.publishAt !== undefined && op.body.publishAt > now) return 'later';
  return op.body.urgent === undefined ? null : 'urgent';
}

async function conflict(tx: WriteTx, row: DraftRow, baseRevision: number): Promise<DraftError> {
  const base = baseRevision === 0 ? null : await contentAt(tx, row.id, baseRevision);
  return { kind: 'draft-conflict', theirs: await readDraft(tx, row), base: base === null || base.thinned ? null : base.content };
}
