import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockMemory, createServerClock } from '../../src/sync/server-clock.ts';

const YEAR_MS = 365 * 86_400_000;
const NOON = Date.parse('2026-06-01T04:00:00.000Z');

/** True time, a device's clock beside it, and its stopwatch. */
function device(skewMs: number, saved: ClockMemory | null = null, startMs = NOON) {
  const world = { nowMs: startMs, skewMs };
  const clock = createServerClock({ nowMs: () => world.nowMs + world.skewMs, monotonicMs: () => world.nowMs - startMs }, saved);
  const hear = (ageSeconds = 0) => clock.learn({ dateMs: Math.floor((world.nowMs - 20) / 1000) * 1000 - ageSeconds * 1000, ageSeconds, roundTripMs: 40 });
  return { world, clock, hear };
}

describe('server time on a device', () => {
  it('is right within two seconds after one answer, whatever the device believes, and stays so when its clock jumps back', () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -10, max: 0 }), fc.nat({ max: 86_400_000 }), (years, jump, passed) => {
      const { world, clock, hear } = device(years * YEAR_MS);
      hear();
      expect(Math.abs(clock.nowMs() - world.nowMs)).toBeLessThan(2_000);
      world.skewMs += jump * YEAR_MS;
      world.nowMs += passed;
      expect(Math.abs(clock.nowMs() - world.nowMs)).toBeLessThan(2_000);
      hear();
      expect(Math.abs(clock.nowMs() - world.nowMs)).toBeLessThan(2_000);
    }));
  });

  it('comes back after a jump ahead with the next answer', () => {
    const { world, clock, hear } = device(0);
    hear();
    world.skewMs = 10 * YEAR_MS;
    hear();
    expect(Math.abs(clock.nowMs() - world.nowMs)).toBeLessThan(2_000);
  });

  it('is never before the newest server time seen, also after a restart with a clock reset to 1970', () => {
    const { clock, hear } = device(0);
    hear();
    const later = device(-NOON, clock.memory(), NOON + 3_600_000);
    expect(later.clock.nowMs()).toBeGreaterThanOrEqual(NOON - 1_000);
    // It moves on with the stopwatch instead of standing still.
    later.world.nowMs += 60_000;
    expect(later.clock.nowMs()).toBeGreaterThanOrEqual(NOON + 58_000);
  });

  it('keeps the offset of a clock that is steadily wrong over a restart', () => {
    const { clock, hear } = device(3 * YEAR_MS);
    hear();
    const later = device(3 * YEAR_MS, clock.memory(), NOON + 86_400_000);
    expect(Math.abs(later.clock.nowMs() - later.world.nowMs)).toBeLessThan(2_000);
  });

  it('is not set back by an answer that lay in a cache', () => {
    const { world, clock, hear } = device(0);
    hear();
    world.nowMs += 1_000;
    hear(300);
    expect(Math.abs(clock.nowMs() - world.nowMs)).toBeLessThan(2_000);
  });
});
