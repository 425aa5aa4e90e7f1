import type { CivilDate } from '../civil-date.ts';
import { addDays } from '../civil-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { DayNote, DueDate } from './due-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { weekdayName } from './working-calendar.ts';

/** The working of a deadline in plain Chinese, one statement a line, so that anybody can count along. `rule` null for a bare number of days. */
export function explainDeadline(due: DueDate, rule: DeadlineRule | null, calendar: WorkingCalendar): readonly string[] {
  const unit = rule?.unit === 'day' ? '日' : '个工作日';
  const lines = [
    ...(rule ? [`依据：${rule.clause}：${rule.text}`] : []),
    `起算：${withWeekday(due.from)}${rule ? `为${rule.countedFrom}` : ''}，当日不计，从 ${addDays(due.from, 1)} 数起（民法典第二百零一条）。`,
    `计数：数满 ${due.days} ${unit}${due.skipped.length > 0 ? `，跳过 ${due.skipped.length} 天：${ranges(due.skipped)}` : '，中间没有要跳过的日子'}。`,
    ...(due.worked.length > 0 ? [`计入：${ranges(due.worked)}。`] : []),
    `到期：${withWeekday(due.due)}。`,
    ...provisionalLine(due, calendar),
    ...(rule && !rule.verified ? ['注意：这条期限未经核实，是可以更改的设置。'] : []),
  ];
  return lines;
}

function provisionalLine(due: DueDate, calendar: WorkingCalendar): string[] {
  const lastYear = Number(calendar.horizon.slice(0, 4)) - 1;
  if (due.provisional) {
    const span = due.due >= calendar.horizon ? `${calendar.horizon} 起` : `${calendar.knownFrom} 以前`;
    return [`暂定：${span}的放假安排还没有数据，按周一至周五上班推算；数据到后重新计算。`];
  }
  // Next year's paper has moved days of late December before: 2018-12-29, 2022-12-31.
  return due.due >= `${lastYear}-12-25` && due.due < calendar.horizon
    ? [`留意：${lastYear + 1} 年的安排公布后，${lastYear} 年 12 月末的日子仍可能调整。`] : [];
}

function withWeekday(date: CivilDate): string {
  return `${date}（${weekdayName(date)}）`;
}

/** Runs of days with the same reason are told as one: 「2025-10-01 至 2025-10-08 国庆节、中秋节放假」; a weekend is 周末. */
function ranges(notes: readonly DayNote[]): string {
  const runs: { from: CivilDate; to: CivilDate; why: string }[] = [];
  for (const { date, why } of notes) {
    const reason = why === '周六' || why === '周日' ? '周末' : why;
    const last = runs.at(-1);
    if (last && last.why === reason && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date, why: reason });
  }
  return runs.map(({ from, to, why }) => `${from === to ? from : `${from} 至 ${to}`} ${why}`).join('；');
}
