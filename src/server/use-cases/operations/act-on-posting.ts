import type { Operation } from '../../../domain/access/operation.ts';
import type { OperationMessage } from '../../../protocol/operation.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { type DraftError, stepRefused } from '../drafts/draft-error.ts';
import type { Worker } from '../drafts/worker.ts';
import { extendPublicity } from '../extend-publicity.ts';
import { liftWarning } from '../lift-warning.ts';
import { removePosting } from '../remove-posting.ts';
import type { CheckError } from '../use-case-error.ts';
import { within } from '../within.ts';
import { withdrawPosting } from '../withdraw-posting.ts';

export type PostingOperation = Exclude<OperationMessage, { kind: `draft.${string}` }>;

/** Does something to a posting on its board, in the caller's transaction. Withdrawing, removing and lifting ask for no revision: they beat every edit. */
export async function actOnPosting(tx: WriteTx, deps: Deps, who: Worker, op: PostingOperation, wrong: CheckError | null): Promise<Result<{ readonly seq: number }, DraftError>> {
  const row = await tx.selectFrom('posting').select(['board', 'revision']).where('id', '=', op.postingId).executeTakeFirst();
  const board = row?.board ?? op.board;
  const operation: Operation = op.kind;
  if (!who.may(operation, board)) return err(stepRefused('not-permitted'));
  if (board !== op.board) return err(stepRefused('moved'));
  if (wrong !== null) return err(wrong);
  const done = await carriedOut(tx, deps, who, op, row?.revision ?? 0);
  return done.ok ? ok({ seq: done.value.seq }) : done;
}

async function carriedOut(tx: WriteTx, deps: Deps, { actor }: Worker, op: PostingOperation, revision: number): Promise<Result<{ readonly seq: number }, DraftError>> {
  const inside = within(deps, tx, deps.clock());
  const id = op.postingId;
  switch (op.kind) {
    case 'posting.withdraw': return withdrawPosting(inside, actor, { id, reason: op.body.reason, ...(op.body.keepTitle === undefined ? {} : { keepTitle: op.body.keepTitle }) });
    case 'posting.remove': return removePosting(inside, actor, { id, reason: op.body.reason });
    case 'warning.lift': return liftWarning(inside, actor, { id, note: op.body.note });
    case 'posting.extend': {
      if (op.baseRevision > revision) return err({ kind: 'gap', version: revision });
      const extended = await extendPublicity(inside, actor, { id, baseRevision: op.baseRevision, to: op.body.to, note: op.body.note });
      return !extended.ok && extended.error.kind === 'revision-conflict' ? err({ kind: 'draft-conflict', theirs: null, base: null }) : extended;
    }
  }
}
