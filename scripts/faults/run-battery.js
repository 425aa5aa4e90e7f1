import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const EVERY_MS = 15_000;
/** Longer than any battery takes on a slow machine; tests with a time of their own keep it. */
const LONGEST_MS = 6 * 3_600_000;

/**
 * Runs a battery as often as it asks for, with its counts times `scale`.
 * @param expected seconds that it took last time, for the progress; null when unknown
 * @returns `{ runs, failures, seconds }`, `runs` in words; `failures` counts failed tests, and a file that did not load as one
 */
export async function runBattery(battery, scale, expected, print) {
  const begun = Date.now();
  const ticker = setInterval(() => print(progress(battery.name, (Date.now() - begun) / 1000, expected)), EVERY_MS);
  let tests = 0, failures = 0;
  try {
    for (let round = 0; round < battery.repeat; round += 1) {
      const seen = await once(battery, scale);
      tests += seen.tests;
      failures += seen.failures;
    }
  } finally {
    clearInterval(ticker);
  }
  return { runs: runsOf(battery, scale, tests), failures, seconds: Math.round((Date.now() - begun) / 1000) };
}

function once({ name, project, files, counts, only }, scale) {
  const report = path.join('.cache', 'faults', `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const env = { ...process.env };
  for (const [variable, [count]] of Object.entries(counts)) env[variable] = String(scaled(count, scale));
  const args = ['--no-install', 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
    `--testTimeout=${LONGEST_MS}`, ...(only ? ['-t', only] : []), ...files];
  return new Promise((resolve, reject) => {
    const child = spawn('npx', args, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (code) => resolve(read(report, code)));
  });
}

function read(report, code) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { tests: numPassedTests + numFailedTests, failures: Math.max(numFailedTests, code === 0 ? 0 : 1) };
  } catch {
    return { tests: 0, failures: 1 };
  }
}

function runsOf({ counts, per = 1, repeat }, scale, tests) {
  const words = Object.values(counts).map(([count, what]) => `${grouped(Math.round(scaled(count, scale) * per))} ${what}`);
  if (words.length > 0) return words.join(' + ');
  return repeat > 1 ? `${tests / repeat} tests × ${repeat}` : `${tests} tests`;
}

function progress(name, seconds, expected) {
  return `  ${name}: ${Math.round(seconds)} s${expected === null ? '' : ` of about ${expected} s`} …`;
}

function scaled(count, scale) {
  return Math.max(10, Math.round(count * scale));
}

function grouped(count) {
  return count.toLocaleString('en-US');
}
