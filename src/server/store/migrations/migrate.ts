import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { StoreUnusable } from '../store-error.ts';
import { COLUMN_TYPES, type Engine, type Migration, type SchemaTx } from './migration.ts';
import { firstTables } from './0001-first-tables.ts';
import { drafts } from './0002-drafts.ts';
import { unnamedFiles } from './0003-unnamed-files.ts';
import { media } from './0004-media.ts';
import { titleSearch } from './0005-title-search.ts';
import { accounts } from './0006-accounts.ts';
import { workflow } from './0007-workflow.ts';

/** In order. Only ever added to, and each only adds (tables, columns, indexes): an older program still runs on a newer database. */
export const MIGRATIONS: readonly Migration[] = [firstTables, drafts, unnamedFiles, media, titleSearch, accounts, workflow];

type WithMigrations = { migration: { id: string; applied_at: string } };

/** Applies what is missing, each in one transaction, and records it. Safe to run in several processes at once. */
export async function migrate(db: Kysely<Database>, engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
  const meta = db as unknown as Kysely<WithMigrations>;
  await meta.transaction().execute((tx) => tx.schema.createTable('migration').ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey()).addColumn('applied_at', 'text', (c) => c.notNull()).execute());
  const applied: string[] = [];
  for (const migration of migrations) {
    await meta.transaction().execute(async (tx) => {
      // Asked inside the transaction: another process may have been quicker.
      if (await tx.selectFrom('migration').select('id').where('id', '=', migration.id).executeTakeFirst()) return;
      await migration.up(tx as unknown as SchemaTx, COLUMN_TYPES[engine]);
      await tx.insertInto('migration').values({ id: migration.id, applied_at: new Date().toISOString() }).execute();
      applied.push(migration.id);
    });
  }
  return applied;
}

/** Throws {@link StoreUnusable} when a migration is missing. Unknown newer ones are no obstacle. */
export async function assertMigrated(db: Kysely<Database>, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.some((t) => t.name === 'migration')
    ? (await (db as unknown as Kysely<WithMigrations>).selectFrom('migration').select('id').execute()).map((r) => r.id) : [];
  const missing = migrations.filter((m) => !known.includes(m.id)).map((m) => m.id);
  if (missing.length > 0) throw new StoreUnusable(`the database lacks: ${missing.join(', ')}`);
}
