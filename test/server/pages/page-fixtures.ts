import { civilDate, endOfDay } from '../../../src/domain/civil-date.ts';
import type { Headline } from '../../../src/domain/posting/headline.ts';
import { FIELD_IDS, POSTING_KINDS } from '../../../src/domain/posting/kind.ts';
import type { PageOptions } from '../../../src/server/pages/page-options.ts';
import type { BoardPage } from '../../../src/ui/board/board-page.ts';
import { EXAMPLE_ABOVE, EXAMPLE_BOARD, EXAMPLE_NOW, exampleHeadline } from '../../../src/ui/board/examples.ts';

export const OPTIONS: PageOptions = {
  base: '', origin: 'https://board.example', locale: 'zh-CN', now: EXAMPLE_NOW, workingDaysLeft: () => 3, version: '1.2.3',
  assets: { scripts: ['assets/main-abc.js'], styles: [{ address: 'assets/main-abc.css', text: '.list{margin:0}' }], laterStyles: [{ address: 'assets/later-abc.css', text: '.text{margin:0}' }] },
};

const SUBJECTS = ['农村最低生活保障', '耕地地力保护补贴', '村道硬化工程', '义务教育营养改善计划', '饮用水水源水质监测', '森林防火', '农家书屋', '慈善捐款', '危房改造', '家庭医生签约', '老年人高龄津贴', '河长制巡河'];
const ACTS = ['资金安排情况', '对象名单公示', '实施方案', '检查结果通报', '申请指南', '第三季度进展', '招标结果', '意见采纳情况'];

/** Rows as unlike one another as on a real board: the worst case for compression. */
export function variedHeadlines(count: number): readonly Headline[] {
  return Array.from({ length: count }, (_, i) => exampleHeadline(1000 - i, {
    id: (BigInt(i + 7) * 0x9e3779b97f4a7c15n % 0xffffffffffffffffffffn).toString(32).padStart(16, '0').slice(-16),
    board: [EXAMPLE_BOARD.code, '350524102', '350524'][i % 3]!, kind: POSTING_KINDS[i * 5 % 7]!, field: FIELD_IDS[i * 3 % 8]!,
    title: `${['安溪县', '湖头镇', '山都村'][i * 7 % 3]}${2020 + i * 3 % 7}年${SUBJECTS[i * 5 % 12]}${ACTS[i * 3 % 8]}${i % 4 === 0 ? `（第${i}批，涉及${i * 37 % 97}户）` : ''}`,
    day: civilDate(`2026-0${1 + (60 - i) % 8}-${String(1 + i * 11 % 28).padStart(2, '0')}`), until: i % 5 === 0 ? endOfDay(civilDate('2026-08-31')) : null,
  }));
}

export function boardPage(part: Partial<BoardPage> = {}): BoardPage {
  const headlines = part.headlines ?? variedHeadlines(60);
  return { board: EXAMPLE_BOARD, above: EXAMPLE_ABOVE, headlines, warnings: [], total: headlines.length, page: 1, pages: 1, asOf: EXAMPLE_NOW, ...part };
}
