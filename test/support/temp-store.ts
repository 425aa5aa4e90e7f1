import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../src/server/store/store.ts';
import { tempFolder } from './temp-folder.ts';

/** A migrated SQLite store in a file of its own, closed and deleted when the running test has finished. */
export async function tempStore(): Promise<Store> {
  return openedUntilTestEnds(join(await tempFolder(), 'minglan.db'));
}

/** Opens (creates) the store in `file` and closes it when the running test has finished. */
export async function openedUntilTestEnds(file: string): Promise<Store> {
  const store = await openSqliteStore({ file, migrate: true });
  onTestFinished(() => store.close());
  return store;
}
