import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteStore } from '../../src/server/store/sqlite/open-sqlite-store.ts';

export interface KillOutcome { readonly acknowledged: number; readonly lost: readonly string[]; readonly torn: readonly string[]; readonly damage: readonly string[] }

const PROGRAM = new URL('../server/store/writer-process.ts', import.meta.url).pathname;

/**
 * Starts writers in a process of their own and kills it (SIGKILL) in the midst, `rounds` times on one database, at a moment that `chance`
 * (0 to 1) gives. Then looks: `lost` were acknowledged and are not there, `torn` are there by half.
 */
export async function killRounds(file: string, rounds: number, chance: () => number): Promise<KillOutcome> {
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [PROGRAM, file, String(round * 1_000_000)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await killedInTheMidst(child, acknowledged, chance() * 120);
  }
  const store = await openSqliteStore({ file, migrate: false });
  const metas = new Set((await store.read((tx) => tx.selectFrom('meta').select('key').execute())).map((r) => r.key));
  const reports = new Set((await store.read((tx) => tx.selectFrom('fork_report').select('id').execute())).map((r) => r.id));
  const damage = await store.check();
  await store.close();
  return {
    acknowledged: acknowledged.size, damage, lost: [...acknowledged].filter((key) => !metas.has(key) || !reports.has(key)),
    torn: [...[...metas].filter((key) => !reports.has(key)), ...[...reports].filter((key) => !metas.has(key))],
  };
}

/** Waits for the first acknowledged row and some time more, kills, and takes down every row that was acknowledged. */
async function killedInTheMidst(child: ChildProcess, acknowledged: Set<string>, afterMs: number): Promise<void> {
  if (child.stdout === null) throw new Error('no output');
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => acknowledged.add(line));
  const closed = once(lines, 'close');
  await Promise.race([once(lines, 'line'), closed]);
  await sleep(afterMs);
  child.kill('SIGKILL');
  await closed;
}
