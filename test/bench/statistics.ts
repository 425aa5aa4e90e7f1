import type { Samples, Unit, Value } from './row.ts';

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** By the nearest rank; the median of an even count is the mean of the two in the middle. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  if (part === 50 && sorted.length % 2 === 0) return ((sorted[sorted.length / 2 - 1] ?? 0) + (sorted[sorted.length / 2] ?? 0)) / 2;
  return sorted[Math.max(0, Math.ceil((part / 100) * sorted.length) - 1)] ?? NaN;
}

/** Ours by a floor or peer, round by round: what slows the machine for a minute slows both. */
export function ratio(ours: string, floor: string): (samples: Samples) => Value | null {
  return (samples) => {
    const above = samples[ours] ?? [], below = samples[floor] ?? [];
    const ratios = above.slice(0, below.length).map((value, i) => value / (below[i] ?? NaN));
    return valueOf(ratios, '×');
  };
}

/** A figure by itself: its median. */
export function figure(name: string, unit: Unit): (samples: Samples) => Value | null {
  return (samples) => valueOf(samples[name] ?? [], unit);
}

/** A figure's percentile over all samples. */
export function percentileOf(name: string, part: number, unit: Unit): (samples: Samples) => Value | null {
  return (samples) => {
    const value = valueOf(samples[name] ?? [], unit);
    return value && { ...value, value: percentile(samples[name] ?? [], part) };
  };
}

function valueOf(values: readonly number[], unit: Unit): Value | null {
  if (values.length === 0) return null;
  return { value: median(values), lowest: Math.min(...values), highest: Math.max(...values), unit };
}
