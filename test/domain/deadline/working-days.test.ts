import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLIDAY_ARRANGEMENTS, WORKING_CALENDAR as calendar } from '../../../src/data/working-calendar.ts';
import { addDays, civilDate, civilFromDayNumber, dayNumber } from '../../../src/domain/civil-date.ts';
import { DEADLINE_RULES, deadlineRule } from '../../../src/domain/deadline/deadline-rule.ts';
import { dueDate } from '../../../src/domain/deadline/due-date.ts';
import { dayStatus, workingCalendar } from '../../../src/domain/deadline/working-calendar.ts';
import { onOrNextWorkingDay, workingDaysBetween, workingDaysLeft } from '../../../src/domain/deadline/working-days.ts';

const day = fc.integer({ min: dayNumber(civilDate('2017-06-01')), max: dayNumber(civilDate('2028-06-01')) }).map(civilFromDayNumber);
const count = fc.integer({ min: 1, max: 60 });
const RUNS = { numRuns: 300 };

describe('the working calendar', () => {
  it('covers 2018 to 2026 and knows where its knowledge ends', () => {
    expect(calendar).toMatchObject({ knownFrom: '2018-01-01', horizon: '2027-01-01' });
    expect(dayStatus(civilDate('2026-12-31'), calendar).known).toBe(true);
    expect(dayStatus(civilDate('2027-01-01'), calendar)).toEqual({ working: true, why: '工作日', known: false });
  });

  it('reads the December days that the paper of the next year changed', () => {
    expect(dayStatus(civilDate('2018-12-29'), calendar)).toEqual({ working: true, why: '元旦调休上班', known: true });
    expect(dayStatus(civilDate('2018-12-31'), calendar)).toEqual({ working: false, why: '元旦放假', known: true });
    const without = workingCalendar(HOLIDAY_ARRANGEMENTS.filter((a) => a.year === 2018));
    expect(dayStatus(civilDate('2018-12-29'), without).working).toBe(false);
  });

  it('is the same whatever the order of the files, and has another version when a day differs', () => {
    expect(workingCalendar(HOLIDAY_ARRANGEMENTS.toReversed()).version).toBe(calendar.version);
    const moved = HOLIDAY_ARRANGEMENTS.map((a) => (a.year === 2026 ? { ...a, days: a.days.slice(1) } : a));
    expect(workingCalendar(moved).version).not.toBe(calendar.version);
  });

  it('takes nothing after a missing year as known', () => {
    expect(workingCalendar(HOLIDAY_ARRANGEMENTS.filter((a) => a.year !== 2022)).horizon).toBe('2022-01-01');
    expect(() => workingCalendar([])).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it('ends on a working day, after the start, with as many working days between as asked', () => {
    fc.assert(fc.property(day, count, (from, n) => {
      const { due, skipped } = dueDate({ from, rule: n, calendar });
      expect(due > from).toBe(true);
      expect(dayStatus(due, calendar).working).toBe(true);
      expect(workingDaysBetween(from, due, calendar)).toBe(n);
      expect(workingDaysBetween(due, from, calendar)).toBe(-n);
      expect(dayNumber(due) - dayNumber(from)).toBe(n + skipped.length);
    }), RUNS);
  });

  it('never ends earlier for a later start or for more days', () => {
    fc.assert(fc.property(day, fc.nat(40), count, fc.nat(20), (from, later, n, more) => {
      const due = dueDate({ from, rule: n, calendar }).due;
      expect(dueDate({ from: addDays(from, later), rule: n, calendar }).due >= due).toBe(true);
      expect(dueDate({ from, rule: n + more, calendar }).due >= due).toBe(true);
    }), RUNS);
  });

  it('adds up: n days and then m days is n + m days', () => {
    fc.assert(fc.property(day, count, count, (from, n, m) => {
      expect(dueDate({ from: dueDate({ from, rule: n, calendar }).due, rule: m, calendar }).due).toBe(dueDate({ from, rule: n + m, calendar }).due);
    }), RUNS);
  });

  it('is provisional exactly when a counted day lies outside the arrangements', () => {
    fc.assert(fc.property(day, count, (from, n) => {
      const { due, provisional } = dueDate({ from, rule: n, calendar });
      expect(provisional).toBe(due >= calendar.horizon || addDays(from, 1) < calendar.knownFrom);
    }), RUNS);
  });

  it('tells why each day was left out, and which weekends were worked', () => {
    const { skipped, worked } = dueDate({ from: civilDate('2025-09-15'), rule: 20, calendar });
    expect(skipped.map((d) => `${d.date} ${d.why}`)).toEqual([
      '2025-09-20 周六', '2025-09-21 周日', '2025-09-27 周六',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((d) => `2025-10-0${d} 国庆节、中秋节放假`), '2025-10-12 周日',
    ]);
    expect(worked.map((d) => d.date)).toEqual(['2025-09-28', '2025-10-11']);
  });

  it('does not count the time in which a third party is heard', () => {
    const from = civilDate('2025-03-03');
    const pauses = [{ from: civilDate('2025-03-05'), to: civilDate('2025-03-11'), why: '征求第三方意见期间不计' }];
    const { due, skipped } = dueDate({ from, rule: deadlineRule('request'), calendar, pauses });
    expect(due).toBe(dueDate({ from, rule: 25, calendar }).due);
    expect(skipped.filter((d) => d.why.startsWith('征求'))).toHaveLength(7);
  });

  it('moves a last calendar day off a holiday, but not where the rule is an interval', () => {
    const base = { ...deadlineRule('proactive'), id: 'x', days: 5, unit: 'day' as const };
    const from = civilDate('2025-09-28');
    expect(dueDate({ from, rule: base, calendar })).toMatchObject({ due: '2025-10-09', provisional: false });
    expect(dueDate({ from, rule: deadlineRule('donation-emergency'), calendar })).toMatchObject({ due: '2025-10-03', skipped: [] });
    expect(dueDate({ from: civilDate('2027-05-01'), rule: deadlineRule('donation-emergency'), calendar }).provisional).toBe(false);
    expect(dueDate({ from: civilDate('2027-05-01'), rule: base, calendar }).provisional).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %d days', (rule) => {
    expect(() => dueDate({ from: civilDate('2025-03-03'), rule, calendar })).toThrow(RangeError);
  });
});

describe('working days that are left', () => {
  it.each([
    ['2025-10-14', '2025-10-17', 3], ['2025-10-16', '2025-10-17', 1], ['2025-10-17', '2025-10-17', 0], ['2025-10-18', '2025-10-17', 0],
    ['2025-10-11', '2025-10-17', 5], ['2025-09-30', '2025-10-09', 1], ['2025-09-26', '2025-10-09', 4],
  ] as const)('on %s, with %s the last day: %i', (today, last, left) => {
    expect(workingDaysLeft(civilDate(today), civilDate(last), calendar)).toBe(left);
  });

  it.each([['2026-12-30', '2027-01-04'], ['2027-03-01', '2027-03-05'], ['2017-12-29', '2018-01-05']] as const)(
    'cannot be known from %s to %s', (today, last) => {
      expect(workingDaysLeft(civilDate(today), civilDate(last), calendar)).toBeNull();
    });

  it('moves a day off to the next working day and leaves a working day alone', () => {
    expect(onOrNextWorkingDay(civilDate('2025-10-01'), calendar)).toBe('2025-10-09');
    expect(onOrNextWorkingDay(civilDate('2025-09-28'), calendar)).toBe('2025-09-28');
  });
});

describe('deadline rules', () => {
  it('have names of their own, a clause and its words', () => {
    expect(new Set(DEADLINE_RULES.map((r) => r.id)).size).toBe(DEADLINE_RULES.length);
    for (const rule of DEADLINE_RULES) expect(rule.clause.length > 4 && rule.text.length > 10 && rule.days > 0).toBe(true);
  });

  it.each([['proactive', 20], ['licence', 7], ['request', 20], ['request-extended', 40], ['supplement', 7], ['third-party', 15], ['penalty-withdrawal', 3]] as const)(
    '%s is %i working days', (id, days) => {
      expect(deadlineRule(id)).toMatchObject({ days, unit: 'workingDay', verified: true });
    });

  it('do not answer to another name', () => expect(deadlineRule('whenever')).toBeNull());
});
