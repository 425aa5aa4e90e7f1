// Everything that must hold, in one command: static checks, the build, then unit, contract and browser tests.
// Ends with the plain line `N passed, N failed`. Arguments are handed to vitest (and then the checks are left out).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.js';

const given = process.argv.slice(2);
const report = '.cache/test-report.json';
mkdirSync('.cache', { recursive: true });
rmSync(report, { force: true });

let failedSteps = 0;
const step = (command, ...args) => {
  const good = spawnSync(command, args, { stdio: 'inherit', env: process.env }).status === 0;
  if (!good) failedSteps += 1;
  return good;
};

if (given.length === 0) step('node', 'scripts/check.js');
if (step('node', 'scripts/build.js', '--if-needed')) {
  process.env.CHROMIUM = findChromium();
  const good = step('npx', '--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...given);
  if (!good) failedSteps -= 1; // counted below, test by test
  const { passed, failed } = count(good);
  console.log(`\n${passed} passed, ${failed + failedSteps} failed`);
  process.exit(failed + failedSteps === 0 ? 0 : 1);
}
console.log(`\n0 passed, ${failedSteps} failed`);
process.exit(1);

/** Counts from vitest's own report; a run that failed without a failed test (a file that did not load) counts as one. */
function count(good) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, good ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
