// All static checks, one after the other; the first failure of each is printed, and any fails the whole.
import { spawnSync } from 'node:child_process';
import { checkLayers } from './check-layers.js';
import { checkFiles } from './check-files.js';

const npx = (...args) => () => spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', shell: false }).status === 0;

const checks = [
  ['types', npx('tsc', '-b')],
  ['lint', npx('oxlint', '--type-aware', '--deny-warnings')],
  ['layers', () => checkLayers()],
  ['dead code', npx('knip')],
  ['file sizes', () => checkFiles()],
];

const failed = [];
for (const [name, run] of checks) {
  const begun = Date.now();
  const good = await run();
  console.log(`${good ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!good) failed.push(name);
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exit(1);
}
