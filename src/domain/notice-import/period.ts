import { type CivilDate, addDays } from '../civil-date.ts';
import { readRange } from './notice-date.ts';

/** A period that a notice sets; `note` when a part of it was concluded, not read. */
export interface Period { readonly from: CivilDate; readonly to: CivilDate; readonly written: string; readonly note?: string }

/** Counts working days on, the first not counted (民法典 201); given by who knows the holidays. */
export type AddWorkingDays = (from: CivilDate, days: number) => CivilDate;

const NAMES = /公示期|公告期|公示时间|公告时间|公示日期|征求意见(?:时间|期|期限|截止)|意见征集(?:时间|期)|征集时间|反馈时间|公开征求意见的时间/u;
const DAYS = /(?:为|共|：|:)?\s*(\d{1,3})\s*(?:个)?(工作日|天|日)(?!前|以前|上午|下午|[月号])/u;

/** The period open to objection or comment, from the line that names it. `issuedOn`: where a count of days starts, and the year left out. */
export function readPeriod(lines: readonly string[], issuedOn: CivilDate | null, addWorkingDays?: AddWorkingDays): Period | null {
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
    const counted = countedPeriod(text, issuedOn, addWorkingDays);
    if (counted) return counted;
  }
  return null;
}

function countedPeriod(text: string, issuedOn: CivilDate | null, addWorkingDays?: AddWorkingDays): Period | null {
  const m = DAYS.exec(text);
  const days = Number(m?.[1] ?? 0);
  if (!m || issuedOn === null || days < 1 || days > 180) return null;
  const working = m[2] === '工作日';
  if (working && !addWorkingDays) return null;
  const to = working && addWorkingDays ? addWorkingDays(issuedOn, days) : addDays(issuedOn, days);
  return { from: issuedOn, to, written: text.slice(0, m.index + m[0].length), note: `公示期只写了 ${days} 个${working ? '工作日' : '自然日'}，从 ${issuedOn} 的次日起算，到 ${to}` };
}
