// Days and instants are strings. A civil day is the day in Asia/Shanghai (UTC+8, no daylight saving since 1991);
// an instant is ISO 8601 in UTC with milliseconds, so that both kinds sort as text.

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. 民用日. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** A moment, `YYYY-MM-DDTHH:mm:ss.sssZ` (UTC). 时刻. */
export type Instant = string & { readonly __instant: unique symbol };

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** True for a Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** True when `text` names a day that exists, `YYYY-MM-DD`, year 1900–2199. */
export function isCivilDate(text: string): text is CivilDate {
  const m = CIVIL.exec(text);
  if (!m) return false;
  const year = Number(m[1]), month = Number(m[2]), day = Number(m[3]);
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Parses `YYYY-MM-DD`; null when the day does not exist. */
export function parseCivilDate(text: string): CivilDate | null {
  return isCivilDate(text) ? text : null;
}

/** The civil date of a literal known to be right; throws on a typing mistake. For constants and tests. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** True for `YYYY-MM-DDTHH:mm:ss.sssZ` whose day exists. */
export function isInstant(text: string): text is Instant {
  return INSTANT.test(text) && isCivilDate(text.slice(0, 10)) && Number(text.slice(11, 13)) < 24
    && Number(text.slice(14, 16)) < 60 && Number(text.slice(17, 19)) < 60;
}

/** Days since 1970-01-01 of a civil day (proleptic Gregorian; after H. Hinnant's days_from_civil). */
export function dayNumber(date: CivilDate): number {
  const [y0, m, d] = date.split('-').map(Number) as [number, number, number];
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  return era * 146_097 + doe - 719_468;
}

/** The civil day of a day number; the inverse of {@link dayNumber}. */
export function civilFromDayNumber(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` as CivilDate;
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(date: CivilDate, n: number): CivilDate {
  return civilFromDayNumber(dayNumber(date) + n);
}

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(date: CivilDate): number {
  return ((dayNumber(date) + 3) % 7 + 7) % 7 + 1;
}

/** Milliseconds since 1970 of an instant. */
export function instantMs(instant: Instant): number {
  const h = Number(instant.slice(11, 13)), min = Number(instant.slice(14, 16));
  return dayNumber(instant.slice(0, 10) as CivilDate) * DAY_MS
    + h * 3_600_000 + min * 60_000 + Number(instant.slice(17, 19)) * 1000 + Number(instant.slice(20, 23));
}

/** The instant of a count of milliseconds since 1970. */
export function instantOf(ms: number): Instant {
  const whole = Math.round(ms);
  const day = Math.floor(whole / DAY_MS);
  const rest = whole - day * DAY_MS;
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(rest / 3_600_000), min = Math.floor(rest / 60_000) % 60, s = Math.floor(rest / 1000) % 60;
  return `${civilFromDayNumber(day)}T${two(h)}:${two(min)}:${two(s)}.${String(rest % 1000).padStart(3, '0')}Z` as Instant;
}

/** The civil day in Asia/Shanghai at an instant. */
export function civilDayAt(instant: Instant): CivilDate {
  return civilFromDayNumber(Math.floor((instantMs(instant) + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** The instant at which a civil day begins in Asia/Shanghai. */
export function startOfDay(date: CivilDate): Instant {
  return instantOf(dayNumber(date) * DAY_MS - SHANGHAI_OFFSET_MS);
}

/** The instant at which a civil day is over: the start of the next one. */
export function endOfDay(date: CivilDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** True when `date` lies in `[from, to]`, both included; a null end is open. */
export function isWithinDays(date: CivilDate, from: CivilDate | null, to: CivilDate | null): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}
