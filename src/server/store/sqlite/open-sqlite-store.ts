import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely } from 'kysely';
import { migrate, assertMigrated } from '../migrations/migrate.ts';
import type { Database } from '../schema.ts';
import { StoreUnusable } from '../store-error.ts';
import type { ReadTx, Store, WriteTx } from '../store.ts';
import { ChangeWatch } from './change-watch.ts';
import { openConnection } from './connection.ts';
import { integrityProblems } from './integrity.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

export interface SqliteOptions {
  /** Path of the database; its folder exists. `-wal` and `-shm` files come beside it. */
  readonly file: string;
  /** True brings the tables up to date; false refuses a database that is not. */
  readonly migrate: boolean;
}

/** Readers beyond this wait for one another, not for writers. */
const READERS = 8;

type Scope = { readonly kind: 'read' | 'write'; open: boolean };

/** Opens (and creates) a SQLite database as a {@link Store}: WAL, `synchronous=FULL`, checked on each of its connections. */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { file } = options;
  // Before kysely opens it when first used: an unusable file is known now.
  openConnection(file, 'writer').close();
  const writer = new Kysely<Database>({ dialect: new NodeSqliteDialect(file, 'writer', 1) });
  const reader = new Kysely<Database>({ dialect: new NodeSqliteDialect(file, 'reader', READERS) });
  try {
    if (options.migrate) await migrate(writer, 'sqlite');
    else await assertMigrated(writer);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  const watch = new ChangeWatch(file);
  const scopes = new AsyncLocalStorage<Scope>();
  const running = new Set<Promise<unknown>>();
  let closed = false;

  /** Runs `work`; a transaction of a kind inside another of that kind would wait for itself, so it is refused. */
  async function run<T>(kind: Scope['kind'], work: () => Promise<T>): Promise<T> {
    if (closed) throw new StoreUnusable('the store is closed');
    const outer = scopes.getStore();
    if (outer?.open === true && outer.kind === kind) throw new StoreUnusable(`a ${kind} inside a ${kind} of the same store`);
    const scope: Scope = { kind, open: true };
    const done = scopes.run(scope, work).finally(() => { scope.open = false; });
    running.add(done);
    try {
      return await done;
    } finally {
      running.delete(done);
    }
  }

  return {
    engine: 'sqlite',
    read: <T>(work: (tx: ReadTx) => Promise<T>) => run('read', () => reader.transaction().execute(work)),
    write: async <T>(work: (tx: WriteTx) => Promise<T>) => {
      const value = await run('write', () => writer.transaction().execute(work));
      watch.look();
      return value;
    },
    onChange: (listener) => watch.add(listener),
    maintain: async () => {
      const db = openConnection(file, 'writer');
      try {
        db.exec('PRAGMA optimize');
        // Moves what is committed into the database and empties the log, in which forgotten rows may still stand.
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        db.close();
      }
    },
    check: async () => integrityProblems(file),
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.allSettled(running);
      watch.close();
      await reader.destroy();
      await writer.destroy();
    },
  };
}
