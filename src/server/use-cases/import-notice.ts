import { civilDayAt } from '../../domain/civil-date.ts';
import { draftContentOf } from '../../domain/draft/draft-content.ts';
import { parseNotice } from '../../domain/notice-import/parse-notice.ts';
import type { NewPosting } from '../../domain/posting/posting.ts';
import type { PostingFinding } from '../../domain/privacy/scan-posting.ts';
import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import { type Actor, actorText } from '../audit/actor.ts';
import { checkPosting } from './check-posting.ts';
import type { Deps } from './deps.ts';
import { newDraftRow } from './drafts/new-draft-row.ts';
import { keepContent } from './drafts/save-draft.ts';
import { findSameNotice, type SameNotice } from './find-same-notice.ts';
import { type IssueError, issuePosting } from './issue-postings.ts';
import { newPostingId, postingIdOf } from './new-posting-id.ts';

/** What became of one notice. `warnings`: what the one who imports should look at. */
export type ImportOutcome =
  /** `duplicate`: it was there before, as `postingId`; nothing was changed. */
  | { readonly state: 'draft' | 'issued' | 'duplicate'; readonly postingId: string; readonly warnings: readonly string[] }
  | { readonly state: 'refused'; readonly reason: string; readonly findings: readonly PostingFinding[]; readonly warnings: readonly string[] };

/**
 * Turns one notice of another system into a draft, or issues it. Personal data stops it, and nothing of it is stored. What its
 * board holds already is left as it is, so that an import that broke off can be run again.
 */
export async function importNotice(deps: Deps, actor: Actor, notice: unknown, options: { readonly board: string; readonly issue: boolean }): Promise<ImportOutcome> {
  const parsed = parseNotice(notice, { board: options.board, today: civilDayAt(deps.clock()), calendar: WORKING_CALENDAR });
  if (!parsed.ok) return refused(parsed.error.map((p) => `${p.path}: ${p.message}`).join('; '), [], []);
  const { posting, warnings } = parsed.value;
  if (options.issue) {
    const issued = await issuePosting(deps, actor, posting, { once: true });
    if (issued.ok) return { state: 'issued', postingId: issued.value.posting.id, warnings };
    return refusedBy(issued.error, warnings);
  }
  return storeDraft(deps, actor, posting, warnings);
}

/** A draft passes the same checks as a posting: what may not be published is not kept either. */
async function storeDraft(deps: Deps, actor: Actor, posting: NewPosting, warnings: readonly string[]): Promise<ImportOutcome> {
  const at = deps.clock();
  return deps.store.write(async (tx): Promise<ImportOutcome> => {
    const board = await tx.selectFrom('board').select('name').where('code', '=', posting.board).executeTakeFirst();
    if (board === undefined) return refusedBy({ kind: 'unknown-board', board: posting.board }, warnings);
    const id = await newPostingId(tx, deps.random, new Set());
    const checked = checkPosting({ ...posting, id, revision: 1, publishedAt: at, issuedAt: at, issuedBy: board.name, changes: [] }, at);
    if (!checked.ok) return refusedBy(checked.error, warnings);
    const same = await findSameNotice(tx, posting, 'posting') ?? await findSameNotice(tx, posting, 'draft');
    if (same !== null) return duplicate(same, warnings);
    // A list whose hour has passed is not kept in a draft either.
    const content = draftContentOf({ ...posting, blocks: checked.value.blocks }, () => postingIdOf(deps.random(10)).slice(0, 8));
    await keepContent(tx, { actor, at }, newDraftRow(deps, { id, board: posting.board, author: actorText(actor), at }), content, 'draft');
    return { state: 'draft', postingId: id, warnings };
  });
}

function duplicate({ id, state, differs }: SameNotice, warnings: readonly string[]): ImportOutcome {
  const where = state === 'draft' ? '草稿里' : '公告栏上';
  const told = differs ? `${where}已有同题、同文号、同日期的一份，但文字不同；没有改动，要更正请另行更正` : `${where}已有这一份，没有重复导入`;
  return { state: 'duplicate', postingId: id, warnings: [told, ...warnings] };
}

function refused(reason: string, findings: readonly PostingFinding[], warnings: readonly string[]): ImportOutcome {
  return { state: 'refused', reason, findings, warnings };
}

function refusedBy(error: IssueError, warnings: readonly string[]): ImportOutcome {
  switch (error.kind) {
    case 'personal-data': return refused('personal data', error.findings, warnings);
    case 'invalid': return refused(error.issues.map((i) => `${i.path}: ${i.message}`).join('; '), [], warnings);
    case 'already-there': return duplicate(error.same, warnings);
    case 'unknown-board': return refused(`there is no board ${error.board}`, [], warnings);
  }
}
