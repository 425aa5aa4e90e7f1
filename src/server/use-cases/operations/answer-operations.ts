import * as v from 'valibot';
import { OperationIdSchema, OperationSchema, type OperationResult } from '../../../protocol/operation.ts';
import type { AccountDeps } from '../accounts/account-deps.ts';
import { applyOperation } from './apply-operation.ts';
import { outcomeOf } from './outcome.ts';

/** Enough of an operation to answer it. */
const NumberedSchema = v.looseObject({ opId: OperationIdSchema });
export const MAX_OPERATIONS = 50;
/** What is sent at once. One operation of another form than agreed is refused by itself: it must not hold up those beside it. */
export const SentBatchSchema = v.strictObject({ operations: v.pipe(v.array(NumberedSchema), v.minLength(1), v.maxLength(MAX_OPERATIONS)) });

/** Does what a device sends, one after the other, each by itself. Answers in the same order. */
export async function answerOperations(deps: AccountDeps, token: string, operations: readonly v.InferOutput<typeof NumberedSchema>[]): Promise<readonly OperationResult[]> {
  const results: OperationResult[] = [];
  for (const sent of operations) {
    const parsed = v.safeParse(OperationSchema, sent);
    if (parsed.success) results.push(await applyOperation(deps, token, parsed.output));
    else results.push({ opId: sent.opId, ...outcomeOf({ kind: 'invalid', issues: parsed.issues.map(issueOf) }) });
  }
  return results;
}

/** Where it does not fit, without what was sent. */
function issueOf(issue: v.BaseIssue<unknown>): { path: string; message: string } {
  return { path: v.getDotPath(issue) ?? '', message: issue.message.replace(/ but received .*/s, '').slice(0, 200) };
}
