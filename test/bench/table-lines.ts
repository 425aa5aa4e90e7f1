import type { Results, RowResult } from './results.ts';
import type { Line, Row, Samples, Unit, Value } from './row.ts';
import { median } from './statistics.ts';

/** One line of the table, as it stands after the last run. */
export interface TableLine {
  readonly row: Row;
  readonly line: Line;
  readonly result: RowResult | null;
  readonly value: Value | null;
  /** Null: there is nothing to reach, or nothing was measured. */
  readonly reached: boolean | null;
}

export function tableLines(rows: readonly Row[], results: Results): TableLine[] {
  return rows.flatMap((row) => row.lines.map((line): TableLine => {
    const result = results.rows[row.name] ?? null;
    const value = result && line.value(result.samples);
    const reached = value && line.limit !== null && Number.isFinite(value.value) ? value.value <= line.limit : null;
    return { row, line, result, value, reached };
  }));
}

export function valueText({ value, unit }: Pick<Value, 'value' | 'unit'>): string {
  return unit === '×' ? `${value.toFixed(2)} ×` : amount(value, unit);
}

export function spreadText({ lowest, highest, unit }: Value): string {
  return unit === '×' ? `${lowest.toFixed(2)}–${highest.toFixed(2)}` : `${amount(lowest, unit)} – ${amount(highest, unit)}`;
}

export function amount(value: number, unit: Unit): string {
  if (unit === 'ms' && value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  if (unit === 'B' && value >= 100_000) return `${(value / 1e6).toFixed(2)} MB`;
  if (unit === 'B' && value >= 1000) return `${(value / 1000).toFixed(1)} kB`;
  return `${value < 10 && !Number.isInteger(value) ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
}

/** Medians of all samples of a figure, by case: `raw 9.71 s, Dexie 11.02 s`. */
export function mediansText(samples: Samples, figure: string, unit: Unit): string {
  return Object.entries(samples).filter(([key]) => key.endsWith(`.${figure}`))
    .map(([key, values]) => `${key.slice(0, -figure.length - 1)} ${amount(median(values), unit)}`).join(', ');
}
