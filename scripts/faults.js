// Throws faults at every promise, in full numbers: hours on a slow machine. Prints a table and writes docs/reliability.md.
//   npm run test:faults                     all batteries
//   npm run test:faults -- kill wal         some, by name
//   npm run test:faults -- --scale 0.01 raw a sample, to try a battery out: nothing is written
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.js';
import { BATTERIES, PROMISES } from './faults/promises.js';
import { reliabilityPage, table } from './faults/reliability-page.js';
import { runBattery } from './faults/run-battery.js';

const FIGURES = 'test/faults/figures.json';
const PAGE = 'docs/reliability.md';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);
const unknown = positionals.filter((name) => !BATTERIES.some((b) => b.name === name));
if (unknown.length > 0 || !(scale > 0 && scale <= 1)) {
  console.error(`usage: npm run test:faults -- [--scale 0…1] [${BATTERIES.map((b) => b.name).join('|')}]…`);
  process.exit(2);
}

const chosen = positionals.length === 0 ? BATTERIES : BATTERIES.filter((b) => positionals.includes(b.name));
if (chosen.some((b) => b.project === 'e2e')) {
  process.env.CHROMIUM = findChromium();
  if (spawnSync('node', ['scripts/build.js', '--if-needed'], { stdio: 'inherit' }).status !== 0) process.exit(1);
}
const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim() || 'no commit';

const rows = [];
for (const [i, battery] of chosen.entries()) {
  console.log(`\n[${i + 1} of ${chosen.length}] ${battery.name}: ${battery.promise}`);
  const found = await runBattery(battery, scale, scale === 1 ? figures[battery.name]?.seconds ?? null : null, console.log);
  rows.push([battery.promise, battery.name, found.runs, String(found.failures), String(found.seconds)]);
  if (scale !== 1) continue;
  // After each battery, so that a run that is broken off keeps what it measured.
  figures[battery.name] = { ...found, on: new Date().toISOString().slice(0, 10), commit };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(PAGE, reliabilityPage(PROMISES, figures));
}
console.log(`\n${table([['promise', 'battery', 'runs', 'failures', 'seconds'], ...rows]).join('\n')}`);
process.exit(rows.some((r) => r[3] !== '0') ? 1 : 0);
