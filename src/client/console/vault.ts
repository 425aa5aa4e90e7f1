import type { Draft } from '../../domain/draft/draft.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import type { FindingKind } from '../../domain/privacy/finding.ts';
import type { Result } from '../../domain/result.ts';
import type { ActOn } from '../../sync/outbox/act.ts';
import type { LocalDraft } from '../../sync/outbox/local-draft.ts';
import type { OutboxRecord } from '../../sync/outbox/outbox-record.ts';
import type { PushOutcome } from '../../sync/outbox/push-outcome.ts';
import type { Resolution, Resolved, ResolveRefusal } from '../../sync/outbox/resolve.ts';

/**
 * What the console keeps on this device for one account: drafts as typed, what was done and not yet sent, receipts, and the server's drafts for
 * reading offline. Whatever is handed in is masked before it is stored. A promise resolves only when the device's transaction has: 「已保存」 may be
 * said then and not before. It rejects with a {@link VaultError}.
 */
export interface Vault {
  readonly account: string;
  /** False: it lives only as long as the page; say so, and offer the rescue file. */
  isLasting(): boolean;
  /** Called after every change, in whichever tab it was made. Answers the way to stop. */
  subscribe(heard: (change: VaultChange) => void): () => void;

  /** A new draft under a number of its own. */
  begin(content: DraftContent): Promise<Saved>;
  /** Takes a draft of the server's to be written on; an existing local one stays as it is. */
  edit(draft: Draft): Promise<LocalDraft>;
  /**
   * Keeps what was typed. `stamp` is that of the text it was typed upon: when another tab has written since, nothing is stored, and what it wrote
   * comes back for {@link mergeDrafts}. `upon`: the version of the server's that the author has merged into the text.
   */
  keep(id: string, content: DraftContent, stamp: number, upon?: { readonly version: number; readonly content: DraftContent }): Promise<Result<Saved, ChangedElsewhere>>;
  draft(id: string): Promise<LocalDraft | null>;
  drafts(): Promise<LocalDraft[]>;
  /** Throws a local text away, with what of it was not sent. Its author has said so. */
  forget(id: string): Promise<void>;

  /** Queues what is typed as a new version, when it is not queued already, and `submit`s it when asked to, all at once. Answers what was queued. */
  handIn(id: string, step: 'save' | 'submit'): Promise<readonly OutboxRecord[]>;
  /** Queues anything else: a review, a withdrawal, … Texts in it are masked. */
  act(on: ActOn): Promise<OutboxRecord>;
  /** Everything that was done on this device, oldest first; those of the past only as receipts. */
  records(): Promise<OutboxRecord[]>;
  /** Sends what waits. Called by itself at the start, by the network's return, by the page's, and each minute. */
  push(): Promise<PushOutcome>;

  /** Ends a conflict or refusal, and what waited behind it. */
  resolve(opId: string, how: Resolution): Promise<Result<Resolved, ResolveRefusal>>;

  /** Keeps drafts of the server's for reading offline. Local texts that have nothing unsent follow them. */
  keepServerDrafts(drafts: readonly Draft[]): Promise<void>;
  serverDraft(id: string): Promise<Draft | null>;
  serverDrafts(): Promise<Draft[]>;
  dropServerDraft(id: string): Promise<void>;

  /** Everything that is only on this device, as a file for another one. */
  rescue(): Promise<Blob>;
  /** Takes such a file in. Nothing that is here is overwritten: a text that differs becomes a draft of its own. */
  restore(file: string): Promise<Result<Restored, 'not-a-rescue-file'>>;
  /** How much is only here: to be asked about before signing out. */
  unsent(): Promise<{ readonly drafts: number; readonly operations: number }>;
  /** Erases everything of the account from this device, in all tabs. Works offline. */
  erase(): Promise<void>;
  /** Stops sending and listening. */
  close(): void;
}

/** `erased`: another tab signed out; the screen must forget everything. `lasting`: what is written now ends with the page. */
export type VaultChange = { readonly type: 'drafts' | 'outbox' | 'server-drafts' | 'erased' | 'lasting' | 'push' };

export interface Saved { readonly draft: LocalDraft; readonly masked: readonly MaskedPlace[] }
/** Where something was masked: never what. `block`: the key of its block; absent in the fields. */
export interface MaskedPlace { readonly kind: FindingKind; readonly block?: string; readonly path: string }
export interface ChangedElsewhere { readonly now: LocalDraft | null }
export interface Restored { readonly drafts: number; readonly operations: number; readonly masked: readonly MaskedPlace[] }

/** `full`: no room. `slow`: no answer in time; it may have been stored. `newer-program`: a newer version has been here; reload. `broken`: all else. */
export type VaultFault = 'full' | 'slow' | 'newer-program' | 'broken' | 'erased';
export class VaultError extends Error {
  readonly fault: VaultFault;
  constructor(fault: VaultFault, cause?: unknown) {
    super(`the device did not store it: ${fault}`, { cause });
    this.name = 'VaultError';
    this.fault = fault;
  }
}
