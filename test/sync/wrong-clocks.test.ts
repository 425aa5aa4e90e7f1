import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runSchedule, type Step, stepArbitrary } from '../support/convergence-model.ts';

/** Raised by the full run of the promises. */
const SCHEDULES = Number(process.env['CLOCK_SCHEDULES'] ?? 30);

const skew: fc.Arbitrary<Step> = fc.record({ do: fc.constant('skew' as const), years: fc.integer({ min: -10, max: 10 }) });
const sync: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('sync' as const), faults: fc.constant([]), killAfter: fc.constant(null), both: fc.boolean(),
});
/** The clock is wrong from the start, jumps again and again, and the phone looks at the feed under each error. */
const jump = fc.tuple(skew, fc.array(stepArbitrary, { maxLength: 2 }), sync).map(([first, between, last]) => [first, ...between, last]);

it('a phone whose clock is off by up to ten years, and jumps, hides nothing, shows nothing that is over, and agrees in the end', async () => {
  let jumps = 0;
  await fc.assert(fc.asyncProperty(fc.array(jump, { minLength: 1, maxLength: 4 }), async (parts) => {
    jumps += parts.length;
    await runSchedule(parts.flat());
  }), { numRuns: SCHEDULES });
  expect(jumps).toBeGreaterThanOrEqual(SCHEDULES);
}, 20_000 + SCHEDULES * 1000);
