import type { FundTableBlock, NameListBlock } from '../../../domain/posting/block.ts';
import { civilDate, endOfDay } from '../../../domain/civil-date.ts';
import type { Example } from '../../example.ts';
import { FUND_EXAMPLE } from '../fund-table/examples.ts';
import type { HeadingTag } from '../heading-tags.ts';

export const NAMES_EXAMPLE: NameListBlock = {
  type: 'nameList', caption: '2026 年第三季度拟新增农村低保对象', criteria: '家庭人均月收入低于 845 元，家庭财产符合规定，经村民代表会议评议。',
  columns: ['户主', '保障人数', '月保障金（元）', '类别'],
  groups: [
    { group: '第一村民小组', rows: [['张某某', '2', '960', '二类'], ['李××', '1', '845', '一类']] },
    { group: '第二村民小组', rows: [['王某', '3', '1,210', '二类'], ['林××', '1', '620', '三类'], ['陈某某', '2', '1,040', '二类']] },
  ],
  total: '5 户 9 人，每月 4,675 元', visibleUntil: endOfDay(civilDate('2026-09-21')),
};

const FAMILIES = '陈林黄张李王吴刘蔡杨许郑谢郭洪苏';

/** `count` rows that are plainly samples, evenly over `groups` village groups, alike at every call. */
export function sampleList(count: number, groups: number): NameListBlock {
  const per = Math.ceil(count / groups);
  const person = (i: number) => {
    const family = FAMILIES[(i * 7) % FAMILIES.length] ?? '';
    return [String(i + 1), `${family}${i % 3 === 0 ? '××' : i % 3 === 1 ? '某某' : '某'}`, `H${String(1000 + i)}`, String(1 + (i % 5)), String(120 + 35 * (i % 9)) + (i % 4 === 0 ? '.50' : '')];
  };
  return {
    type: 'nameList', caption: '2026 年耕地地力保护补贴发放名单', criteria: '承包耕地没有抛荒、没有改变用途的农户，按确权面积每亩补助。',
    columns: ['序号', '户主', '户号', '人数', '补贴（元）'],
    groups: Array.from({ length: groups }, (_, g) => ({
      group: `第${g + 1}村民小组`, rows: Array.from({ length: Math.max(0, Math.min(per, count - g * per)) }, (__, i) => person(g * per + i)),
    })),
    total: `${count} 户`, visibleUntil: endOfDay(civilDate('2026-09-21')),
  };
}

interface Props { readonly block: NameListBlock; readonly id: string; readonly tags: readonly [HeadingTag, HeadingTag]; readonly fund: FundTableBlock | null }

const tags = ['h2', 'h3'] as const;

export const nameListExamples: readonly Example<Props>[] = [
  { name: 'by village group', props: { block: NAMES_EXAMPLE, id: 'n', tags, fund: null } },
  { name: 'with its money', props: { block: NAMES_EXAMPLE, id: 'n', tags, fund: FUND_EXAMPLE } },
  { name: 'long, five columns', props: { block: sampleList(120, 4), id: 'n', tags, fund: null } },
  { name: 'one group without a name', props: { block: { ...NAMES_EXAMPLE, groups: [{ group: '', rows: NAMES_EXAMPLE.groups[1]?.rows ?? [] }] }, id: 'n', tags, fund: null } },
];
