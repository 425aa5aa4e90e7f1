import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { sameValue } from '../../domain/draft/same-value.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import { enqueue, type Moment } from './enqueue.ts';
import type { LocalDraft } from './local-draft.ts';
import { isParked, isUnsent, type OutboxRecord } from './outbox-record.ts';
import type { OutboxReadTx, OutboxTx } from './ports.ts';

/** Queues the text of a draft when it is not queued or received already, and its submission when that is asked for: all in the caller's transaction. */
export async function handIn(tx: OutboxTx, moment: Moment, { id, content, base }: LocalDraft, step: 'save' | 'submit'): Promise<readonly OutboxRecord[]> {
  const on = { board: content.fields.board, postingId: id, title: content.fields.title, seen: base?.version ?? 0 };
  const queued: OutboxRecord[] = [];
  if (!sameValue(await handedIn(tx, { id, base }), content)) queued.push(await enqueue(tx, moment, { ...on, act: { kind: 'draft.save', body: { content } } }));
  if (step === 'submit') queued.push(await enqueue(tx, moment, { ...on, act: { kind: 'draft.submit', body: { contentHash: contentHash(content) } } }));
  return queued;
}

/** The text that the server has or will have, once all that waits is sent; null when it has none. */
export async function handedIn(tx: OutboxReadTx, { id, base }: Pick<LocalDraft, 'id' | 'base'>): Promise<DraftContent | null> {
  return (await tx.recordsOf(id)).reduce<DraftContent | null>((found, record) => (
    record.message?.kind === 'draft.save' && (isUnsent(record) || isParked(record)) ? record.message.body.content : found), base?.content ?? null);
}
