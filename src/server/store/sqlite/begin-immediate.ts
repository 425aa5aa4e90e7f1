import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StoreBusy } from '../store-error.ts';
import { storeError } from './store-error-of.ts';

/** How long a writer waits for the writers of other processes (an import may take a while), in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Takes SQLite's write lock. While another process has it we wait outside SQLite, so that readers of this process go on.
 * Throws {@link StoreBusy} when patience ends.
 */
export async function beginImmediate(db: DatabaseSync, patienceMs: number = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patienceMs;
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      db.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      const known = storeError(error);
      if (!(known instanceof StoreBusy) || performance.now() > end) throw known;
    }
    await sleep(pause * (0.5 + Math.random()));
  }
}
