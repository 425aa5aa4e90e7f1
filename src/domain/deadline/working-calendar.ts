import type { CivilDate } from '../civil-date.ts';
import { civilDate, isoWeekday } from '../civil-date.ts';

/**
 * The State Council's arrangement of days off for one document year 部分节假日安排. It may change days of the December
 * before (2018-12-29 was made a working day by the paper for 2019).
 */
export interface HolidayArrangement {
  readonly source: string;
  /** `YYYY.N`: N papers make up the arrangement; it grows when a later paper changes the year. */
  readonly version: string;
  readonly year: number;
  /** Addresses of the papers. */
  readonly papers: readonly string[];
  readonly days: readonly HolidayDay[];
}
export interface HolidayDay { readonly name: string; readonly date: string; readonly isOffDay: boolean }

/** What is known of working days 工作日历: data, handed to every rule that counts. */
export interface WorkingCalendar {
  /** Days that differ from Monday to Friday. */
  readonly changes: ReadonlyMap<CivilDate, DayChange>;
  /** First day covered by an arrangement. */
  readonly knownFrom: CivilDate;
  /** First day after {@link knownFrom} that no arrangement covers: from here on, Monday to Friday is an assumption. */
  readonly horizon: CivilDate;
  /** Names the data exactly: years and a checksum of the days. Kept with every deadline computed. */
  readonly version: string;
}
export interface DayChange { readonly name: string; readonly off: boolean; readonly documentYear: number }

/** `why` is plain Chinese: 周六, 国庆节放假, 国庆节调休上班, 工作日. `known` is false beyond the arrangements. */
export interface DayStatus { readonly working: boolean; readonly why: string; readonly known: boolean }

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 周一 … 周日. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[isoWeekday(date) - 1] ?? '';
}

/**
 * Builds the calendar from arrangements in any order. Where two papers name the same day, the later document year counts.
 * The years must follow one another: after a gap nothing counts as known. Throws RangeError for no arrangement or a day that does not exist.
 */
export function workingCalendar(arrangements: readonly HolidayArrangement[]): WorkingCalendar {
  const byYear = [...arrangements].sort((a, b) => a.year - b.year);
  const first = byYear[0];
  if (!first) throw new RangeError('a working calendar needs at least one holiday arrangement');
  const changes = new Map<CivilDate, DayChange>();
  let lastYear = first.year - 1;
  for (const { year, days } of byYear) {
    if (year > lastYear + 1) break;
    lastYear = year;
    for (const day of days) changes.set(civilDate(day.date), { name: day.name, off: day.isOffDay, documentYear: year });
  }
  return {
    changes,
    knownFrom: civilDate(`${first.year}-01-01`),
    horizon: civilDate(`${lastYear + 1}-01-01`),
    version: `${first.year}-${lastYear}+${checksum(changes)}`,
  };
}

/** Whether a civil day is a working day, and why. */
export function dayStatus(date: CivilDate, calendar: WorkingCalendar): DayStatus {
  const known = date >= calendar.knownFrom && date < calendar.horizon;
  const change = calendar.changes.get(date);
  if (change) return { working: !change.off, why: change.name + (change.off ? '放假' : '调休上班'), known };
  const weekend = isoWeekday(date) >= 6;
  return { working: !weekend, why: weekend ? weekdayName(date) : '工作日', known };
}

/** FNV-1a over the days in order, 8 hex digits: not a seal, only a name that changes when the data do. */
function checksum(changes: ReadonlyMap<CivilDate, DayChange>): string {
  let hash = 0x811c9dc5;
  const text = [...changes].map(([date, { name, off }]) => `${date}${off ? '-' : '+'}${name}`).sort().join('\n');
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
