import { describe, expect, it } from 'vitest';
import { WORKING_CALENDAR as calendar } from '../../../src/data/working-calendar.ts';
import { civilDate } from '../../../src/domain/civil-date.ts';
import { dueDate } from '../../../src/domain/deadline/due-date.ts';
import { workingDaysBetween } from '../../../src/domain/deadline/working-days.ts';

// From day zero: 20 working days, what Monday to Friday alone would say, 7 working days, Monday to Friday.
const VECTORS: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['2018-05-07', '2018-06-04', '2018-06-04', '2018-05-16', '2018-05-16'],
  ['2018-09-17', '2018-10-19', '2018-10-15', '2018-09-27', '2018-09-26'],
  ['2019-01-25', '2019-02-27', '2019-02-22', '2019-02-03', '2019-02-05'],
  ['2024-02-01', '2024-03-05', '2024-02-29', '2024-02-09', '2024-02-12'],
  ['2024-09-13', '2024-10-17', '2024-10-11', '2024-09-25', '2024-09-24'],
  ['2025-01-20', '2025-02-21', '2025-02-17', '2025-02-05', '2025-01-29'],
  ['2025-09-15', '2025-10-17', '2025-10-13', null, null],
  ['2026-02-09', '2026-03-13', '2026-03-09', '2026-02-25', '2026-02-18'],
  ['2026-04-28', '2026-05-28', '2026-05-26', '2026-05-11', '2026-05-07'],
];
const bare = { ...calendar, changes: new Map() };

describe('working days against hand-counted dates', () => {
  it.each(VECTORS)('counts from %s', (start, in20, plain20, in7, plain7) => {
    const from = civilDate(start);
    const twenty = dueDate({ from, rule: 20, calendar });
    expect(twenty).toMatchObject({ due: in20, provisional: false });
    expect(dueDate({ from, rule: 20, calendar: bare }).due).toBe(plain20);
    expect(workingDaysBetween(from, twenty.due, calendar)).toBe(20);
    if (in7 === null || plain7 === null) return;
    expect(dueDate({ from, rule: 7, calendar })).toMatchObject({ due: in7, provisional: false });
    expect(dueDate({ from, rule: 7, calendar: bare }).due).toBe(plain7);
  });

  // Beyond the last arrangement the count goes on from Monday to Friday, and says so.
  it.each([
    ['2026-12-02', 20, '2026-12-30', false],
    ['2026-12-03', 20, '2026-12-31', false],
    ['2026-12-04', 20, '2027-01-01', true],
    ['2026-12-10', 20, '2027-01-07', true],
    ['2026-12-25', 7, '2027-01-05', true],
    ['2026-12-31', 3, '2027-01-05', true],
    ['2027-05-03', 20, '2027-05-31', true],
    ['2017-12-29', 7, '2018-01-10', true],
    ['2017-12-31', 7, '2018-01-10', false],
  ] as const)('from %s, %i days: %s, provisional %s', (from, rule, due, provisional) => {
    expect(dueDate({ from: civilDate(from), rule, calendar })).toMatchObject({ due, provisional });
  });
});
