import { civilDate } from '../../domain/civil-date.ts';
import { EXAMPLE_BOARD } from '../board/examples.ts';
import type { ExamplesOf } from '../example.ts';
import type { Hit } from './hit-row.tsx';
import type { SearchBox } from './search-box.tsx';
import type { SearchView } from './search-view.tsx';

const headline = {
  board: EXAMPLE_BOARD.code, id: '0000000000000001', revision: 1, seq: 7, title: '横山村2026年第三季度低保复核结果公示', kind: 'publicity', field: 'assistance', day: civilDate('2026-09-10'),
  until: null, lifted: false, expiresAt: null, issuer: '湖头镇横山村民委员会', holds: { names: true, funds: false }, initials: 'hsc2026ndsjddbfhjggs',
} as const;
const inTitle: Hit = { headline, boardName: EXAMPLE_BOARD.name, foundIn: 'title', titleMarks: [[12, 14]], snippet: null };
const byInitials: Hit = { ...inTitle, foundIn: 'initials', headline: { ...headline, id: '0000000000000002' } };
const inNames: Hit = {
  headline: { ...headline, id: '0000000000000003', title: '临时救助对象名单' }, boardName: '湖头镇', foundIn: 'names', titleMarks: [],
  snippet: { text: '李某某 三组 低保户 600', marks: [[7, 9]], cutBefore: false, cutAfter: false },
};
const inText: Hit = {
  headline: { ...headline, id: '0000000000000004', kind: 'guide', title: '申请临时救助怎么办' }, boardName: '安溪县', foundIn: 'text', titleMarks: [],
  snippet: { text: '已经领取低保金的家庭，因病因灾遇到困难的，也可以申请。', marks: [[4, 6]], cutBefore: true, cutAfter: true },
};
const base = {
  query: '低保', box: null, status: '标题 2 条，正文 2 条', done: true, board: EXAMPLE_BOARD.code, scope: '只查这台设备上已收到的信息（3 个公开栏，1,240 条，其中 12 条正文还没下载）',
};
const nothing = { hits: [], found: 0 };

export const searchViewExamples: ExamplesOf<typeof SearchView> = [
  { name: 'found', props: { ...base, titles: { hits: [inTitle, byInitials], found: 2 }, texts: { hits: [inNames, inText], found: 2 } } },
  { name: 'looking', props: { ...base, done: false, progress: '标题 2 条，正文查到 1 条，已查 320/1,240', titles: { hits: [inTitle], found: 1 }, texts: { hits: [inNames], found: 1 } } },
  { name: 'nothing found', props: { ...base, status: '没有找到', titles: nothing, texts: nothing } },
  { name: 'nothing asked', props: { ...base, query: '', status: '', titles: nothing, texts: nothing } },
];

export const searchBoxExamples: ExamplesOf<typeof SearchBox> = [
  { name: 'empty', props: { query: '' } },
  { name: 'with a query', props: { query: '低保', act: { typed: () => undefined, go: () => undefined, clear: () => undefined } } },
];
