import { civilDate, endOfDay } from '../../domain/civil-date.ts';
import { EXAMPLE_ABOVE, EXAMPLE_BOARD, exampleHeadline } from '../board/examples.ts';
import type { ExamplesOf } from '../example.ts';
import type { HeadlineList } from './headline-list.tsx';

const running = exampleHeadline(12, { kind: 'publicity', title: '拟新增低保对象公示', day: civilDate('2026-09-10'), until: endOfDay(civilDate('2026-09-21')) });
const fromAbove = exampleHeadline(11, { board: EXAMPLE_ABOVE[0].code, kind: 'guide', title: '申请临时救助怎么办', day: civilDate('2026-09-03') });
const long = exampleHeadline(10, { title: '湖头镇人民政府关于二〇二六年度农村危房改造和抗震改造工程（第一批、第二批）补助对象及补助资金安排情况的公开说明' });
const foreign = exampleHeadline(9, { title: 'Yizhen2026-XiangcunZhenxingBuzhuZijinXiangmubiao.xlsx', day: civilDate('2025-12-31') });

export const headlineListExamples: ExamplesOf<typeof HeadlineList> = [
  { name: 'running, from above, and by month', props: { board: EXAMPLE_BOARD, above: EXAMPLE_ABOVE, headlines: [running, fromAbove, long] } },
  { name: 'a name without a break, and news', props: { board: EXAMPLE_BOARD, above: [], headlines: [foreign, running], news: new Map([[foreign.id, 'new'], [running.id, 'changed']]) } },
];
