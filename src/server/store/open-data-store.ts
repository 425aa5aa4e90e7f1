import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';
import { StoreUnusable } from './store-error.ts';
import type { Store } from './store.ts';

/** Path of the database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'minglan.db');
}

/** Opens the store of a data folder; makes both when they are missing, and brings the tables up to date. */
export async function openDataStore(dataDir: string): Promise<Store> {
  // Private keys are in it: nobody else on the machine may look.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return openSqliteStore({ file: databaseFile(dataDir), migrate: true });
}

/** Opens the store of a data folder as it is; throws {@link StoreUnusable} when there is none, or its tables are too old. */
export async function openExistingStore(dataDir: string): Promise<Store> {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new StoreUnusable(`no database at ${file}`);
  return openSqliteStore({ file, migrate: false });
}
