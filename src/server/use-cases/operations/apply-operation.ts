import { canonicalJson } from '../../../protocol/canonical-json.ts';
import type { OperationMessage, OperationResult } from '../../../protocol/operation.ts';
import { actorOf, sessionMay } from '../../accounts/session.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { WriteTx } from '../../store/store.ts';
import type { AccountDeps } from '../accounts/account-deps.ts';
import { requireUnrestricted } from '../accounts/permitted.ts';
import { requireSession } from '../accounts/require-session.ts';
import type { Deps } from '../deps.ts';
import { takeDraftStep } from '../drafts/take-draft-step.ts';
import type { Worker } from '../drafts/worker.ts';
import { type CheckError, invalid } from '../use-case-error.ts';
import { actOnPosting, type PostingOperation } from './act-on-posting.ts';
import { keepReceipt, receiptOf } from './operation-receipt.ts';
import { operationTexts } from './operation-texts.ts';
import { type Outcome, outcomeOf, refusedOutcome } from './outcome.ts';

const REUSED = { status: 422, type: 'op-id-reused', detail: 'Another operation had this number.' } as const;

/**
 * Does one thing that somebody did in the console, in one transaction: whether it came before, session and right, effect, history, log and audit.
 * The same operation again gets the same answer and does nothing. Throws AccessRefused when nobody is signed in (any more), or not for this yet.
 */
export async function applyOperation(deps: AccountDeps, token: string, op: OperationMessage): Promise<OperationResult> {
  if (!canBeHashed(op)) return { opId: op.opId, ...outcomeOf(invalid('', 'contains a broken character')) };
  const wrong = operationTexts(op);
  const outcome = await deps.store.write(async (tx): Promise<Outcome> => {
    const session = await requireSession(tx, token, deps);
    requireUnrestricted(session);
    const who: Worker = { actor: actorOf(session), may: (operation, board) => sessionMay(session, operation, board) };
    const before = await receiptOf(tx, session.account, op);
    if (before === 'other') return refusedOutcome(REUSED);
    if (before !== null && before.outcome !== 'conflict') return before;
    const outcome = await runOperation(tx, deps, who, op, wrong);
    // What builds on something that has not come yet is sent again as it is.
    if (before === null && outcome.outcome !== 'gap') await keepReceipt(tx, session.account, op, outcome, deps.clock());
    return outcome;
  });
  return { opId: op.opId, ...outcome };
}

/** The effect alone, with its traces, judged by what `who` may do. `wrong`: what {@link operationTexts} found. */
export async function runOperation(tx: WriteTx, deps: Deps, who: Worker, op: OperationMessage, wrong: CheckError | null): Promise<Outcome> {
  const done = isOnPosting(op) ? await actOnPosting(tx, deps, who, op, wrong) : await takeDraftStep(tx, deps, who, op, wrong);
  if (done.ok) return { outcome: 'done', ...done.value };
  if (done.error.kind === 'step-refused' && done.error.why === 'not-permitted') {
    await appendAudit(tx, [{ at: deps.clock(), actor: who.actor, action: 'access.refuse', detail: { why: 'not-permitted', operation: op.kind } }]);
  }
  return outcomeOf(done.error);
}

function isOnPosting(op: OperationMessage): op is PostingOperation {
  return !op.kind.startsWith('draft.');
}

function canBeHashed(op: OperationMessage): boolean {
  try {
    return canonicalJson(op) !== '';
  } catch {
    return false;
  }
}
