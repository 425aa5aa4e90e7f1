import { instantOf } from '../../domain/civil-date.ts';
import type { OperationResult } from '../../protocol/operation.ts';
import type { Problem } from '../../protocol/problem.ts';
import { isParked, isUnsent, type OutboxRecord } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/** After so many gaps with nothing left to send before it, an operation is its author's to decide. */
const MOST_GAPS = 3;
const MISSING_BEFORE: Problem = { type: 'urn:minglan:problem:missing-before', title: 'Conflict', status: 409, detail: 'What this builds on has not reached the server.' };

/**
 * Takes in what the server said of operations, in the caller's transaction. Answers how many were settled by it. Late and doubled answers change nothing:
 * what is done stays done, and what its author decided stays decided.
 */
export async function settle(tx: OutboxTx, results: readonly OperationResult[], nowMs: number): Promise<number> {
  let settled = 0;
  for (const result of results) {
    const record = await tx.record(result.opId);
    if (record === null || !(isUnsent(record) || isParked(record))) continue;
    if (result.outcome === 'gap') {
      if (isUnsent(record)) settled += await closeGap(tx, record, result.version);
      continue;
    }
    if (isUnsent(record) || result.outcome === 'done') settled += 1;
    await tx.putRecord(outcomeOn(record, result, nowMs));
    if (result.outcome === 'done') await advanceDraft(tx, record, result.version);
  }
  return settled;
}

/** Puts what was handed over and has no answer back to what waits. */
export async function putBack(tx: OutboxTx, opIds: readonly string[]): Promise<void> {
  for (const opId of opIds) {
    const record = await tx.record(opId);
    if (record?.state === 'sending') await tx.putRecord({ ...record, state: 'queued' });
  }
}

function outcomeOn(before: OutboxRecord, result: Exclude<OperationResult, { outcome: 'gap' }>, nowMs: number): OutboxRecord {
  const { opId, order, postingId, kind, title, message, madeAt, tries, gaps } = before;
  const record = { opId, order, postingId, kind, title, message, madeAt, tries, gaps };
  switch (result.outcome) {
    case 'refused': return { ...record, state: 'refused', problem: result.problem };
    case 'conflict': return { ...record, state: 'conflict', theirs: result.theirs, base: result.base };
    case 'done': return {
      ...record, state: 'done', gaps: 0,
      receipt: { at: instantOf(nowMs), ...(result.version === undefined ? {} : { version: result.version }), ...(result.seq === undefined ? {} : { seq: result.seq }) },
    };
  }
}

/** What is before it is sent first: if it waits, it goes first anyway; if the server has lost what it had taken (an older backup), it is sent again. */
async function closeGap(tx: OutboxTx, record: OutboxRecord, version: number): Promise<number> {
  const before = (await tx.recordsOf(record.postingId)).filter((one) => one.order < record.order);
  if (before.some((one) => isUnsent(one) || isParked(one))) {
    await tx.putRecord({ ...record, state: 'queued' });
    return 0;
  }
  const lost = before.filter((one) => one.state === 'done' && one.message !== null && one.message.baseRevision >= version);
  if (lost.length === 0 || record.gaps >= MOST_GAPS) {
    await tx.putRecord({ ...record, state: 'refused', problem: MISSING_BEFORE });
    return 1;
  }
  for (const one of lost) await tx.putRecord({ ...one, state: 'queued' });
  await tx.putRecord({ ...record, state: 'queued', gaps: record.gaps + 1 });
  return 1;
}

/** The local text stands upon what the server has now. */
async function advanceDraft(tx: OutboxTx, { postingId, message }: OutboxRecord, version: number | undefined): Promise<void> {
  const draft = await tx.draft(postingId);
  if (draft === null || version === undefined || version <= (draft.base?.version ?? 0) || message === null) return;
  const content = message.kind === 'draft.save' ? message.body.content : draft.base?.content;
  if (content !== undefined) await tx.putDraft({ ...draft, base: { version, content } });
}
