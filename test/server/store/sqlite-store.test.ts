import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { assertPromises, openConnection } from '../../../src/server/store/sqlite/connection.ts';
import { MIGRATIONS } from '../../../src/server/store/migrations/migrate.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/open-sqlite-store.ts';
import { StoreUnusable } from '../../../src/server/store/store-error.ts';
import { accountStoreContract } from '../../support/account-store-contract.ts';
import { storeContract, type StoreFactory } from '../../support/store-contract.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openedUntilTestEnds } from '../../support/temp-store.ts';

const sqlite: StoreFactory = {
  engine: 'SQLite',
  place: async () => {
    const file = join(await tempFolder(), 'minglan.db');
    return { open: () => openSqliteStore({ file, migrate: true }) };
  },
};
storeContract(sqlite);
accountStoreContract(sqlite);

describe('a SQLite connection', () => {
  it('refuses a database that cannot have a write-ahead log', () => {
    expect(() => openConnection(':memory:', 'writer')).toThrow(StoreUnusable);
  });

  it.each([
    ['PRAGMA synchronous = NORMAL'], ['PRAGMA foreign_keys = OFF'], ['PRAGMA secure_delete = OFF'], ['PRAGMA busy_timeout = 0'], ['PRAGMA query_only = ON'],
  ])('is found out when it no longer holds its promises: %s', async (weaken) => {
    const db = openConnection(join(await tempFolder(), 'a.db'), 'writer');
    expect(() => assertPromises(db, 'writer')).not.toThrow();
    db.exec(weaken);
    expect(() => assertPromises(db, 'writer')).toThrow(StoreUnusable);
    db.close();
  });
});

describe('migrations', () => {
  it('refuses a database without tables when it may not make them', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    await expect(openSqliteStore({ file, migrate: false })).rejects.toBeInstanceOf(StoreUnusable);
    await (await openSqliteStore({ file, migrate: true })).close();
    await (await openSqliteStore({ file, migrate: false })).close();
  });

  it('are applied once when several processes open a new database at the same time', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    await Promise.all(Array.from({ length: 4 }, () => openedUntilTestEnds(file)));
    const db = new DatabaseSync(file);
    expect(db.prepare('SELECT id FROM migration ORDER BY id').all().map((row) => row['id'])).toEqual(MIGRATIONS.map((m) => m.id));
    db.close();
  });

  it('let an older program run on a database with newer migrations', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    await (await openSqliteStore({ file, migrate: true })).close();
    const db = new DatabaseSync(file);
    db.exec("INSERT INTO migration VALUES ('9999-later', '2030-01-01T00:00:00.000Z'); ALTER TABLE board ADD COLUMN later text");
    db.close();
    const store = await openedUntilTestEnds(file);
    await store.write((tx) => tx.insertInto('board').values({ code: '350524', name: '安溪县', level: 'county', parent: null, size: 0, changed: 0 }).execute());
  });
});

describe('deleted rows', () => {
  it('leave no trace in the files after housekeeping', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    const store = await openedUntilTestEnds(file);
    const marker = 'zhang-mou-mou-was-here-';
    await store.write(async (tx) => {
      for (let i = 0; i < 300; i += 1) await tx.insertInto('meta').values({ key: `k${i}`, value: marker.repeat(40) + i }).execute();
    });
    const traces = async () => (await Promise.all([file, `${file}-wal`].map((f) => readFile(f, 'latin1')))).join('').includes(marker);
    expect(await traces()).toBe(true);
    await store.write((tx) => tx.deleteFrom('meta').execute());
    await store.maintain();
    expect(await traces()).toBe(false);
  });
});
