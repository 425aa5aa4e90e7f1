import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, feedMutation, tryMutation } from '../support/feed-mutations.ts';

const RUNS = Number(process.env['FEED_MUTATIONS'] ?? 1500);

describe('a reader of a feed that was tampered with', () => {
  it('believes nothing that was not signed and committed to', { timeout: 120_000 + RUNS * 300 }, async () => {
    const counts: Record<Outcome, number> = { refused: 0, unchanged: 0, accepted: 0 };
    await fc.assert(fc.asyncProperty(feedMutation, async (mutation) => {
      const outcome = await tryMutation(mutation);
      counts[outcome] += 1;
      expect(outcome).not.toBe('accepted');
    }), { numRuns: RUNS });
    expect(counts.refused).toBeGreaterThan(RUNS * 0.7);
  });
});
