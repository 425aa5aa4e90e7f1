import type { Instant } from '../../../domain/civil-date.ts';
import { instantMs, instantOf } from '../../../domain/civil-date.ts';
import { canonicalJson } from '../../../protocol/canonical-json.ts';
import type { OperationMessage } from '../../../protocol/operation.ts';
import { sha256Hex } from '../../../protocol/sha256.ts';
import type { ReadTx, WriteTx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { Outcome } from './outcome.ts';

/** A device may be away for a year and still send what it sent before. */
const KEPT_MS = 400 * 86_400_000;

/** What came under this number before: the outcome of the very same operation, `other` when it was another's or another one. */
export async function receiptOf(tx: ReadTx, account: string, op: OperationMessage): Promise<Outcome | 'other' | null> {
  const row = await tx.selectFrom('operation_receipt').selectAll().where('op_id', '=', op.opId).executeTakeFirst();
  if (row === undefined) return null;
  return row.account === account && row.body_hash === bodyHash(op) ? JSON.parse(row.outcome) as Outcome : 'other';
}

/** Keeps an outcome for as long as the same operation may come again. What stood against it in a conflict is read anew each time. */
export async function keepReceipt(tx: WriteTx, account: string, op: OperationMessage, outcome: Outcome, at: Instant): Promise<void> {
  const kept: Outcome = outcome.outcome === 'conflict' ? { outcome: 'conflict', theirs: null, base: null } : outcome;
  await tx.insertInto('operation_receipt').values({
    op_id: op.opId, account, device: op.deviceId, device_seq: op.deviceSeq, body_hash: bodyHash(op), outcome: JSON.stringify(kept), at,
  }).execute();
}

/** Forgets receipts that are older than any device should be. Answers how many. */
export async function forgetOldReceipts({ store, clock }: Deps): Promise<number> {
  return store.write(async (tx) => {
    const gone = await tx.deleteFrom('operation_receipt').where('at', '<', instantOf(instantMs(clock()) - KEPT_MS)).executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}

function bodyHash(op: OperationMessage): string {
  return sha256Hex(canonicalJson(op));
}
