import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Runs dependency-cruiser over `<folder>src` and makes sure that it read every source file:
 * the tool can silently cruise none and report success.
 * @param {string} folder '' for the product; a folder ending in '/' for planted faults
 * @param {(line: string) => void} print
 * @param {(tree: string) => string[]} listed the files on disk
 * @returns {boolean} true when no rule is broken and no file was left out
 */
export function checkLayers(folder = '', print = console.error, listed = sourceFiles) {
  const run = spawnSync('npx', ['--no-install', 'depcruise', `${folder}src`, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], {
    encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, MINGLAN_CRUISE_ROOT: folder },
  });
  let report;
  try {
    report = JSON.parse(run.stdout);
  } catch {
    print(run.stderr || 'dependency-cruiser gave no report');
    return false;
  }
  const cruised = new Set(report.modules.map((m) => m.source));
  const missed = listed(`${folder}src`).filter((file) => !cruised.has(file));
  for (const file of missed) print(`not cruised: ${file}`);
  for (const v of report.summary.violations) print(`${v.rule.name}: ${v.from} → ${v.to}`);
  return missed.length === 0 && report.summary.violations.length === 0;
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.posix.join(entry.parentPath, entry.name));
}
