import type { Posting } from '../../domain/posting/posting.ts';
import type { Body } from '../../protocol/body.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { ReadTx } from '../store/store.ts';
import { liveRow } from './posting-rows.ts';

export interface PostingFinding { readonly what: 'differs' | 'columns' | 'history' | 'missing'; readonly detail: string }

/**
 * Compares the postings that pages without script are made from with the signed log's living bodies: a text changed in one place
 * only is found. `history`: text that had to be forgotten is still there. `missing`: alive in the log, but not here.
 */
export async function verifyPostings(tx: ReadTx, board: string): Promise<PostingFinding[]> {
  const bodies = new Map((await tx.selectFrom('feed_body').select(['seq', 'json']).where('board', '=', board).execute()).map((b) => [b.seq, b.json]));
  const found: PostingFinding[] = [];
  for (const row of await tx.selectFrom('posting').selectAll().where('board', '=', board).orderBy('seq').execute()) {
    const body = JSON.parse(bodies.get(row.seq) ?? 'null') as Body | null;
    bodies.delete(row.seq);
    const signed = body === null ? null : 'posting' in body ? body.posting : body.tombstone;
    const shown = JSON.parse(row.json ?? row.tombstone ?? 'null') as unknown;
    if (signed === null || canonicalJson(signed) !== canonicalJson(shown)) found.push({ what: 'differs', detail: row.id });
    else if (row.json !== null && !columnsFit(row)) found.push({ what: 'columns', detail: row.id });
    if (row.state === 'removed' || row.state === 'expired') found.push(...await keptHistory(tx, row.id));
  }
  return [...found, ...[...bodies.keys()].map((seq) => ({ what: 'missing' as const, detail: `entry ${seq}` }))];
}

function columnsFit(row: { json: string | null } & Record<string, unknown>): boolean {
  const posting = JSON.parse(row.json ?? 'null') as Posting;
  const { json: _json, next_expiry: _next, ...wanted } = liveRow(posting, Number(row['seq']), posting.issuedAt);
  return Object.entries(wanted).every(([name, value]) => row[name] === value);
}

async function keptHistory(tx: ReadTx, id: string): Promise<PostingFinding[]> {
  const kept = await tx.selectFrom('posting_revision').select('revision').where('posting_id', '=', id).where('json', 'is not', null).execute();
  return kept.map(({ revision }) => ({ what: 'history', detail: `${id} revision ${revision}` }));
}
