// Measures the built product against floors and peers: `npm run bench -- [ROW …] [--rounds N] [--only-missing]`. See docs/performance.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.js';

const run = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
};

process.env.CHROMIUM = findChromium();
// What we compare with never reaches the product: a package file of its own, installed when it is first needed.
if (!existsSync('test/bench/node_modules/.package-lock.json')) run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'test/bench' });
run('node', ['scripts/build.js', '--if-needed']);
run('node', ['test/bench/run.ts', ...process.argv.slice(2)]);
