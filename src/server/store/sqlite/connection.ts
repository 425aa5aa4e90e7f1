import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from '../store-error.ts';

/** `writer` may change data; `reader` may not; `watcher` only asks whether others have. */
export type ConnectionRole = 'writer' | 'reader' | 'watcher';

/**
 * How long SQLite itself waits for a lock, in milliseconds. It blocks the whole process, so it is short;
 * writers wait longer outside SQLite (see begin-immediate.ts).
 */
const BUSY_TIMEOUT_MS = 50;
const OPEN_TIMEOUT_MS = 5000;

/** Opens one connection and makes sure that what we promise of it is so; throws {@link StoreUnusable} otherwise. */
export function openConnection(file: string, role: ConnectionRole): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: OPEN_TIMEOUT_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    // What is deleted is overwritten: a name list whose time is over must not stay readable in free pages.
    db.exec('PRAGMA secure_delete = ON');
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    db.exec(`PRAGMA query_only = ${role === 'writer' ? 'OFF' : 'ON'}`);
    assertPromises(db, role);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws unless the connection is durable and strict: SQLite ignores a setting it cannot carry out, without a word. */
export function assertPromises(db: DatabaseSync, role: ConnectionRole): void {
  const wanted = {
    journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1, busy_timeout: BUSY_TIMEOUT_MS, query_only: role === 'writer' ? 0 : 1,
  };
  for (const [name, value] of Object.entries(wanted)) {
    const found = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (found !== value) throw new StoreUnusable(`SQLite: ${name} is ${String(found)}, not ${value}`);
  }
}
