// npm run bench -- [ROW …] [--rounds N] [--only-missing] [--report]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureRow } from './measure-row.ts';
import { printTable } from './print-table.ts';
import { keepResult, readResults, type RowResult } from './results.ts';
import { ROWS } from './rows.ts';
import { writeReport } from './write-report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, 'only-missing': { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a number from 1');
const unknown = positionals.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${ROWS.map((row) => row.name).join(', ')}`);

const build = readFileSync('dist/stamp', 'utf8').slice(0, 12);
const results = readResults();
const wanted = values.report ? [] : ROWS.filter((row) => positionals.length === 0 || positionals.includes(row.name));
let failed = 0;
for (const [i, row] of wanted.entries()) {
  const known = results.rows[row.name];
  const before: RowResult | null = values['only-missing'] && known?.build === build ? known : null;
  console.log(`[${i + 1}/${wanted.length}] ${row.name}${before ? `: ${before.rounds} rounds are there` : ''}`);
  try {
    await measureRow(row, { rounds, build, before, say: (line) => console.log(line), keep: (result) => keepResult(results, row.name, result) });
  } catch (error) {
    failed += 1;
    console.error(`  ${row.name} could not be measured:`, error);
  }
}
printTable(ROWS, results, console.log);
writeReport(ROWS, results, 'docs/performance.md');
process.exit(failed > 0 ? 1 : 0);
