import type { Instant } from '../../domain/civil-date.ts';
import type { NewPosting } from '../../domain/posting/posting.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../audit/actor.ts';
import type { ReadTx } from '../store/store.ts';
import { checkMedia } from './check-media.ts';
import { checkPosting } from './check-posting.ts';
import type { Deps } from './deps.ts';
import { findSameNotice, type SameNotice } from './find-same-notice.ts';
import { newPostingId } from './new-posting-id.ts';
import { type Issued, recordSteps, type Step } from './record-changes.ts';
import type { CheckError, UnknownBoard } from './use-case-error.ts';

/** The same notice stands on the board. Asked for with {@link IssueOptions.once}. */
export interface AlreadyThere { readonly kind: 'already-there'; readonly same: SameNotice }
export type IssueError = CheckError | UnknownBoard | AlreadyThere;

export interface IssueOptions {
  /** Role and unit that sign off; without it the board's name and 签发. */
  readonly issuedBy?: string;
  /** Refuses what stands on its board already, so that a file imported twice is one posting. */
  readonly once?: boolean;
  /** The number that it bears from its draft on, for {@link issuePosting}; without it, a new one. */
  readonly id?: string;
}

/** Publishes one posting. See {@link issuePostings}. */
export async function issuePosting(deps: Deps, actor: Actor, posting: NewPosting, options: IssueOptions = {}): Promise<Result<Issued, IssueError>> {
  const issued = await issuePostings(deps, actor, [posting], options);
  if (!issued.ok) return err(issued.error.error);
  const [only] = issued.value;
  if (only === undefined) throw new Error('nothing was issued');
  return ok(only);
}

/**
 * Publishes postings in one transaction, in the order given: all of them, or, with the index of the first that cannot be, none. 发布.
 * The server gives identity, revision 1 and times. Unmasked personal data is refused with where it stands.
 */
export async function issuePostings(
  deps: Deps, actor: Actor, postings: readonly NewPosting[], options: IssueOptions = {},
): Promise<Result<readonly Issued[], { readonly index: number; readonly error: IssueError }>> {
  return deps.store.write(async (tx) => {
    const at = deps.clock();
    const boards = new Map((await tx.selectFrom('board').select(['code', 'name']).execute()).map((b) => [b.code, b.name]));
    const taken = new Set<string>();
    const steps: (Step & { readonly action: 'posting.issue' })[] = [];
    for (const [index, posting] of postings.entries()) {
      const name = boards.get(posting.board);
      if (name === undefined) return err({ index, error: { kind: 'unknown-board', board: String(posting.board) } });
      const checked = checkPosting(await candidate(tx, deps, posting, at, options, name, taken), at);
      if (!checked.ok) return err({ index, error: checked.error });
      const away = await checkMedia(tx, checked.value);
      if (away !== null) return err({ index, error: away });
      // After the gate: personal data is told, whatever stands there already.
      const same = options.once === true ? await findSameNotice(tx, posting, 'posting') : null;
      if (same !== null) return err({ index, error: { kind: 'already-there', same } });
      steps.push({ action: 'posting.issue', previous: null, posting: checked.value });
    }
    const seqs = await recordSteps(tx, { deps, actor, at }, steps);
    return ok(steps.map((step, i) => ({ posting: step.posting, seq: seqs[i] ?? 0 })));
  });
}

async function candidate(tx: ReadTx, deps: Deps, posting: NewPosting, at: Instant, { issuedBy, id }: IssueOptions, board: string, taken: Set<string>): Promise<unknown> {
  return {
    ...posting, id: id ?? await newPostingId(tx, deps.random, taken), revision: 1, publishedAt: at, issuedAt: at, issuedBy: issuedBy ?? `${board}（签发）`, changes: [],
  };
}
