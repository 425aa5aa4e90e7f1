import { loadavg } from 'node:os';
import type { Bench, Row } from './row.ts';
import type { RowResult } from './results.ts';

export interface MeasureOptions {
  readonly rounds: number;
  readonly build: string;
  /** Rounds that were measured before, to go on from. */
  readonly before: RowResult | null;
  readonly say: (line: string) => void;
  /** Called after each round. */
  readonly keep: (result: RowResult) => void;
}

/** Longest that one sample may take. */
const PATIENCE_MS = 300_000;

/** Takes a row's cases in turn, round by round. A case that fails is left out from then on, and said. */
export async function measureRow(row: Row, options: MeasureOptions): Promise<RowResult> {
  const { rounds, build, say } = options;
  let result: RowResult = options.before ?? { build, at: '', load: [], samples: {}, rounds: 0, problems: [] };
  if (result.rounds >= rounds) return result;
  const bench = await row.prepare();
  try {
    for (let round = result.rounds; round < rounds; round += 1) {
      result = await oneRound(bench, result, round, say);
      options.keep(result);
    }
  } finally {
    await bench.close();
  }
  return result;
}

async function oneRound(bench: Bench, before: RowResult, round: number, say: (line: string) => void): Promise<RowResult> {
  const samples: Record<string, readonly number[]> = { ...before.samples };
  const problems = [...before.problems];
  const load = loadavg()[0] ?? 0;
  for (const { name, sample } of bench.cases) {
    if (problems.some((p) => p.startsWith(`${name}:`))) continue;
    const begun = performance.now();
    try {
      const figures = await within(sample(round));
      const told: string[] = [];
      for (const [figure, given] of Object.entries(figures)) {
        const values = typeof given === 'number' ? [given] : given;
        samples[`${name}.${figure}`] = [...samples[`${name}.${figure}`] ?? [], ...values];
        told.push(`${figure} ${values.map((value) => value.toFixed(value < 10 ? 2 : 0)).join(' ')}`);
      }
      say(`  round ${round + 1} ${name}: ${told.join(', ')}  (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      say(`  round ${round + 1} ${problems.at(-1)}`);
    }
  }
  return { ...before, at: new Date().toISOString(), load: [...before.load, load], samples, problems, rounds: round + 1 };
}

function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
