// A program of its own: issues numbered rows in a database and says so once each is durable, until it is killed.
import { openSqliteStore } from '../../../src/server/store/sqlite/open-sqlite-store.ts';

const [file = '', from = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ file, migrate: true });
const writers = 4;

async function writeForEver(writer: number): Promise<void> {
  for (let n = Number(from); ; n += 1) {
    const key = `${writer}-${n}`;
    await store.write(async (tx) => {
      await tx.insertInto('meta').values({ key, value: 'written' }).execute();
      await tx.insertInto('fork_report').values({ id: key, at: '', board: '', kind: '', known_head: '', seen_head: 'x'.repeat(3000) }).execute();
    });
    process.stdout.write(`${key}\n`);
  }
}

await Promise.all(Array.from({ length: writers }, (_, i) => writeForEver(i)));
