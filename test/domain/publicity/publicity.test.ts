import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORKING_CALENDAR as calendar } from '../../../src/data/working-calendar.ts';
import { addDays, civilDate, civilDayAt, civilFromDayNumber, dayNumber, daysBetween, instantMs, instantOf } from '../../../src/domain/civil-date.ts';
import { dayStatus } from '../../../src/domain/deadline/working-calendar.ts';
import type { PublicityRule } from '../../../src/domain/publicity/publicity-rule.ts';
import { PUBLICITY_RULES, publicityRule } from '../../../src/domain/publicity/publicity-rule.ts';
import { publicityState } from '../../../src/domain/publicity/publicity-state.ts';
import { publicityWindow } from '../../../src/domain/publicity/publicity-window.ts';

const day = fc.integer({ min: dayNumber(civilDate('2018-01-01')), max: dayNumber(civilDate('2027-06-01')) }).map(civilFromDayNumber);
const [general, assistance] = PUBLICITY_RULES;
const end = (from: string, rule: PublicityRule) => publicityWindow(civilDate(from), rule, calendar).to;

describe('how long a publicity runs', () => {
  it('leaves the day of posting out and moves off a last day that is a holiday', () => {
    expect(end('2025-03-03', general)).toBe('2025-03-10');
    expect(end('2025-09-25', general)).toBe('2025-10-09');
    expect(end('2025-03-01', general)).toBe('2025-03-10');
  });

  it('counts working days where the rule says so', () => {
    expect(end('2025-09-24', assistance)).toBe('2025-10-10');
    expect(end('2024-02-01', assistance)).toBe('2024-02-09');
  });

  it('obeys a setting that counts the day of posting or does not move on', () => {
    expect(end('2025-03-03', { ...general, countsFirstDay: true })).toBe('2025-03-10');
    expect(end('2025-03-04', { ...general, countsFirstDay: true })).toBe('2025-03-10');
    expect(end('2025-09-25', { ...general, rollsOver: false })).toBe('2025-10-02');
  });

  it('carries its basis, its working and whether anybody has confirmed the clause', () => {
    const window = publicityWindow(civilDate('2026-12-28'), general, calendar);
    expect(window).toMatchObject({ from: '2026-12-28', to: '2027-01-04', endsAt: '2027-01-04T16:00:00.000Z', verified: false, basis: general.basis });
    expect(window.working).toMatchObject({ rule: 'default', provisional: true, dataVersion: calendar.version });
  });

  it('has settings with names of their own, none of them called law', () => {
    expect(new Set(PUBLICITY_RULES.map((r) => r.id)).size).toBe(PUBLICITY_RULES.length);
    expect(PUBLICITY_RULES.every((r) => !r.verified && r.basis.includes('未经核实'))).toBe(true);
    expect(publicityRule('default')).toMatchObject({ days: 7 });
    expect(publicityRule('none')).toBeNull();
  });

  it('never ends on a day off and never takes a day from anybody', () => {
    fc.assert(fc.property(day, fc.constantFrom(...PUBLICITY_RULES), (from, rule) => {
      const { to } = publicityWindow(from, rule, calendar);
      expect(dayStatus(to, calendar).working).toBe(true);
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(rule.days);
    }), { numRuns: 200 });
  });
});

describe('where a day stands in a publicity', () => {
  const window = { from: civilDate('2025-09-24'), to: civilDate('2025-10-10') };

  it.each([
    ['2025-09-23', 'before', 8, 17], ['2025-09-24', 'running', 7, 16], ['2025-09-26', 'running', 5, 14], ['2025-10-01', 'running', 2, 9],
    ['2025-10-10', 'running', 0, 0], ['2025-10-11', 'ended', 0, 0],
  ] as const)('on %s it is %s with %i working days left', (today, phase, left, daysLeft) => {
    expect(publicityState(window, civilDate(today), calendar)).toMatchObject({ phase, workingDaysLeft: left, daysLeft });
  });

  it('ends with the last second of the last day in Shanghai, in whatever zone it is read', () => {
    const { endsAt } = publicityState(window, window.from, calendar);
    expect(endsAt).toBe('2025-10-10T16:00:00.000Z');
    const phaseAt = (ms: number) => publicityState(window, civilDayAt(instantOf(ms)), calendar).phase;
    expect(phaseAt(instantMs(endsAt) - 1)).toBe('running');
    expect(phaseAt(instantMs(endsAt))).toBe('ended');
  });

  it('says that it does not know the working days beyond the arrangements', () => {
    const late = { from: civilDate('2026-12-28'), to: civilDate('2027-01-04') };
    expect(publicityState(late, civilDate('2026-12-29'), calendar)).toMatchObject({ phase: 'running', workingDaysLeft: null, daysLeft: 6 });
    expect(publicityState(late, civilDate('2027-01-05'), calendar)).toMatchObject({ phase: 'ended', workingDaysLeft: 0 });
  });

  it('goes from before to running to ended and never back, with ever fewer days left', () => {
    const order = { before: 0, running: 1, ended: 2 };
    fc.assert(fc.property(day, fc.nat(30), fc.integer({ min: -10, max: 40 }), (from, length, offset) => {
      const period = { from, to: addDays(from, length) };
      const a = publicityState(period, addDays(from, offset), calendar), b = publicityState(period, addDays(from, offset + 1), calendar);
      expect(order[b.phase]).toBeGreaterThanOrEqual(order[a.phase]);
      expect(b.daysLeft).toBeLessThanOrEqual(a.daysLeft);
      if (a.workingDaysLeft !== null && b.workingDaysLeft !== null) expect(b.workingDaysLeft).toBeLessThanOrEqual(a.workingDaysLeft);
    }), { numRuns: 200 });
  });
});
