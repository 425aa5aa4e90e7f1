import { mayAnywhere } from '../../../domain/access/may.ts';
import { PERMISSIONS } from '../../../domain/access/permissions.ts';
import type { Grant } from '../../../domain/access/role.ts';
import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftState, DraftSummary } from '../../../domain/draft/draft.ts';
import { isWithin } from '../../../domain/unit/board-code.ts';
import type { ReviewDebt } from '../../../protocol/draft-answers.ts';
import type { ReadTx } from '../../store/store.ts';
import { namesOf, summariesOf } from './read-draft.ts';

/** Drafts a page. */
const PAGE = 50;
const MOST_DEBTS = 200;

export interface DraftsWanted {
  /** Only of this board and those under it. */
  readonly board?: string;
  readonly state?: DraftState;
  /** The `next` of the page before. */
  readonly after?: { readonly at: Instant; readonly id: string };
}

/** What a reader of drafts may see of them, last changed first. `next`: null at the end. */
export async function listDrafts(tx: ReadTx, grants: readonly Grant[], { board, state, after }: DraftsWanted): Promise<{ readonly drafts: readonly DraftSummary[]; readonly next: string | null }> {
  const reach = reachOf(grants, board);
  if (reach.length === 0) return { drafts: [], next: null };
  let query = tx.selectFrom('draft').selectAll().where((eb) => eb.or(reach.map((code) => eb('board', 'like', `${code}%`))))
    .orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(PAGE + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined) query = query.where((eb) => eb.or([eb('updated_at', '<', after.at), eb.and([eb('updated_at', '=', after.at), eb('id', '<', after.id)])]));
  const rows = await query.execute();
  const page = rows.slice(0, PAGE), last = page.at(-1);
  return { drafts: await summariesOf(tx, page), next: rows.length > PAGE && last !== undefined ? `${last.updated_at}_${last.id}` : null };
}

/** Reviews that are owed within the same reach, the longest owed first. */
export async function listDebts(tx: ReadTx, grants: readonly Grant[], board?: string): Promise<readonly ReviewDebt[]> {
  const reach = reachOf(grants, board);
  if (reach.length === 0) return [];
  const rows = await tx.selectFrom('draft').innerJoin('review_debt as r', 'r.draft', 'draft.id').selectAll('draft').select(['r.since', 'r.reason']).where('r.settled_at', 'is', null)
    .where((eb) => eb.or(reach.map((code) => eb('board', 'like', `${code}%`)))).orderBy('r.since').orderBy('draft.id').limit(MOST_DEBTS).execute();
  const names = await namesOf(tx, rows.flatMap((row) => (row.issuer === null ? [] : [row.issuer])));
  const summaries = await summariesOf(tx, rows);
  return rows.flatMap((row, i) => {
    const draft = summaries[i];
    return draft === undefined ? [] : [{ draft, owedSince: row.since as Instant, issuedBy: names(row.issuer ?? ''), reason: row.reason }];
  });
}

/** The boards from which on drafts may be read; within `board`, if one is named. A board's code is the beginning of those under it. */
function reachOf(grants: readonly Grant[], board: string | undefined): readonly string[] {
  const held = grants.filter((grant) => PERMISSIONS[grant.role].includes('draft.read') && mayAnywhere([grant], 'draft.read')).map((grant) => grant.board);
  if (board === undefined) return [...new Set(held)];
  if (held.some((code) => isWithin(board, code))) return [board];
  return [...new Set(held.filter((code) => isWithin(code, board)))];
}
