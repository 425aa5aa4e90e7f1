import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What is known so far, kept on the disk after each round, so that a run that ends early can go on. */
export interface Results {
  readonly rows: Record<string, RowResult>;
}

export interface RowResult {
  /** Of the build that was measured, shortened. */
  readonly build: string;
  readonly at: string;
  /** The machine's load over a minute, before each round. */
  readonly load: readonly number[];
  /** Samples by `case.figure`, one for each round. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly rounds: number;
  /** Why the row, or a case of it, could not be measured. */
  readonly problems: readonly string[];
}

const FILE = '.cache/bench.json';

export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Results;
  } catch {
    return { rows: {} };
  }
}

export function keepResult(results: Results, name: string, result: RowResult): void {
  results.rows[name] = result;
  mkdirSync('.cache', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, null, 1)}\n`);
}
