// What the sync engine needs of the world, and what it may count on. One contract suite holds for every adapter of a port.
import type { VerifyEs256 } from '../protocol/jws.ts';
import type { PublicJwk } from '../protocol/keys.ts';
import type { Evidence } from '../protocol/refusal.ts';

export interface Ports {
  readonly transport: Transport;
  readonly files: FileStore;
  readonly marker: Marker;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly digest: Digest;
  /** Null where the page has no WebCrypto (plain HTTP on a hot spot): nothing is verified there, and every answer says so. */
  readonly verify: VerifyEs256 | null;
  /** The county root that the page itself names; pinned at the first use. Null: the first `/feed/keys.json` is pinned. */
  readonly rootKeyHint: PublicJwk | null;
  /** Sends two heads that contradict each other to the server, and nothing else. Missing: nobody is told. */
  readonly reportFork?: (evidence: Evidence) => Promise<ReportAnswer>;
  /** Runs a sync when no other tab is at one, as far as that can be arranged; by default at once. Nothing depends on it but traffic. */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** `taken`: the server has it. `refused`: it will never take this. `later`: no network, a login page, or a busy server. */
export type ReportAnswer = 'taken' | 'refused' | 'later';

/** An answer that is surely ours: same origin, not redirected, marked, within the limit, and its digest fits. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  /** SHA-256 (hex) of `bytes`, computed on this device. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** The server's `Date`, in milliseconds since 1970; null when it gave none. */
  readonly dateMs: number | null;
  /** Seconds that the answer lay in a cache on its way (`Age`); 0 when none. */
  readonly ageSeconds: number;
  /** Milliseconds that the server asks us to wait; null when it does not. */
  readonly retryAfterMs: number | null;
  /** Milliseconds from asking to the answer's first byte. */
  readonly roundTripMs: number;
}

/** `offline`: nothing came, or it broke off. `not-ours`: something came that is not from our server (a login page). */
export type Fetched = Answer | 'offline' | 'not-ours';

export interface Transport {
  /**
   * Reads `path` (starting with `/feed/`, without the base). Never rejects; never stores; gives up after a time of its own.
   * With `etag`, a 304 may come, whose `bytes` are empty.
   */
  get(path: string, options?: { readonly etag?: string | null }): Promise<Fetched>;
}

export type StoredValue = Uint8Array | string;

/** Small, wholesale-replaced files under string keys. */
export interface FileStore {
  /** The values as of one moment, in the order of the keys. */
  getMany(keys: readonly string[]): Promise<(StoredValue | undefined)[]>;
  /**
   * All of the change or nothing, durable once the promise resolves to true. Nothing happens and false comes back when the value
   * under `expect.key` is not (no longer) `expect.value`: another tab was first. Rejects when the device cannot write (full, broken).
   */
  commit(change: StoreChange): Promise<boolean>;
  /** Keys that begin with `prefix`. */
  keys(prefix: string): Promise<string[]>;
  /** False once what is committed lives only as long as this page: no database, or a broken or full one. */
  isLasting(): boolean;
}

export interface StoreChange {
  readonly expect: { readonly key: string; readonly value: string | undefined };
  readonly puts: readonly (readonly [key: string, value: StoredValue])[];
  readonly deletes: readonly string[];
  /** What it replaces must not stay readable, even where the new values cannot be written. */
  readonly erases?: boolean;
}

/** A few hundred bytes outside the file store (localStorage), written often and synchronously. It may be missing or lost at any time. */
export interface Marker {
  read(): string | null;
  write(text: string): void;
}

export interface Clock {
  /** The device's own idea of the time, milliseconds since 1970. It may be wrong by years, and jump. */
  nowMs(): number;
  /** Milliseconds since some moment of this session; never goes back. */
  monotonicMs(): number;
}

export interface Timer {
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** A number in [0, 1), for jitter only. */
export type Random = () => number;

/** SHA-256 in lower-case hex. */
export type Digest = (bytes: Uint8Array) => Promise<string>;
