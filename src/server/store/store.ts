import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

export type ReadTx = Kysely<Database>;
export type WriteTx = Transaction<Database>;

/** The database behind a port: SQLite in one file, PostgreSQL for many processes. One contract suite holds for both. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres';
  /** Reads a consistent state. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** One transaction: all of it is durable when the promise resolves, or nothing happened. Writers wait for one another. */
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** Calls back after a commit of another connection or process too, within half a second. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  /** Housekeeping, nightly: frees space and the last traces of deleted rows. Readers and writers go on meanwhile. */
  maintain(): Promise<void>;
  /** What the engine itself finds wrong with its files, a line each; empty when all is well. May take long. */
  check(): Promise<readonly string[]>;
  /** Waits for what is running, then lets go of the database. */
  close(): Promise<void>;
}
