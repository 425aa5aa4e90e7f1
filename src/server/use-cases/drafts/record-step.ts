import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftComment, DraftState, DraftStep } from '../../../domain/draft/draft.ts';
import { canonicalJson } from '../../../protocol/canonical-json.ts';
import { sha256Hex } from '../../../protocol/sha256.ts';
import { type Actor, actorText } from '../../audit/actor.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { DraftEventRow, DraftRow } from '../../store/schema.ts';
import type { WriteTx } from '../../store/store.ts';

/** A step that has been judged. `told`: what its taker said with it. */
export interface RecordedStep {
  readonly step: DraftStep;
  readonly to: DraftState;
  readonly told?: { readonly comments?: readonly DraftComment[]; readonly note?: string };
  /** What else changes in the draft's row. */
  readonly changes?: Partial<Omit<DraftRow, 'id' | 'board' | 'state' | 'version' | 'updated_at'>>;
}

/** Carries a step into the draft, its history and the audit log, in the caller's transaction. Answers the draft's version afterwards. */
export async function recordStep(tx: WriteTx, { actor, at }: { readonly actor: Actor; readonly at: Instant }, draft: DraftRow, { step, to, told, changes }: RecordedStep): Promise<number> {
  const row: DraftRow = { ...draft, ...changes, state: to, version: draft.version + 1, updated_at: at };
  if (draft.version === 0) await tx.insertInto('draft').values(row).execute();
  else await tx.updateTable('draft').set(row).where('id', '=', row.id).execute();
  const event: DraftEventRow = {
    draft: row.id, version: row.version, step, state: to, actor: actorText(actor), at,
    comments: told?.comments === undefined ? null : JSON.stringify(told.comments), note: told?.note ?? null,
  };
  await tx.insertInto('draft_event').values(event).execute();
  const detail = { version: row.version, state: to, seal: sealOf(row, event), ...(to === 'scheduled' ? { publishAt: row.publish_at } : {}) };
  await appendAudit(tx, [{ at, actor, action: `draft.${step}`, board: row.board, subject: row.id, detail }]);
  return row.version;
}

/**
 * What the audit log keeps of a step's content: enough to notice that it was changed afterwards, and, once the salt is gone with the content,
 * nothing that a guess could be held against.
 */
export function sealOf({ salt, content_hash: hash }: Pick<DraftRow, 'salt' | 'content_hash'>, { comments, note }: Pick<DraftEventRow, 'comments' | 'note'>): string {
  return sha256Hex(canonicalJson([salt, hash, comments, note]));
}
