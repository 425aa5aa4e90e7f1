import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSchedule, stepArbitrary } from '../support/convergence-model.ts';

/** Raised by the full run of the promises; the suite of every day takes a sample. */
export const SCHEDULES = Number(process.env['MINGLAN_SCHEDULES'] ?? 200);

describe('a phone and its boards', () => {
  it('agree in the end, whatever the village, the network and the phone do in between', { timeout: 60_000 + SCHEDULES * 1000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 3, maxLength: 14 }), async (steps) => runSchedule(steps)),
      { numRuns: SCHEDULES, verbose: 0 },
    );
    expect(true).toBe(true);
  });
});
