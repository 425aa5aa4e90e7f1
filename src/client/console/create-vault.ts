import { instantOf } from '../../domain/civil-date.ts';
import { err, ok } from '../../domain/result.ts';
import { enqueue, type Moment } from '../../sync/outbox/enqueue.ts';
import { followServer } from '../../sync/outbox/follow-server.ts';
import { handIn } from '../../sync/outbox/hand-in.ts';
import { keepPushing } from '../../sync/outbox/keep-pushing.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import { newDraftId } from '../../sync/outbox/next-numbers.ts';
import { isParked, isUnsent } from '../../sync/outbox/outbox-record.ts';
import type { OutboxPorts, OutboxTx } from '../../sync/outbox/ports.ts';
import { push } from '../../sync/outbox/push.ts';
import type { PushOutcome } from '../../sync/outbox/push-outcome.ts';
import { resolve } from '../../sync/outbox/resolve.ts';
import { thinReceipts } from '../../sync/outbox/thin-receipts.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { sameValue } from '../../domain/draft/same-value.ts';
import { maskAct } from './mask-act.ts';
import { maskContent, type MaskedContent, maskTexts } from './mask-content.ts';
import { countUnsent, parseRescueFile, rescueFile, restoreFile } from './rescue.ts';
import { type Vault, type VaultChange, VaultError } from './vault.ts';

export interface VaultParts extends OutboxPorts {
  readonly account: string;
  /** Wipes the store and ends it. */
  readonly erase: () => Promise<void>;
  /** Other tabs of the same account; null where a browser cannot tell them. */
  readonly channel: VaultChannel | null;
  /** Calls back when something makes a push worth while; answers the way to stop. */
  readonly wakes?: (wake: () => void) => () => void;
  /** Runs a push when no other tab is at one, as far as that can be arranged. */
  readonly inTurn?: (work: () => Promise<PushOutcome>) => Promise<PushOutcome>;
  /** Masks what is to be kept, perhaps in a worker; by default here and now, which takes long for a list of thousands. */
  readonly mask?: (content: DraftContent) => Promise<MaskedContent>;
  /** False: pushes only when asked to. */
  readonly pushesItself?: boolean;
}
export interface VaultChannel { tell(change: VaultChange): void; hear(heard: (change: VaultChange) => void): () => void; close(): void }

