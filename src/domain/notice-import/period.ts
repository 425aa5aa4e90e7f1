import { type CivilDate, addDays } from '../civil-date.ts';
import { dueDate } from '../deadline/due-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import { readRange } from './notice-date.ts';

/** A period that a notice sets; `note` when a part of it was concluded, not read. */
export interface Period { readonly from: CivilDate; readonly to: CivilDate; readonly written: string; readonly note?: string }

// 公示期满后六十日内 speaks of what comes after the period.
const NAMES = /(?:公示|公告)(?:期(?!满|间|内|结束|届满|限届满)|时间|日期)|征求意见(?:时间|期|期限|截止)|意见征集(?:时间|期)|征集时间|反馈时间/u;
const DAYS = /(?:为|共|：|:)?\s*(\d{1,3})\s*(?:个)?(工作日|天|日)(?!前|以前|上午|下午|[月号])/u;

/** The period open to objection or comment, from the line that names it. `issuedOn`: where a count of days starts, and the year left out. */
export function readPeriod(lines: readonly string[], issuedOn: CivilDate | null, calendar: WorkingCalendar): Period | null {
  const year = issuedOn === null ? null : Number(issuedOn.slice(0, 4));
  for (const [i, line] of lines.entries()) {
    const at = NAMES.exec(line);
    if (!at) continue;
    const text = `${line.slice(at.index)}${line.length - at.index < 12 ? ` ${lines[i + 1] ?? ''}` : ''}`;
    const range = readRange(text, year);
    const label = at[0];
    if (range) {
      const note = range.yearGiven ? undefined : `${label}没有写年份，按 ${range.from.slice(0, 4)} 年计`;
      return { from: range.from, to: range.to, written: `${label}${range.written}`, ...(note === undefined ? {} : { note }) };
    }
    const counted = countedPeriod(text, issuedOn, calendar);
    if (counted) return counted;
  }
  return null;
}

function countedPeriod(text: string, issuedOn: CivilDate | null, calendar: WorkingCalendar): Period | null {
  const m = DAYS.exec(text);
  const days = Number(m?.[1] ?? 0);
  if (!m || issuedOn === null || days < 1 || days > 180) return null;
  const working = m[2] === '工作日';
  // The first day is not counted (民法典 art. 201).
  const to = working ? dueDate({ from: issuedOn, rule: days, calendar }).due : addDays(issuedOn, days);
  const note = `公示期只写了 ${days} 个${working ? '工作日' : '自然日'}，从 ${issuedOn} 的次日起算，到 ${to}`;
  return { from: issuedOn, to, written: text.slice(0, m.index + m[0].length), note };
}
