import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { tokenHash } from '../../../src/server/accounts/session.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/open-sqlite-store.ts';
import { TAKERS } from '../../support/numbered-operations.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { COUNTY, ISSUER } from '../../support/test-deps.ts';

/** A handful here; hundreds in the long battery. */
const ROUNDS = Number(process.env['OPERATION_KILLS'] ?? 4);
const PROGRAM = new URL('operating-process.ts', import.meta.url).pathname;
/** Drafts whose operations are sent once more after each kill, acknowledged or not. */
const AGAIN = 1;

/** A county whose three officials are signed in for as long as the test may take. */
async function county(file: string): Promise<void> {
  const store = await openSqliteStore({ file, migrate: true });
  const deps = systemDeps(store);
  await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
  const far = '2100-01-01T00:00:00.000Z';
  await store.write(async (tx) => {
    for (const role of new Set(TAKERS)) {
      await tx.insertInto('account').values({ id: role, name: role, password_hash: '', must_change: 0, demo: 0, created_at: far, ended_at: null }).execute();
      await tx.insertInto('account_grant').values({ account: role, role, board: COUNTY }).execute();
      const session = { id: role, token_hash: tokenHash(`token-of-${role}`), account: role, level: 'two-factor', device: 'test', created_at: far, seen_at: far, proved_at: far, ends_at: far };
      await tx.insertInto('session').values(session).execute();
    }
  });
  await store.close();
}

it(`does each operation once and answers it alike, over ${ROUNDS} kills of the server’s process and everything sent again`, async () => {
  const file = join(await tempFolder(), 'minglan.db');
  await county(file);
  const answers = new Map<number, string>();
  const changed: string[] = [];
  let repeated = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = Math.floor(Math.max(0, ...answers.keys()) / TAKERS.length);
    const from = Math.max(0, done - AGAIN);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, file, COUNTY, String(from - from % 2)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => {
      const at = line.indexOf(' ');
      const n = Number(line.slice(0, at)), answer = line.slice(at + 1), before = answers.get(n);
      // A line that the kill cut short says nothing.
      if (!answer.endsWith('}')) return;
      if (before !== undefined) repeated += 1;
      if (before !== undefined && before !== answer) changed.push(`${n}: ${before} then ${answer}`);
      answers.set(n, answer);
    });
    const closed = once(lines, 'close');
    await Promise.race([once(lines, 'line'), closed]);
    await sleep(Math.random() * 1500);
    child.kill('SIGKILL');
    await closed;
  }
  const store = await openSqliteStore({ file, migrate: false });
  const { findings } = await verifyData(store, systemDeps(store).clock());
  const [events, receipts, entries, issued] = await store.read(async (tx) => [
    await tx.selectFrom('draft_event').select('draft').execute(), await tx.selectFrom('operation_receipt').select(['op_id', 'device_seq', 'outcome']).execute(),
    await tx.selectFrom('feed_entry').select('posting_id').execute(), await tx.selectFrom('draft').select('id').where('state', '=', 'issued').execute(),
  ] as const);
  await store.close();
  expect([changed, findings]).toEqual([[], []]);
  // Acknowledged means kept; kept means one step each; one entry of the log for each that was issued.
  expect([...answers.keys()].filter((n) => !receipts.some((r) => Number(r.device_seq) === n + 1))).toEqual([]);
  expect([...answers.values()].filter((answer) => !answer.includes('"outcome":"done"'))).toEqual([]);
  expect(receipts.length).toBe(events.length);
  expect(entries.map((e) => e.posting_id).sort()).toEqual(issued.map((d) => d.id).sort());
  expect(answers.size).toBeGreaterThan(ROUNDS);
  expect(repeated).toBeGreaterThan(0);
}, 30_000 + ROUNDS * 20_000);
