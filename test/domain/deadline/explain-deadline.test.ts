import { describe, expect, it } from 'vitest';
import { WORKING_CALENDAR as calendar } from '../../../src/data/working-calendar.ts';
import { civilDate } from '../../../src/domain/civil-date.ts';
import { deadlineRule } from '../../../src/domain/deadline/deadline-rule.ts';
import { dueDate } from '../../../src/domain/deadline/due-date.ts';
import { explainDeadline } from '../../../src/domain/deadline/explain-deadline.ts';

const explain = (from: string, id: string) => {
  const rule = deadlineRule(id);
  return explainDeadline(dueDate({ from: civilDate(from), rule: rule ?? 7, calendar }), rule, calendar);
};

describe('the working of a deadline', () => {
  it('can be followed day by day', () => {
    expect(explain('2025-09-15', 'proactive')).toEqual([
      '依据：《政府信息公开条例》（2019年修订）第二十六条：属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。',
      '起算：2025-09-15（周一）为信息形成或者变更之日，当日不计，从 2025-09-16 数起（民法典第二百零一条）。',
      '计数：数满 20 个工作日，跳过 12 天：2025-09-20 至 2025-09-21 周末；2025-09-27 周末；2025-10-01 至 2025-10-08 国庆节、中秋节放假；2025-10-12 周末。',
      '计入：2025-09-28 国庆节、中秋节调休上班；2025-10-11 国庆节、中秋节调休上班。',
      '到期：2025-10-17（周五）。',
    ]);
  });

  it('says that a date beyond the arrangements is provisional', () => {
    expect(explain('2026-12-10', 'proactive').at(-1)).toBe('暂定：2027-01-01 起的放假安排还没有数据，按周一至周五上班推算；数据到后重新计算。');
    expect(explain('2017-12-10', 'licence').at(-1)).toContain('2018-01-01 以前');
  });

  it('warns that the last days of December may still be moved', () => {
    expect(explain('2026-12-03', 'proactive').at(-1)).toBe('留意：2027 年的安排公布后，2026 年 12 月末的日子仍可能调整。');
  });

  it('says which rule nobody has confirmed', () => {
    expect(explain('2025-03-03', 'assistance-standard').at(-1)).toContain('未经核实');
  });

  it('is short when nothing was skipped, and needs no rule', () => {
    expect(explainDeadline(dueDate({ from: civilDate('2025-03-03'), rule: 3, calendar }), null, calendar)).toEqual([
      '起算：2025-03-03（周一），当日不计，从 2025-03-04 数起（民法典第二百零一条）。', '计数：数满 3 个工作日，中间没有要跳过的日子。', '到期：2025-03-06（周四）。',
    ]);
  });
});
