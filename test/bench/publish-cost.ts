// What publishing one posting costs, as a share of what the disk itself can do in the same run: see measurePublishCost.
import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, instantOf } from '../../src/domain/civil-date.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import type { Actor } from '../../src/server/audit/actor.ts';
import { openConnection } from '../../src/server/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { Deps } from '../../src/server/use-cases/deps.ts';
import { issuePosting, issuePostings } from '../../src/server/use-cases/issue-postings.ts';
import { registerBoards } from '../../src/server/use-cases/register-boards.ts';
import { newAnnouncement } from '../support/new-posting.ts';
import { VILLAGE } from '../support/test-deps.ts';

/** Rates per second, medians over the rounds; ratios are medians of the rounds' own ratios, so that noise hits both sides alike. */
export interface PublishCost {
  readonly fdatasync: number;
  /** One row of a posting's size in a bare SQLite table, WAL and `synchronous=FULL`. */
  readonly bareInsert: number;
  readonly publish: readonly { readonly live: number; readonly rate: number; readonly toFdatasync: number; readonly toBareInsert: number;
    /** Processor time of one publication, in milliseconds: on a crowded machine the one figure that still compares. */
    readonly cpuMs: number }[];
}

interface Options {
  /** Live postings on the board. */
  readonly sizes?: readonly number[];
  readonly rounds?: number;
  /** Publications of each size in each round. */
  readonly count?: number;
  /** A folder on the disk to be measured; the system's own for temporary files. */
  readonly folder?: string;
}

const BENCH: Actor = { kind: 'system', id: 'bench' };

/**
 * Publishes through the use case, on real SQLite files with `synchronous=FULL`, on boards with more and more live postings, beside
 * fdatasync of the same disk and a bare insert, in turns.
 */
export async function measurePublishCost({ sizes = [200, 1000, 5000], rounds = 5, count = 30, folder = tmpdir() }: Options = {}): Promise<PublishCost> {
  const own = await mkdtemp(join(folder, 'minglan-publish-'));
  const boards: { live: number; deps: Deps }[] = [];
  try {
    for (const live of sizes) boards.push({ live, deps: await filledBoard(join(own, `${live}.db`), live) });
    const turns: { sync: number; bare: number; publish: Published[] }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const turn = { sync: syncs(join(own, 'sync'), count * 4), bare: inserts(join(own, `bare-${round}.db`), count * 2), publish: [] as Published[] };
      for (const { deps } of boards) turn.publish.push(await publications(deps, count));
      // The first warms up.
      if (round > 0) turns.push(turn);
    }
    return {
      fdatasync: median(turns.map((t) => t.sync)), bareInsert: median(turns.map((t) => t.bare)),
      publish: boards.map(({ live }, i) => ({
        live, rate: median(turns.map((t) => t.publish[i]?.rate ?? 0)), cpuMs: median(turns.map((t) => t.publish[i]?.cpuMs ?? 0)),
        toFdatasync: median(turns.map((t) => (t.publish[i]?.rate ?? 0) / t.sync)), toBareInsert: median(turns.map((t) => (t.publish[i]?.rate ?? 0) / t.bare)),
      })),
    };
  } finally {
    for (const { deps } of boards) await deps.store.close();
    await rm(own, { recursive: true, force: true });
  }
}

async function filledBoard(file: string, live: number): Promise<Deps> {
  const deps = steadyDeps(await openSqliteStore({ file, migrate: true }));
  const boards = await registerBoards(deps, BENCH, [{ code: '350524', name: '安溪县' }, { code: '350524101', name: '湖头镇' }, { code: VILLAGE, name: '玉湖村' }]);
  if (!boards.ok) throw new Error('boards were not registered');
  for (let from = 0; from < live; from += 250) {
    const issued = await issuePostings(deps, BENCH, Array.from({ length: Math.min(250, live - from) }, (_, i) => posting(from + i)));
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  }
  return deps;
}

/** A clock that runs, five minutes at each look, as a busy board's would; chance that can be played again. */
function steadyDeps(store: Store): Deps {
  let now = Date.parse('2026-11-24T01:00:00.000Z'), drawn = 0;
  return {
    store, clock: (): Instant => instantOf(now += 300_000),
    random: (n) => new Uint8Array(createHash('sha512').update(String(drawn += 1)).digest().subarray(0, n)),
  };
}

/** Some 900 bytes of text, no two alike. */
function posting(n: number): NewPosting {
  const text = `第${n}号：经村民代表会议讨论通过，现将有关事项公布如下，请广大村民监督。`.repeat(8);
  return newAnnouncement({ title: `关于第${n}项村务事项的公告`, blocks: [{ type: 'paragraph', text }] });
}

interface Published { readonly rate: number; readonly cpuMs: number }

async function publications(deps: Deps, count: number): Promise<Published> {
  const begun = performance.now(), cpu = process.cpuUsage();
  for (let i = 0; i < count; i += 1) {
    const issued = await issuePosting(deps, BENCH, posting(i));
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  }
  const { user, system } = process.cpuUsage(cpu);
  return { rate: count / ((performance.now() - begun) / 1000), cpuMs: (user + system) / 1000 / count };
}

function syncs(file: string, count: number): number {
  const bytes = Buffer.alloc(4096, 1);
  const handle = openSync(file, 'w');
  const begun = performance.now();
  for (let i = 0; i < count; i += 1) {
    writeSync(handle, bytes);
    fdatasyncSync(handle);
  }
  const rate = count / ((performance.now() - begun) / 1000);
  closeSync(handle);
  return rate;
}

function inserts(file: string, count: number): number {
  const db = openConnection(file, 'writer');
  db.exec('create table t (id integer primary key, json text)');
  const insert = db.prepare('insert into t (json) values (?)');
  const text = JSON.stringify(posting(0));
  const begun = performance.now();
  for (let i = 0; i < count; i += 1) insert.run(text);
  const rate = count / ((performance.now() - begun) / 1000);
  db.close();
  return rate;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

if (import.meta.main) {
  const { fdatasync, bareInsert, publish } = await measurePublishCost();
  console.log(`fdatasync ${fdatasync.toFixed(0)}/s, bare insert ${bareInsert.toFixed(0)}/s (${(bareInsert / fdatasync).toFixed(2)} of it)`);
  for (const { live, rate, toFdatasync, toBareInsert, cpuMs } of publish) {
    console.log(`${live} live: ${rate.toFixed(0)}/s, ${toFdatasync.toFixed(2)} of fdatasync, ${toBareInsert.toFixed(2)} of bare insert, ${cpuMs.toFixed(1)} ms of processor`);
  }
}
