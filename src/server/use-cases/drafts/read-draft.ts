import type { Instant } from '../../../domain/civil-date.ts';
import type { Draft, DraftComment, DraftEvent, DraftState, DraftStep, DraftSummary } from '../../../domain/draft/draft.ts';
import { inChunks } from '../../feed/in-chunks.ts';
import type { DraftEventRow, DraftRow } from '../../store/schema.ts';
import type { ReadTx } from '../../store/store.ts';
import { contentAt } from './draft-versions.ts';

/** The row of a draft; undefined when there is none. */
export async function draftRow(tx: ReadTx, id: string): Promise<DraftRow | undefined> {
  return tx.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A draft with text and history; null when its text had to be forgotten. */
export async function readDraft(tx: ReadTx, row: DraftRow): Promise<Draft | null> {
  const kept = await contentAt(tx, row.id, row.version);
  if (kept === null) return null;
  const events = await tx.selectFrom('draft_event').selectAll().where('draft', '=', row.id).orderBy('version').execute();
  const names = await namesOf(tx, events.map((event) => event.actor));
  const [summary] = await summariesOf(tx, [row]);
  if (summary === undefined) throw new Error('a draft has a summary');
  return { ...summary, content: kept.content, events: events.map((event) => eventOf(event, names)) };
}

/** The same drafts as a list shows them, in the order given. */
export async function summariesOf(tx: ReadTx, rows: readonly DraftRow[]): Promise<readonly DraftSummary[]> {
  const names = await namesOf(tx, rows.flatMap((row) => [row.author, ...(row.reviewer === null ? [] : [row.reviewer])]));
  const owing = new Set<string>();
  for (const ids of inChunks(rows.map((row) => row.id))) {
    for (const { draft } of await tx.selectFrom('review_debt').select('draft').where('draft', 'in', ids).where('settled_at', 'is', null).execute()) owing.add(draft);
  }
  return rows.map((row) => ({
    id: row.id, board: row.board, title: row.title, state: row.state as DraftState, version: row.version, contentHash: row.content_hash,
    author: names(row.author), ...(row.reviewer === null ? {} : { reviewer: names(row.reviewer) }), ...(row.corrects === null ? {} : { corrects: row.corrects }),
    createdAt: row.created_at as Instant, updatedAt: row.updated_at as Instant, ...(row.publish_at === null ? {} : { publishAt: row.publish_at as Instant }),
    ...(owing.has(row.id) ? { owesReview: true as const } : {}),
  }));
}

/** The name of each actor that has an account; any other is called as in the audit log. */
export async function namesOf(tx: ReadTx, actors: readonly string[]): Promise<(actor: string) => string> {
  const ids = [...new Set(actors)].flatMap((actor) => (actor.startsWith('user:') ? [actor.slice('user:'.length)] : []));
  const names = new Map<string, string>();
  for (const some of inChunks(ids)) {
    for (const { id, name } of await tx.selectFrom('account').select(['id', 'name']).where('id', 'in', some).execute()) names.set(`user:${id}`, name);
  }
  return (actor) => names.get(actor) ?? actor;
}

function eventOf({ step, at, actor, version, comments, note }: DraftEventRow, names: (actor: string) => string): DraftEvent {
  return {
    step: step as DraftStep, at: at as Instant, by: names(actor), version,
    ...(comments === null ? {} : { comments: JSON.parse(comments) as DraftComment[] }), ...(note === null ? {} : { note }),
  };
}
