// Photographs every screen of the reader: `node scripts/screens.js FOLDER [NAME …]`. To be looked at by a person; no part of the tests. See docs/testing.md.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.js';

process.env.CHROMIUM = findChromium();
for (const args of [['scripts/build.js', '--if-needed'], ['test/screens/run.ts', ...process.argv.slice(2)]]) {
  const { status } = spawnSync('node', ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
