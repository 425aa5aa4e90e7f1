import { instantOf } from '../../domain/civil-date.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { sameValue } from '../../domain/draft/same-value.ts';
import { isParked, isUnsent } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/** Keeps a draft of the server's for reading offline. A local text with nothing unsent follows it, and goes when the draft has come to its end. */
export async function followServer(tx: OutboxTx, draft: Draft, nowMs: number): Promise<void> {
  const kept = await tx.kept(draft.id);
  if (kept !== null && kept.version > draft.version) return;
  await tx.putKept(draft);
  const local = await tx.draft(draft.id);
  if (local === null || local.base === null || !sameValue(local.content, local.base.content)) return;
  if ((await tx.recordsOf(draft.id)).some((one) => isUnsent(one) || isParked(one))) return;
  if (draft.state === 'issued' || draft.state === 'discarded') await tx.dropDraft(draft.id);
  else if (draft.version > local.base.version) {
    const { content, version } = draft;
    await tx.putDraft({ ...local, content, base: { version, content }, stamp: local.stamp + 1, changedAt: instantOf(nowMs) });
  }
}
