import type { OperationMessage } from '../../../protocol/operation.ts';
import { checkContent, checkTold } from '../drafts/check-draft.ts';
import type { CheckError } from '../use-case-error.ts';

/** What is wrong with the texts of an operation; null when nothing is. Reads nothing, so that it need not keep other writers waiting. */
export function operationTexts(op: OperationMessage): CheckError | null {
  switch (op.kind) {
    case 'draft.save': return checkContent(op.body.content);
    case 'draft.return': return first(op.body.comments.map(({ text }, i) => () => checkTold(`comments[${i}].text`, text)));
    case 'draft.issue': return op.body.urgent === undefined ? null : checkTold('urgent.reason', op.body.urgent.reason);
    case 'posting.withdraw': case 'posting.remove': return checkTold('reason', op.body.reason);
    case 'posting.extend': case 'warning.lift': return checkTold('note', op.body.note);
    default: return null;
  }
}

function first(checks: readonly (() => CheckError | null)[]): CheckError | null {
  for (const check of checks) {
    const wrong = check();
    if (wrong !== null) return wrong;
  }
  return null;
}
