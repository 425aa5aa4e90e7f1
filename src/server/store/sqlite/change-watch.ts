import type { DatabaseSync } from 'node:sqlite';
import { openConnection } from './connection.ts';

/** Half of what the port promises: a commit of another process is noticed at the latest after this, in milliseconds. */
const POLL_MS = 250;

/** Tells listeners that the database was changed by any connection of any process, once per change noticed. */
export class ChangeWatch {
  readonly #db: DatabaseSync;
  readonly #listeners = new Set<() => void>();
  #seen: unknown;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#db = openConnection(file, 'watcher');
    this.#seen = this.#version();
  }

  add(listener: () => void): () => void {
    // One object per call, so that the same function added twice is stopped once.
    const own = () => listener();
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) clearInterval(this.#timer);
    };
  }

  /** Looks now instead of at the next tick: after a commit of this process. */
  look(): void {
    if (this.#listeners.size === 0 || !this.#db.isOpen) return;
    const version = this.#version();
    if (version === this.#seen) return;
    this.#seen = version;
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        // A commit has succeeded; a failing listener must not make it look failed.
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
    this.#db.close();
  }

  #start(): void {
    this.#seen = this.#version();
    this.#timer = setInterval(() => this.look(), POLL_MS);
    this.#timer.unref();
  }

  #version(): unknown {
    return this.#db.prepare('PRAGMA data_version').get()?.['data_version'];
  }
}
