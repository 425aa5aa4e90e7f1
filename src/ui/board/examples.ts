import { civilDate, endOfDay, type Instant, startOfDay } from '../../domain/civil-date.ts';
import type { Headline } from '../../domain/posting/headline.ts';
import type { Warning } from '../../domain/posting/posting.ts';
import type { Example } from '../example.ts';
import type { BoardPage } from './board-page.ts';

/** The moment at which all examples play: 2026-09-15 08:30 in Shanghai. */
export const EXAMPLE_NOW = '2026-09-15T00:30:00.000Z' as Instant;

export const EXAMPLE_BOARD = { code: '350524102215', name: '山都村' } as const;
export const EXAMPLE_ABOVE = [{ code: '350524102', name: '湖头镇' }, { code: '350524', name: '安溪县' }] as const;

export function exampleHeadline(seq: number, part: Partial<Headline>): Headline {
  return {
    board: EXAMPLE_BOARD.code, id: `0000000000000${String(100 + seq)}`, revision: 1, seq, title: '山都村 2026 年第二季度村级财务收支情况', kind: 'disclosure',
    field: 'general', day: civilDate('2026-07-08'), until: null, lifted: false, expiresAt: null,
    issuer: '湖头镇山都村民委员会', holds: { names: false, funds: false }, initials: '', ...part,
  };
}

export const EXAMPLE_WARNING: Warning = {
  hazard: '台风', level: 'orange', startsAt: startOfDay(civilDate('2026-09-15')), area: '全县各乡镇', caution: '16 日夜间到 17 日阵风 9 至 11 级，局地大暴雨',
  measures: '低洼地和山边住户听村干部安排转移；关好门窗，收好阳台物品；不到河边、海边。', issuedBy: '安溪县防汛抗旱指挥部',
  sentAt: '2026-09-15T00:10:00.000Z' as Instant, number: '2026 年第 7 号', relayed: { source: '安溪县气象台', number: '橙字 3 号' },
  expiresAt: '2026-09-17T10:00:00.000Z' as Instant,
};

const warningLine = exampleHeadline(90, {
  board: '350524', kind: 'warning', field: 'disaster', title: '安溪县台风橙色预警', day: civilDate('2026-09-15'), until: EXAMPLE_WARNING.expiresAt,
});

const EXAMPLE_HEADLINES: readonly Headline[] = [
  exampleHeadline(41, {
    kind: 'publicity', field: 'assistance', title: '关于 2026 年第三季度拟新增农村最低生活保障对象的公示', day: civilDate('2026-09-10'), until: endOfDay(civilDate('2026-09-21')),
  }),
  exampleHeadline(33, {
    board: '350524102', kind: 'consultation', field: 'environment', title: '关于征求《湖头镇清溪沿岸保洁管理办法（草案）》意见的公告',
    day: civilDate('2026-09-01'), until: endOfDay(civilDate('2026-09-30')),
  }),
  exampleHeadline(40, { kind: 'announcement', field: 'health', title: '9 月 18 日下乡义诊安排', day: civilDate('2026-09-11') }),
  exampleHeadline(71, {
    board: '350524', field: 'poverty', title: '安溪县 2026 年财政衔接推进乡村振兴补助资金（第二批）安排情况', day: civilDate('2026-09-08'),
  }),
  exampleHeadline(39, { kind: 'guide', field: 'assistance', title: '申请临时救助怎么办', day: civilDate('2026-09-03') }),
  exampleHeadline(68, {
    board: '350524', kind: 'warning', field: 'disaster', title: '安溪县暴雨黄色预警', day: civilDate('2026-08-27'), until: endOfDay(civilDate('2026-08-28')), lifted: true,
  }),
  exampleHeadline(66, { board: '350524', kind: 'interpretation', field: 'education', title: '一图读懂义务教育招生入学政策', day: civilDate('2026-08-20') }),
  exampleHeadline(38, {
    kind: 'publicity', field: 'poverty', title: '山都村村道硬化工程一事一议筹资筹劳方案公示', day: civilDate('2026-08-06'), until: endOfDay(civilDate('2026-08-14')),
  }),
  exampleHeadline(37, { field: 'culture', title: '农家书屋和文化广场开放时间', day: civilDate('2026-08-01'), kind: 'disclosure' }),
  exampleHeadline(36, {}),
];

const page: BoardPage = {
  board: EXAMPLE_BOARD, above: EXAMPLE_ABOVE, headlines: EXAMPLE_HEADLINES, warnings: [], total: EXAMPLE_HEADLINES.length, page: 1, pages: 1, asOf: EXAMPLE_NOW,
};

export const boardExamples: readonly Example<{ page: BoardPage }>[] = [
  { name: 'a quiet day', props: { page } },
  { name: 'a warning is on', props: { page: { ...page, headlines: [warningLine, ...EXAMPLE_HEADLINES], warnings: [{ headline: warningLine, warning: EXAMPLE_WARNING }] } } },
  { name: 'a warning whose text is not here yet', props: { page: { ...page, warnings: [{ headline: warningLine, warning: null }] } } },
  { name: 'a county, for nothing stands above it', props: { page: { ...page, board: EXAMPLE_ABOVE[1], above: [], headlines: EXAMPLE_HEADLINES.filter((h) => h.board === '350524') } } },
  { name: 'nothing published yet', props: { page: { ...page, headlines: [], total: 0 } } },
];
