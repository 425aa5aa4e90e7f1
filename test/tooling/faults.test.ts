import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BATTERIES, PROMISES } from '../../scripts/faults/promises.js';
import { reliabilityPage } from '../../scripts/faults/reliability-page.js';

interface Battery { readonly name: string; readonly files: readonly string[]; readonly counts: Readonly<Record<string, readonly [number, string]>> }
const batteries = BATTERIES as readonly Battery[];

describe('the batteries of test:faults', () => {
  it.each(batteries.map((b) => [b.name, b] as const))('%s runs tests that are there, and that read its counts', (_, { files, counts }) => {
    for (const file of files) expect(existsSync(file), file).toBe(true);
    const text = files.filter((f) => statSync(f).isFile()).map((f) => readFileSync(f, 'utf8')).join('\n');
    for (const variable of Object.keys(counts)) expect(text).toContain(`process.env['${variable}']`);
  });

  it('have names of their own', () => {
    expect(new Set(batteries.map((b) => b.name)).size).toBe(batteries.length);
  });
});

describe('the page of reliability', () => {
  it('has a row only for what was measured, and names the rest', () => {
    const page = reliabilityPage(PROMISES, { kill: { runs: '500 kills', failures: 0, seconds: 12, on: '2026-11-24', commit: 'abc' } });
    expect(page).toContain('| `kill` | 500 kills | 0 | 12 | 2026-11-24, abc |');
    const failed = reliabilityPage(PROMISES, { kill: { runs: '500 kills', failures: 1, seconds: 12, on: '2026-11-24', commit: 'abc' } });
    expect(failed).toContain('| broke off, of 500 kills | 1 |');
    expect(page).not.toContain('| `wal` |');
    expect(page).toContain('`wal` not run in full yet');
    expect(page).toContain('A kiosk runs for months: no battery yet');
  });
});
