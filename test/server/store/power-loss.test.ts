import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedAfter, recordCommits } from '../../support/power-loss.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Some here; thousands in the long battery. */
const ROUNDS = Number(process.env['POWER_ROUNDS'] ?? 40);
const FLIPS = Number(process.env['POWER_FLIPS'] ?? ROUNDS);
const timeoutMs = (rounds: number) => 20_000 + rounds * 1000;

describe('after the power failed in the midst of a write', () => {
  it(`a log cut anywhere (${ROUNDS} cuts) holds exactly the commits that end before the cut`, async () => {
    const folder = await tempFolder();
    const recorded = await recordCommits(folder, 40);
    const { wal, ends } = recorded;
    let round = 0;
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: wal.length }), async (cut) => {
      round += 1;
      const found = await committedAfter(recorded, wal.subarray(0, cut), join(folder, `cut-${round}`));
      expect(found).toBe(ends.filter((end) => end <= cut).length);
    }), { numRuns: ROUNDS });
  }, timeoutMs(ROUNDS));

  it(`a flipped byte anywhere in the log (${FLIPS} flips) leaves the commits before it, and no half of any`, async () => {
    const folder = await tempFolder();
    const recorded = await recordCommits(folder, 40);
    const { wal, ends } = recorded;
    let round = 0;
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: wal.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
      round += 1;
      const flipped = Uint8Array.from(wal);
      flipped[at] = (flipped[at] ?? 0) ^ mask;
      const found = await committedAfter(recorded, flipped, join(folder, `flip-${round}`));
      const untouched = ends.filter((end) => end <= at).length;
      // Some bytes of a frame's head are not covered by its sum; then nothing was changed that counts.
      expect([untouched, ends.length]).toContain(found);
    }), { numRuns: FLIPS });
  }, timeoutMs(FLIPS));
});
