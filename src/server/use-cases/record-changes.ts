import type { Instant } from '../../domain/civil-date.ts';
import { mediaOf } from '../../domain/posting/media-of.ts';
import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import type { Actor } from '../audit/actor.ts';
import { appendAudit, type AuditEvent } from '../audit/append-audit.ts';
import { appendToFeed } from '../feed/append-to-feed.ts';
import type { WriteTx } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { forgetDrafts } from './drafts/forget-drafts.ts';
import { recordMediaUses } from './media-uses.ts';
import { goneRow, historyJson, liveRow, revisionRow } from './posting-rows.ts';

/** A revision with its place in the board's log. */
export interface Issued { readonly posting: Posting; readonly seq: number }

/** One step of a posting's life, checked and ready. `previous`: the revision that it supersedes; null for a first issue. */
export type Step =
  | { readonly action: 'posting.issue' | 'posting.correct' | 'posting.extend' | 'posting.lift' | 'posting.hide-list'; readonly previous: Posting | null;
      readonly posting: Posting }
  /** `forget`: history is erased as well. */
  | { readonly action: 'posting.withdraw' | 'posting.remove' | 'posting.expire'; readonly tombstone: Tombstone; readonly forget: boolean };

export interface Trace { readonly deps: Deps; readonly actor: Actor; readonly at: Instant }

/** Carries out steps in the caller's transaction: current state, history, board's log and audit together. Answers with their places in the logs. */
export async function recordSteps(tx: WriteTx, { deps, actor, at }: Trace, steps: readonly Step[]): Promise<readonly number[]> {
  const seqs = await appendToBoards(tx, deps, at, steps);
  const events: AuditEvent[] = [];
  for (const [i, step] of steps.entries()) {
    const seq = seqs[i] ?? 0;
    const { id, board, revision } = 'posting' in step ? step.posting : step.tombstone;
    if ('posting' in step) await recordRevision(tx, step.posting, step.previous, seq, at);
    else await recordEnd(tx, step.tombstone, step.forget, seq);
    if ('forget' in step && step.forget) await forgetDrafts(tx, { actor, at }, id, { owed: step.action === 'posting.remove' });
    events.push({ at, actor, action: step.action, board, subject: id, detail: { revision, seq } });
  }
  await recordMediaUses(tx, steps.map((step) => ('posting' in step ? { id: step.posting.id, media: mediaOf(step.posting) } : { id: step.tombstone.id, media: [] })), at);
  await appendAudit(tx, events);
  return seqs;
}

async function appendToBoards(tx: WriteTx, deps: Deps, at: Instant, steps: readonly Step[]): Promise<number[]> {
  const seqs: number[] = [];
  const places = new Map<string, number[]>();
  for (const [i, step] of steps.entries()) {
    const { board } = 'posting' in step ? step.posting : step.tombstone;
    places.set(board, [...places.get(board) ?? [], i]);
  }
  for (const [board, indexes] of places) {
    const changes = indexes.flatMap((i) => {
      const step = steps[i];
      if (step === undefined) return [];
      return ['posting' in step ? { kind: 'upsert' as const, posting: step.posting } : { kind: 'tombstone' as const, tombstone: step.tombstone }];
    });
    const { entries } = await appendToFeed(tx, board, changes, { now: at, random: deps.random });
    for (const [n, i] of indexes.entries()) seqs[i] = entries[n]?.seq ?? 0;
  }
  return seqs;
}

async function recordRevision(tx: WriteTx, posting: Posting, previous: Posting | null, seq: number, at: Instant): Promise<void> {
  const row = liveRow(posting, seq, at);
  if (previous === null) {
    await tx.insertInto('posting').values(row).execute();
  } else {
    await tx.updateTable('posting').set(row).where('id', '=', posting.id).execute();
    await tx.updateTable('posting_revision').set({ json: historyJson(previous, at) })
      .where('posting_id', '=', posting.id).where('revision', '=', previous.revision).execute();
  }
  await tx.insertInto('posting_revision').values(revisionRow(posting, seq)).execute();
}

async function recordEnd(tx: WriteTx, tombstone: Tombstone, forget: boolean, seq: number): Promise<void> {
  const { id } = tombstone;
  const last = forget ? undefined : await tx.selectFrom('posting').select(['json', 'revision']).where('id', '=', id).executeTakeFirst();
  await tx.updateTable('posting').set(goneRow(tombstone, seq)).where('id', '=', id).execute();
  if (forget) {
    await tx.updateTable('posting_revision').set({ json: null }).where('posting_id', '=', id).execute();
  } else if (last?.json) {
    await tx.updateTable('posting_revision').set({ json: historyJson(JSON.parse(last.json) as Posting, tombstone.at) })
      .where('posting_id', '=', id).where('revision', '=', last.revision).execute();
  }
}
