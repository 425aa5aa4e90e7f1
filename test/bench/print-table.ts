import type { Results } from './results.ts';
import type { Row } from './row.ts';
import { spreadText, tableLines, valueText } from './table-lines.ts';

export function printTable(rows: readonly Row[], results: Results, print: (line: string) => void): void {
  print('');
  for (const { line, value, reached } of tableLines(rows, results)) {
    if (!value) continue;
    const mark = reached === null ? ' ' : reached ? '✓' : '✗';
    print(`${mark} ${line.what}: ${valueText(value)} (${spreadText(value)})  ${line.target}`);
  }
}
