import { instantOf } from '../../domain/civil-date.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import { enqueue, type Moment } from './enqueue.ts';
import type { LocalDraft } from './local-draft.ts';
import { newDraftId } from './next-numbers.ts';
import { isParked, isUnsent, type OutboxRecord } from './outbox-record.ts';
import type { OutboxTx } from './ports.ts';

/**
 * How an author ends a conflict or refusal, and what waited behind it: `mine` writes this text (their own, or the merged one that they have confirmed) as the
 * next version after the server's; `theirs` takes the server's; `apart` keeps the text as a new draft; `local` keeps it as it is, unsent; `again` sends a refused
 * operation once more under a new number, with those behind it.
 */
export type Resolution =
  | { readonly how: 'mine'; readonly content: DraftContent; readonly submit?: boolean }
  | { readonly how: 'theirs' | 'apart' | 'local' | 'again' };
/** `wrong-state`: the server's text can no longer be written on, or this way does not fit. `settled`: it no longer waits. */
export type ResolveRefusal = 'wrong-state' | 'settled';
/** `draft`: the local text afterwards; null when there is none. */
export interface Resolved { readonly queued: readonly OutboxRecord[]; readonly draft: LocalDraft | null }

/** What can no longer be written on: it is out, or thrown away. */
const CLOSED: readonly Draft['state'][] = ['issued', 'scheduled', 'discarded'];

export async function resolve(tx: OutboxTx, moment: Moment, opId: string, resolution: Resolution): Promise<Result<Resolved, ResolveRefusal>> {
  const parked = await tx.record(opId);
  if (parked === null || !isParked(parked)) return err('settled');
  const chain = (await tx.recordsOf(parked.postingId)).filter((one) => one.order >= parked.order && (isParked(one) || isUnsent(one)));
  const theirs = parked.theirs ?? null;
  const text = await textOf(tx, parked.postingId, chain);
  if (!fits(resolution, parked, text)) return err('wrong-state');
  for (const one of chain) await tx.putRecord({ ...one, state: 'replaced' });
  if (resolution.how === 'again') return ok({ queued: await sendAgain(tx, moment, chain), draft: text });
  if (resolution.how === 'local') return ok({ queued: [], draft: text === null ? null : await put(tx, moment, text) });
  if (resolution.how === 'apart') return ok({ queued: [], draft: await setApart(tx, moment, text, theirs) });
  if (theirs === null) return err('wrong-state');
  const followed = await follow(tx, moment, theirs);
  return ok(resolution.how === 'mine' ? await writeOn(tx, moment, theirs, followed, resolution) : { queued: [], draft: followed });
}

function fits({ how }: Resolution, { state, theirs = null }: OutboxRecord, text: LocalDraft | null): boolean {
  switch (how) {
    case 'mine': return theirs !== null && !CLOSED.includes(theirs.state);
    case 'theirs': return theirs !== null;
    case 'again': return state === 'refused';
    case 'apart': return text !== null;
    case 'local': return true;
  }
}

async function setApart(tx: OutboxTx, moment: Moment, text: LocalDraft | null, theirs: Draft | null): Promise<LocalDraft | null> {
  if (text === null) return null;
  const apart = await put(tx, moment, { ...text, id: newDraftId(moment.entropy), base: null, stamp: 0 });
  if (theirs === null) await tx.dropDraft(text.id);
  else await follow(tx, moment, theirs);
  return apart;
}

/** The author's text on this device, or the last one that they sent. */
async function textOf(tx: OutboxTx, postingId: string, chain: readonly OutboxRecord[]): Promise<LocalDraft | null> {
  const draft = await tx.draft(postingId);
  if (draft !== null) return draft;
  return chain.reduce<LocalDraft | null>((found, { message, madeAt }) => (message?.kind === 'draft.save'
    ? { id: postingId, content: message.body.content, base: null, stamp: 0, createdAt: madeAt, changedAt: madeAt } : found), null);
}

async function put(tx: OutboxTx, { nowMs }: Moment, draft: LocalDraft): Promise<LocalDraft> {
  const next = { ...draft, stamp: draft.stamp + 1, changedAt: instantOf(nowMs) };
  await tx.putDraft(next);
  return next;
}

async function follow(tx: OutboxTx, moment: Moment, { id, content, version, ...rest }: Draft): Promise<LocalDraft> {
  await tx.putKept({ id, content, version, ...rest });
  const before = await tx.draft(id);
  return put(tx, moment, { id, content, base: { version, content }, stamp: before?.stamp ?? 0, createdAt: before?.createdAt ?? instantOf(moment.nowMs), changedAt: instantOf(moment.nowMs) });
}

async function writeOn(tx: OutboxTx, moment: Moment, theirs: Draft, followed: LocalDraft, { content, submit }: Extract<Resolution, { how: 'mine' }>): Promise<Resolved> {
  const draft = await put(tx, moment, { ...followed, content });
  const on = { board: content.fields.board, postingId: theirs.id, title: content.fields.title };
  const queued = [await enqueue(tx, moment, { ...on, seen: theirs.version, act: { kind: 'draft.save', body: { content } } })];
  if (submit === true) queued.push(await enqueue(tx, moment, { ...on, seen: theirs.version + 1, act: { kind: 'draft.submit', body: { contentHash: contentHash(content) } } }));
  return { queued, draft };
}

async function sendAgain(tx: OutboxTx, moment: Moment, chain: readonly OutboxRecord[]): Promise<readonly OutboxRecord[]> {
  const queued: OutboxRecord[] = [];
  for (const { message, title } of chain) {
    if (message === null) continue;
    const { board, postingId, baseRevision, kind, body } = message;
    queued.push(await enqueue(tx, moment, { board, postingId, title, seen: baseRevision, act: { kind, body } as Parameters<typeof enqueue>[2]['act'] }));
  }
  return queued;
}
