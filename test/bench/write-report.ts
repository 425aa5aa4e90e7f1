import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Results } from './results.ts';
import type { Row } from './row.ts';
import { mediansText, spreadText, tableLines, valueText } from './table-lines.ts';

const UNITS: Readonly<Record<string, Parameters<typeof mediansText>[2]>> = { ms: 'ms', bytes: 'B', disk: 'B', indexedDb: 'B', cpu: 'µs', up: 'B' };

/** Writes what was measured, with what it was measured on, into the document. */
export function writeReport(rows: readonly Row[], results: Results, file: string): void {
  const lines = tableLines(rows, results);
  const reached = lines.filter((l) => l.reached === true).length, missed = lines.filter((l) => l.reached === false);
  const table = lines.map(({ line, value, result, reached }) => [
    line.what, line.target, value ? `**${valueText(value)}**` : '—', value ? spreadText(value) : '—', result ? String(result.rounds) : '—',
    reached === null ? (value ? '' : 'not measured') : reached ? 'yes' : '**no**',
  ]);
  writeFileSync(file, `${HEAD}
Machine: ${cpus().length} cores (${(cpus()[0]?.model ?? 'unknown').trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}, ${chromium()}.
Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${reached} reached, ${missed.length} missed, ${lines.filter((l) => !l.value).length} not measured.

${markdown([['what', 'to reach', 'measured', 'lowest – highest', 'rounds', 'reached'], ...table])}

## What stands between
${missed.map(({ line }) => `\n- **${line.what}.** ${line.between ?? 'Not looked into yet.'}`).join('') || '\nNothing: all that was measured is reached.'}

## Row by row
${rows.map((row) => rowText(row, results)).join('\n')}`);
}

const HEAD = `# Speed and cost

\`\`\`
npm run bench                        # every row, five rounds; about an hour
npm run bench -- first-visit         # one row, or several
npm run bench -- --rounds 9          # more rounds
npm run bench -- --only-missing      # goes on where an earlier run of the same build ended
npm run bench -- --report            # writes this document again from what is there
\`\`\`

The built product is measured: \`scripts/build.js\`, the server as a process of its own, a real Chromium with a profile on the disk. A cheap phone is a page at a
sixth of the machine's speed (\`Emulation.setCPUThrottlingRate\`). Slow 3G is a proxy in front of the server (\`test/bench/slow-line.ts\`): 400 ms a round trip, 400 kbit/s in each
direction, shared by all connections; a service worker's requests pass through it too, which the browser's own emulation does not promise. A new connection costs nothing
extra, as when all requests share one.

The machine is small and never quite quiet, so each figure is a **ratio to a floor or peer that is measured in the same round**: all cases of a row are taken in turn, round
by round; the ratio of each round is taken, and the median of those is the figure. Postings are made from the demo's vocabulary with fixed seeds (\`test/bench/data\`) and go through
the server's own use cases. Peers have a package file of their own (\`test/bench/package.json\`), which \`npm run bench\` installs and the product never sees.
Samples of the last run are kept in \`.cache/bench.json\`.
`;

function rowText(row: Row, results: Results): string {
  const result = results.rows[row.name];
  if (!result) return `\n### ${row.title} (\`${row.name}\`)\n\n${row.how}\n\nNot measured yet.\n`;
  const figures = [...new Set(Object.keys(result.samples).map((key) => key.slice(key.indexOf('.') + 1)))];
  const medians = figures.map((figure) => `- ${figure}: ${mediansText(result.samples, figure, UNITS[figure] ?? 'ms')}`).join('\n');
  const problems = result.problems.map((p) => `\nNot measured: ${p}`).join('\n');
  return `\n### ${row.title} (\`${row.name}\`)\n\n${row.how}\n\nMedians of ${result.rounds} rounds, build ${result.build}, ${result.at.slice(0, 16)}Z, load ${result.load.map((l) => l.toFixed(1)).join(' ')}:\n\n${medians}\n${problems}`;
}

function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const text = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [text(head), text(head.map(() => '---')), ...rest.map(text)].join('\n');
}

function chromium(): string {
  try {
    return execFileSync(process.env['CHROMIUM'] ?? 'chromium', ['--version', '--no-sandbox'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(' ').slice(0, 2).join(' ');
  } catch {
    return 'Chromium';
  }
}
