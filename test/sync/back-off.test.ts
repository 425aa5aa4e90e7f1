import { describe, expect, it } from 'vitest';
import { backOffMs, jitteredMs } from '../../src/sync/back-off.ts';

const least = () => 0, most = () => 1 - Number.EPSILON;

describe('waiting', () => {
  it('doubles from try to try up to five minutes, each time spread over three quarters of it', () => {
    expect([1, 2, 3, 8, 9, 1000].map((attempt) => [backOffMs(attempt, least), backOffMs(attempt, most)])).toEqual([
      [500, 2000], [1000, 4000], [2000, 8000], [64_000, 256_000], [75_000, 300_000], [75_000, 300_000],
    ]);
  });

  it('is never shorter than what a server asks for, and spreads that over half as much again', () => {
    expect([backOffMs(1, least, 60_000), backOffMs(1, most, 60_000)]).toEqual([60_000, 90_000]);
    expect(backOffMs(9, most, 1000)).toBe(300_000);
  });

  it('between looks is spread over as much as the wait itself', () => {
    expect([jitteredMs(60_000, least), jitteredMs(60_000, () => 0.5), jitteredMs(60_000, most)]).toEqual([30_000, 60_000, 90_000]);
  });

  it('differs from phone to phone', () => {
    expect(new Set(Array.from({ length: 20 }, (_, i) => backOffMs(4, () => i / 20))).size).toBe(20);
  });
});
