// What the outbox needs of the world, and what it may count on. One contract suite holds for every adapter of a port.
import type { Draft } from '../../domain/draft/draft.ts';
import type { RawAnswer } from '../accept-answer.ts';
import type { Clock, Random, Timer } from '../ports.ts';
import type { LocalDraft } from './local-draft.ts';
import type { OutboxRecord } from './outbox-record.ts';

export interface OutboxPorts {
  readonly store: OutboxStore;
  readonly transport: OutboxTransport;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly entropy: Entropy;
}

/** That many random bytes which nobody can guess. */
export type Entropy = (bytes: number) => Uint8Array;

export interface OutboxTransport {
  /**
   * Posts JSON to `path` (starting with `/api/`) with the session's cookie and our own header. Never rejects; gives up after a time of its own.
   * What comes back is not believed yet. `offline`: nothing came, or it broke off: whether the server has it is not known.
   */
  post(path: string, json: string): Promise<RawAnswer | 'offline'>;
}

/** Who this browser is to the server, and the last numbers that it gave away. `ms` and `count` keep opIds in order when the clock goes back. */
export interface DeviceIdentity { readonly deviceId: string; readonly deviceSeq: number; readonly order: number; readonly ms: number; readonly count: number }

/** A draft of the server's, kept to be read and reviewed offline. */
export type KeptDraft = Draft;

/** Drafts, operations and receipts of one account on this device. */
export interface OutboxStore {
  /** The values as of one moment. */
  read<T>(work: (tx: OutboxReadTx) => Promise<T>): Promise<T>;
  /**
   * All that `work` writes or nothing, durable once the promise resolves. `work` awaits nothing but `tx`, and may be run anew. Rejects when the
   * device cannot write (full, broken, slow, a newer program's data); it is then not known to be stored.
   */
  write<T>(work: (tx: OutboxTx) => Promise<T>): Promise<T>;
  /** False once what is written lives only as long as this page. */
  isLasting(): boolean;
}

export interface OutboxReadTx {
  identity(): Promise<DeviceIdentity | null>;
  record(opId: string): Promise<OutboxRecord | null>;
  /** In their order: those with a state of `OPEN_STATES`; those of one posting; all. */
  openRecords(): Promise<OutboxRecord[]>;
  recordsOf(postingId: string): Promise<OutboxRecord[]>;
  records(): Promise<OutboxRecord[]>;
  draft(id: string): Promise<LocalDraft | null>;
  drafts(): Promise<LocalDraft[]>;
  kept(id: string): Promise<KeptDraft | null>;
  allKept(): Promise<KeptDraft[]>;
}

export interface OutboxTx extends OutboxReadTx {
  setIdentity(identity: DeviceIdentity): Promise<void>;
  putRecord(record: OutboxRecord): Promise<void>;
  putDraft(draft: LocalDraft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  putKept(draft: KeptDraft): Promise<void>;
  dropKept(id: string): Promise<void>;
}
