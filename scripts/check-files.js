import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const MEDIAN = 70, NINE_OF_TEN = 180, MOST = 400;

/** Sizes of the source files outside data: median, 90th percentile, largest. False when one is over its limit. */
export function checkFiles(folder = 'src', print = console.log) {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(`${folder}/data/`))
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0;
  print(`${sizes.length} files: median ${at(0.5)} lines, 90 % ≤ ${at(0.9)}, largest ${at(1)}`);
  const tooLong = sizes.filter((s) => s.lines > MOST);
  for (const { file, lines } of tooLong) print(`${file} has ${lines} lines, more than ${MOST}`);
  return tooLong.length === 0 && at(0.5) <= MEDIAN && at(0.9) <= NINE_OF_TEN;
}
