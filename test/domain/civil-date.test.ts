import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, civilDate, civilDayAt, civilFromDayNumber, dayNumber, daysBetween, endOfDay, instantMs, instantOf, isCivilDate, isInstant,
  isoWeekday, isWithinDays, parseCivilDate, startOfDay,
} from '../../src/domain/civil-date.ts';
import type { Instant } from '../../src/domain/civil-date.ts';

const FIRST = dayNumber(civilDate('1900-01-01')), LAST = dayNumber(civilDate('2199-12-31'));
const day = fc.integer({ min: FIRST, max: LAST }).map(civilFromDayNumber);
const ms = fc.integer({ min: FIRST * 86_400_000, max: LAST * 86_400_000 });

describe('civil days', () => {
  it.each(['2018-05-07', '2000-02-29', '2024-02-29', '1900-01-01', '2199-12-31'])('knows the day %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each(['2023-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-04-31', '2018-5-7', '2018/05/07', '2018-05-07T00:00:00.000Z', ' 2018-05-07', '2018-05-07\n', '1899-12-31', '2200-01-01', '', '２０１８-05-07'])(
    'refuses %j', (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow(RangeError);
    });

  it('agrees with the platform about the number, the weekday and the text of every day', () => {
    fc.assert(fc.property(day, (date) => {
      const oracle = new Date(`${date}T00:00:00Z`);
      expect(dayNumber(date)).toBe(oracle.getTime() / 86_400_000);
      expect(isoWeekday(date)).toBe(oracle.getUTCDay() || 7);
      expect(oracle.toISOString().slice(0, 10)).toBe(date);
    }), { numRuns: 500 });
  });

  it('adds days and counts them back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -3000, max: 3000 }), (date, n) => {
      expect(daysBetween(date, addDays(date, n))).toBe(n);
      expect(addDays(addDays(date, n), -n)).toBe(date);
    }), { numRuns: 300 });
  });

  it('takes an open end of a range as no limit, and both ends as included', () => {
    const [a, b, c] = [civilDate('2019-01-01'), civilDate('2019-06-01'), civilDate('2019-12-31')];
    expect(isWithinDays(a, a, c)).toBe(true);
    expect(isWithinDays(c, a, c)).toBe(true);
    expect(isWithinDays(c, a, b)).toBe(false);
    expect(isWithinDays(a, b, null)).toBe(false);
    expect(isWithinDays(a, null, null)).toBe(true);
  });
});

describe('instants', () => {
  it('agree with the platform both ways, to the millisecond', () => {
    fc.assert(fc.property(ms, (n) => {
      expect(instantOf(n)).toBe(new Date(n).toISOString());
      expect(instantMs(instantOf(n))).toBe(n);
    }), { numRuns: 500 });
  });

  it.each(['2026-02-30T00:00:00.000Z', '2026-02-03T24:00:00.000Z', '2026-02-03T10:60:00.000Z', '2026-02-03T10:00:00Z', '2026-02-03T10:00:00.000+08:00'])(
    'refuse %j', (text) => expect(isInstant(text)).toBe(false));

  it('put midnight of the civil day at 16:00 UTC of the day before', () => {
    expect(startOfDay(civilDate('2025-10-17'))).toBe('2025-10-16T16:00:00.000Z');
    expect(endOfDay(civilDate('2025-10-17'))).toBe('2025-10-17T16:00:00.000Z');
    expect(civilDayAt('2025-10-16T15:59:59.999Z' as Instant)).toBe('2025-10-16');
    expect(civilDayAt('2025-10-16T16:00:00.000Z' as Instant)).toBe('2025-10-17');
  });

  it('belong to the day between its start and its end', () => {
    fc.assert(fc.property(ms, (n) => {
      const at = instantOf(n), date = civilDayAt(at);
      expect(startOfDay(date) <= at && at < endOfDay(date)).toBe(true);
    }), { numRuns: 300 });
  });
});
