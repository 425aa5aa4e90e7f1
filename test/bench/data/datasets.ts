import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { instantOf } from '../../../src/domain/civil-date.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import { expireDue } from '../../../src/server/use-cases/expire-due.ts';
import { CACHE } from '../support/product.ts';
import { fillData, issueAll } from './fill.ts';
import { benchPostings } from './postings.ts';

export const COUNTY = '350524';
export const TOWN = '350524101';
export const VILLAGE = '350524101200';
export const CHAIN = [{ code: COUNTY, name: '安溪县' }, { code: TOWN, name: '湖头镇' }, { code: VILLAGE, name: '横山村' }] as const;

/** Postings of the last day, of all three boards: the first screen then has rows of each. */
const LAST_DAY = 60;

/** The data folder of `count` postings on three boards of one chain: half the county's, a third the township's, the rest the village's. */
export function chainData(count: number): Promise<string> {
  return cached(`chain-${count}`, async (dir) => {
    const postings = chainPostings(count);
    const last = postings.slice(-LAST_DAY);
    await fillData(dir, { boards: CHAIN, postings: postings.slice(0, -LAST_DAY), seed: 7 }, async (_store, deps) => {
      await issueAll({ ...deps, clock: () => instantOf(Date.now() - 600_000) }, last);
    });
  });
}

const AWAY_SINCE_DAYS = 365;

/** A chain as a reader knew it a year ago, and the same one now: 600 more were issued, and all but 30 of those have run out. */
export async function yearAway(): Promise<{ readonly before: string; readonly now: string }> {
  const count = 3000, issued = 600, stays = 30;
  const before = await cached('year-before', (dir) => fillData(dir, { boards: CHAIN, postings: chainPostings(count), seed: 8, days: 600, untilDays: AWAY_SINCE_DAYS }));
  const now = await cached('year-now', async (dir) => {
    cpSync(before, dir, { recursive: true });
    const soon = instantOf(Date.now() - 30 * 86_400_000);
    const postings = chainPostings(count + issued).slice(count).map((posting, i) => (i % (issued / stays) === 0 ? posting : { ...posting, expiresAt: soon }));
    await fillData(dir, { boards: CHAIN, postings, seed: 9, days: AWAY_SINCE_DAYS - 5, untilDays: 31 }, async (_store, deps) => void await expireDue(deps));
  });
  return { before, now };
}

/** `count` postings spread evenly over `boards` boards: a county, its townships, their villages. */
export function spreadData(boards: number, count: number): Promise<string> {
  return cached(`spread-${boards}-${count}`, (dir) => {
    const codes = boardCodes(boards);
    const each = count / boards;
    const postings = codes.flatMap((code, i) => benchPostings(code, Math.round((i + 1) * each) - Math.round(i * each), 1000 + i));
    return fillData(dir, { boards: codes.map((code) => ({ code, name: `第${code.slice(6) || '一'}栏` })), postings, seed: 10, quick: true });
  });
}

/** A county's code, and those of townships and villages under it. */
export function boardCodes(count: number): string[] {
  const towns = Array.from({ length: Math.min(24, Math.max(0, count - 1)) }, (_, i) => `${COUNTY}${100 + i}`);
  const villages = Array.from({ length: Math.max(0, count - 1 - towns.length) }, (_, i) => `${COUNTY}${100 + (i % 24)}${200 + Math.floor(i / 24)}`);
  return [COUNTY, ...towns, ...villages];
}

/** The postings of {@link chainData}, in the order of their issue. */
export function chainPostings(count: number): NewPosting[] {
  const shares = [[COUNTY, 3], [TOWN, 2], [VILLAGE, 1]] as const;
  const queues = shares.map(([board, share], i) => benchPostings(board, Math.ceil((count * share) / 6) + LAST_DAY, 100 + i));
  // Three of the county's, two of the township's, one of the village's, and so on.
  return Array.from({ length: count }, (_, i) => queues[[0, 1, 0, 2, 1, 0][i % 6] ?? 0]?.shift()).filter((p) => p !== undefined);
}

/** A folder under the cache, made when it is missing. Its name holds a hash of what makes it, so that a change makes it anew. */
export async function cached(name: string, make: (dir: string) => Promise<void>): Promise<string> {
  const dir = path.join(CACHE, 'data', `${name}-${makers()}`);
  if (existsSync(dir)) return dir;
  console.log(`  making the data set ${name} …`);
  rmSync(`${dir}.part`, { recursive: true, force: true });
  mkdirSync(`${dir}.part`, { recursive: true });
  await make(`${dir}.part`);
  renameSync(`${dir}.part`, dir);
  return dir;
}

/** What a data set depends on: this folder, the wire, the tables and the feed. */
function makers(): string {
  const hash = createHash('sha256');
  for (const folder of ['test/bench/data', 'src/protocol', 'src/server/feed', 'src/server/store', 'src/server/use-cases']) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));
    for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
