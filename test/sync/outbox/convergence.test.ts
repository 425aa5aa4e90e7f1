import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outboxStep, runOutboxSchedule } from '../../support/outbox-model.ts';

/** Raised by the full run of the promises; the suite of every day takes a sample. */
const SCHEDULES = Number(process.env['OUTBOX_SCHEDULES'] ?? 300);

describe('two tablets with four tabs each, and their server', () => {
  it('do everything once and in order, lose no text silently and agree in the end, whatever the network does', { timeout: 60_000 + SCHEDULES * 500 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(outboxStep, { minLength: 5, maxLength: 30 }), (steps) => runOutboxSchedule(steps)), { numRuns: SCHEDULES });
    expect(SCHEDULES).toBeGreaterThan(0);
  });
});
