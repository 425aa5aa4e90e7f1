import type { Instant } from '../../../domain/civil-date.ts';
import { type DraftContent, newPostingOf } from '../../../domain/draft/draft-content.ts';
import { instantMs } from '../../../domain/civil-date.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { type Actor, actorText } from '../../audit/actor.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';
import { correctPosting } from '../correct-posting.ts';
import type { Deps } from '../deps.ts';
import { issuePosting } from '../issue-postings.ts';
import type { Issued } from '../record-changes.ts';
import { invalid } from '../use-case-error.ts';
import { within } from '../within.ts';
import { checkCorrected, checkPublishable } from './check-draft.ts';
import { type DraftError, stepRefused } from './draft-error.ts';
import type { DraftOperation, DraftTask, StepResult } from './draft-task.ts';
import { contentAt, thinVersions } from './draft-versions.ts';
import { recordStep } from './record-step.ts';

type Issue = Extract<DraftOperation, { kind: 'draft.issue' }>;

/** How far ahead something may be scheduled. */
const LONGEST_MS = 366 * 86_400_000;

/** Publishes a draft 签发, now or at its hour. Before its review, the review is owed. */
export async function issueDraft(tx: WriteTx, task: DraftTask<Issue>): Promise<StepResult> {
  const { deps, who, at, op, row, taken: { to, urgent } } = task;
  const kept = await contentAt(tx, row.id, row.version);
  if (kept === null || op.body.contentHash !== row.content_hash || (!urgent && row.reviewed_hash !== row.content_hash)) return err(stepRefused('content-changed'));
  if (op.body.urgent !== undefined && op.body.publishAt !== undefined) return err(invalid('publishAt', 'what is urgent has no hour of its own'));
  if (to === 'scheduled') return schedule(tx, task, kept.content);
  const published = await publishContent(tx, deps, who.actor, row, kept.content, at);
  if (!published.ok) return published;
  const note = urgent ? op.body.urgent?.reason : undefined;
  const version = await recordStep(tx, { actor: who.actor, at }, row, {
    step: 'issue', to, ...(note === undefined ? {} : { told: { note } }), changes: { issuer: actorText(who.actor), publish_at: null },
  });
  if (note !== undefined) await tx.insertInto('review_debt').values({ draft: row.id, since: at, reason: note, settled_at: null }).execute();
  await thinVersions(tx, row.id, at);
  return ok({ version, seq: published.value.seq });
}

/** Puts the content on its board, as a new posting or as the next revision of the one that it corrects. */
export async function publishContent(tx: WriteTx, deps: Deps, actor: Actor, row: DraftRow, content: DraftContent, at: Instant): Promise<Result<Issued, DraftError>> {
  const inside = within(deps, tx, at);
  const posting = newPostingOf(content);
  if (content.corrects !== undefined) {
    const { postingId: id, revision: baseRevision, weight, note } = content.corrects;
    return correctPosting(inside, actor, { id, baseRevision, posting, weight, note });
  }
  const issued = await issuePosting(inside, actor, posting, { id: row.id });
  if (issued.ok) return issued;
  const { error } = issued;
  if (error.kind === 'unknown-board') return err(stepRefused('no-such-board'));
  if (error.kind === 'already-there') throw new Error('nothing was asked about what is there already');
  return err(error);
}

/** Keeps it for its hour, when it could be published then as far as that can be known now. 定时发布. */
async function schedule(tx: WriteTx, { who, at, op, row }: DraftTask<Issue>, content: DraftContent): Promise<StepResult> {
  const { publishAt } = op.body;
  if (publishAt === undefined || instantMs(publishAt) - instantMs(at) > LONGEST_MS) return err(invalid('publishAt', 'is more than a year ahead'));
  const wrong = await checkPublishable(tx, row.id, content, publishAt, { media: true }) ?? await checkCorrected(tx, content, { current: true });
  if (wrong !== null) return err(wrong);
  const changes = { issuer: actorText(who.actor), publish_at: publishAt };
  return ok({ version: await recordStep(tx, { actor: who.actor, at }, row, { step: 'issue', to: 'scheduled', changes }) });
}
