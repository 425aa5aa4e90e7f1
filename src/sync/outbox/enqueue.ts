import { instantOf } from '../../domain/civil-date.ts';
import type { OperationMessage } from '../../protocol/operation.ts';
import type { ActOn } from './act.ts';
import { nextNumbers } from './next-numbers.ts';
import { isParked, isUnsent, type OutboxRecord } from './outbox-record.ts';
import type { Entropy, OutboxTx } from './ports.ts';

/** Time and chance, as one transaction needs them. */
export interface Moment { readonly nowMs: number; readonly entropy: Entropy }

/**
 * Queues an act in the caller's transaction. It builds upon what its author saw, and upon what this device has done since. A text that is queued and
 * was never handed to the network is replaced by the next one right behind it.
 */
export async function enqueue(tx: OutboxTx, { nowMs, entropy }: Moment, { board, postingId, title, seen, act }: ActOn): Promise<OutboxRecord> {
  const before = (await tx.recordsOf(postingId)).filter((one) => isOnDraft(one.kind) === isOnDraft(act.kind));
  const last = before[before.length - 1];
  if (act.kind === 'draft.save' && last?.state === 'queued' && last.tries === 0 && last.message?.kind === 'draft.save' && last.message.board === board) {
    const record = { ...last, title, message: { ...last.message, body: act.body } };
    await tx.putRecord(record);
    return record;
  }
  const { identity, opId } = nextNumbers(await tx.identity(), nowMs, entropy);
  const message = {
    opId, deviceId: identity.deviceId, deviceSeq: identity.deviceSeq, kind: act.kind, board, postingId, baseRevision: versionAfter(before, seen), body: act.body,
  } as OperationMessage;
  const record: OutboxRecord = {
    opId, order: identity.order, postingId, kind: act.kind, title, state: 'queued', message, madeAt: instantOf(nowMs), tries: 0, gaps: 0,
  };
  await tx.setIdentity(identity);
  await tx.putRecord(record);
  return record;
}

/** The version that stands when all that this device did upon `seen` has been done: each step makes one. */
function versionAfter(records: readonly OutboxRecord[], seen: number): number {
  return records.reduce((version, { state, message, receipt, ...record }) => {
    if (message === null) return version;
    const waits = isParked({ ...record, state, message }) || isUnsent({ ...record, state, message });
    if (waits) return message.baseRevision + 1;
    return state === 'done' && message.baseRevision === version && receipt?.version === version + 1 ? version + 1 : version;
  }, seen);
}

function isOnDraft(kind: OutboxRecord['kind']): boolean {
  return kind.slice(0, 6) === 'draft.';
}
