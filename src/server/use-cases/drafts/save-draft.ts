import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import type { DraftState } from '../../../domain/draft/draft.ts';
import { err, ok } from '../../../domain/result.ts';
import { contentHash } from '../../../protocol/content-hash.ts';
import { type Actor, actorText } from '../../audit/actor.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';
import { invalid } from '../use-case-error.ts';
import { checkCorrected } from './check-draft.ts';
import { stepRefused } from './draft-error.ts';
import type { DraftOperation, DraftTask, StepResult } from './draft-task.ts';
import { keepVersion, thinVersions } from './draft-versions.ts';
import { recordStep } from './record-step.ts';

type Save = Extract<DraftOperation, { kind: 'draft.save' }>;

/** Keeps a text as the draft's newest version; those before it keep all but their lists of people. 保存. */
export async function saveDraft(tx: WriteTx, { who, at, op, row, taken }: DraftTask<Save>): Promise<StepResult> {
  const { content } = op.body;
  const corrects = content.corrects?.postingId ?? null;
  if (content.fields.board !== row.board) return err(invalid('board', 'is not the board of the draft'));
  if (row.version > 0 && corrects !== row.corrects) return err(invalid('corrects.postingId', 'cannot change'));
  if (row.version === 0) {
    if (await tx.selectFrom('board').select('code').where('code', '=', row.board).executeTakeFirst() === undefined) return err(stepRefused('no-such-board'));
    if (await tx.selectFrom('posting').select('id').where('id', '=', row.id).executeTakeFirst() !== undefined) return err(stepRefused('id-taken'));
  }
  const gone = await checkCorrected(tx, content, { current: false });
  if (gone !== null) return err(gone);
  return ok({ version: await keepContent(tx, { actor: who.actor, at }, row, content, taken.to) });
}

/** Stores a text that was checked, as a step of its own. Answers the version. What was reviewed before is no longer. */
export async function keepContent(tx: WriteTx, trace: { readonly actor: Actor; readonly at: Instant }, row: DraftRow, content: DraftContent, to: DraftState): Promise<number> {
  const hash = contentHash(content);
  const next = row.version + 1;
  if (row.version > 0) await thinVersions(tx, row.id, trace.at);
  const version = await recordStep(tx, trace, row, { step: 'save', to, changes: {
    title: content.fields.title, content_version: next, content_hash: hash, corrects: content.corrects?.postingId ?? null, reviewer: null, reviewed_hash: null,
  } });
  await keepVersion(tx, { draft: row.id, version, content_hash: hash, saved_by: actorText(trace.actor), saved_at: trace.at }, content);
  return version;
}
