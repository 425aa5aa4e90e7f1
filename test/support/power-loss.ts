import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/server/store/sqlite/open-sqlite-store.ts';

/** A database whose commits are all still in its write-ahead log, and where in the log each of them ended, in bytes. */
export interface Recorded { readonly db: string; readonly wal: Uint8Array; readonly ends: readonly number[] }

/** Commits numbered rows of many sizes and keeps the files as they are while the database is open. */
export async function recordCommits(folder: string, commits: number): Promise<Recorded> {
  const file = join(folder, 'minglan.db');
  const store = await openSqliteStore({ file, migrate: true });
  await store.maintain();
  const ends: number[] = [];
  for (let n = 0; n < commits; n += 1) {
    await store.write(async (tx) => {
      await tx.insertInto('meta').values({ key: String(n), value: '栏'.repeat((n * 37) % 3000) }).execute();
      await tx.insertInto('fork_report').values({ id: String(n), at: '', board: '', kind: '', known_head: '', seen_head: '' }).execute();
    });
    ends.push((await stat(`${file}-wal`)).size);
  }
  const db = join(folder, 'kept.db');
  await copyFile(file, db);
  const wal = await readFile(`${file}-wal`);
  await store.close();
  return { db, wal, ends };
}

/** How many commits are there after the power came back with this log: they must be the first ones, whole. Throws when they are not. */
export async function committedAfter({ db, ends }: Recorded, wal: Uint8Array, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'minglan.db');
  await copyFile(db, file);
  await writeFile(`${file}-wal`, wal);
  const store = await openSqliteStore({ file, migrate: false });
  const rows = await store.read(async (tx) => [
    await tx.selectFrom('meta').select('key').execute(), await tx.selectFrom('fork_report').select('id').execute(),
  ] as const);
  const damage = await store.check();
  await store.close();
  const keys = rows[0].map((r) => Number(r.key)).sort((a, b) => a - b);
  const ids = rows[1].map((r) => Number(r.id)).sort((a, b) => a - b);
  if (damage.length > 0) throw new Error(`damaged: ${damage[0]}`);
  if (keys.join() !== ids.join() || keys.some((n, i) => n !== i) || keys.length > ends.length) throw new Error(`not a prefix: ${keys.join()} / ${ids.join()}`);
  return keys.length;
}