/** The vault over a store, a network and a clock. */
export function createVault(parts: VaultParts): Vault {
  const { account, store, channel, clock, entropy } = parts;
  const listeners = new Set<(change: VaultChange) => void>();
  const mask = parts.mask ?? (async (content: DraftContent) => maskContent(content));
  let erased = false;
  const tell = (...types: VaultChange['type'][]) => {
    for (const type of types) {
      for (const heard of listeners) heard({ type });
      channel?.tell({ type });
    }
  };
  const moment = (): Moment => ({ nowMs: clock.nowMs(), entropy });
  const read: typeof store.read = (work) => (erased ? Promise.reject(new VaultError('erased')) : store.read(work));
  const write = async <T>(work: (tx: OutboxTx) => Promise<T>, ...types: VaultChange['type'][]): Promise<T> => {
    if (erased) throw new VaultError('erased');
    const value = await store.write(work);
    tell(...types);
    return value;
  };
  const pushOnce = async (): Promise<PushOutcome> => {
    if (erased) return { end: 'sent' };
    let sent = false;
    const transport: VaultParts['transport'] = {
      post: (path, json) => {
        sent = true;
        tell('outbox');
        return parts.transport.post(path, json);
      },
    };
    const outcome = await (parts.inTurn ?? ((work) => work()))(() => push({ clock, transport, store: { ...store, write } }));
    if (sent) tell('drafts', 'outbox');
    return outcome;
  };
  const pushing = parts.pushesItself === false ? null : keepPushing(pushOnce, parts);
  // Room for what comes; a device that cannot write it now says so when it matters.
  if (pushing !== null) void store.write((tx) => thinReceipts(tx)).catch(() => undefined);
  const stopWakes = pushing === null ? undefined : parts.wakes?.(() => pushing.wake());
  const queued = <T>(value: T): T => {
    pushing?.wake();
    return value;
  };
  const end = () => {
    pushing?.stop();
    stopWakes?.();
  };
  channel?.hear((change) => {
    if (change.type === 'erased') {
      erased = true;
      end();
    }
    for (const heard of listeners) heard(change);
  });

  return {
    account,
    isLasting: () => store.isLasting(),
    subscribe: (heard) => {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    begin: async (content) => {
      const { content: safe, masked } = await mask(content);
      const at = instantOf(clock.nowMs());
      const draft: LocalDraft = { id: newDraftId(entropy), content: safe, base: null, stamp: 1, createdAt: at, changedAt: at };
      await write((tx) => tx.putDraft(draft), 'drafts');
      return { draft, masked };
    },
    edit: ({ id, content, version }) => write(async (tx) => {
      const here = await tx.draft(id);
      if (here !== null) return here;
      const at = instantOf(clock.nowMs());
      const draft: LocalDraft = { id, content, base: { version, content }, stamp: 1, createdAt: at, changedAt: at };
      await tx.putDraft(draft);
      return draft;
    }, 'drafts'),
    keep: async (id, content, stamp, upon) => {
      const { content: safe, masked } = await mask(content);
      const base = upon && { version: upon.version, content: (await mask(upon.content)).content };
      return write(async (tx) => {
        const now = await tx.draft(id);
        // A write that came too late to be answered is no other tab's.
        if (now === null || (now.stamp !== stamp && !sameValue(now.content, safe))) return err({ now });
        const draft: LocalDraft = { ...now, content: safe, base: base ?? now.base, stamp: now.stamp + 1, changedAt: instantOf(clock.nowMs()) };
        await tx.putDraft(draft);
        return ok({ draft, masked });
      }, 'drafts');
    },
    draft: (id) => read((tx) => tx.draft(id)),
    drafts: () => read((tx) => tx.drafts()),
    forget: (id) => write(async (tx) => {
      for (const one of await tx.recordsOf(id)) if (isUnsent(one) || isParked(one)) await tx.putRecord({ ...one, state: 'replaced' });
      await tx.dropDraft(id);
    }, 'drafts', 'outbox'),
    handIn: async (id, step) => queued(await write(async (tx) => {
      const draft = await tx.draft(id);
      return draft === null ? [] : handIn(tx, moment(), draft, step);
    }, 'outbox')),
    act: async (on) => {
      const safe = { ...on, ...maskTexts({ title: on.title }), act: await maskAct(on.act, mask) };
      return queued(await write((tx) => enqueue(tx, moment(), safe), 'outbox'));
    },
    records: () => read((tx) => tx.records()),
    push: pushOnce,
    resolve: async (opId, resolution) => {
      const safe = resolution.how === 'mine' ? { ...resolution, content: (await mask(resolution.content)).content } : resolution;
      return queued(await write((tx) => resolve(tx, moment(), opId, safe), 'drafts', 'outbox', 'server-drafts'));
    },
    keepServerDrafts: (drafts) => write(async (tx) => {
      for (const draft of drafts) await followServer(tx, draft, clock.nowMs());
    }, 'server-drafts', 'drafts'),
    serverDraft: (id) => read((tx) => tx.kept(id)),
    serverDrafts: () => read((tx) => tx.allKept()),
    dropServerDraft: (id) => write((tx) => tx.dropKept(id), 'server-drafts'),
    rescue: async () => new Blob([JSON.stringify(await read((tx) => rescueFile(tx, account)))], { type: 'application/json' }),
    restore: async (text) => {
      const file = parseRescueFile(text);
      return file.ok ? ok(queued(await write((tx) => restoreFile(tx, moment(), account, file.value), 'drafts', 'outbox'))) : file;
    },
    unsent: () => read(countUnsent),
    erase: async () => {
      end();
      await parts.erase();
      erased = true;
      tell('erased');
    },
    close: () => {
      end();
      channel?.close();
      listeners.clear();
    },
  };
}
