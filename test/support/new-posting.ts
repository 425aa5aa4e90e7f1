import type { CivilDate, Instant } from '../../src/domain/civil-date.ts';
import type { NameListBlock } from '../../src/domain/posting/block.ts';
import type { NewPosting, PostingBase } from '../../src/domain/posting/posting.ts';
import { VILLAGE } from './test-deps.ts';

const day = (text: string) => text as CivilDate;
const at = (text: string) => text as Instant;

type Over = Partial<Pick<PostingBase, 'board' | 'title' | 'blocks' | 'summary' | 'expiresAt' | 'field'>>;

function base(over: Over) {
  return {
    board: VILLAGE, title: '关于秋季护林防火的通告', issuers: ['玉湖村委会'], field: 'disaster', items: [], formedOn: day('2026-11-20'), summary: '十二月起禁止野外用火。',
    blocks: [{ type: 'paragraph', text: '自十二月一日起，全村林区禁止一切野外用火。' }], ...over,
  } as const;
}

/** An announcement that has nothing wrong with it. */
export function newAnnouncement(over: Over = {}): NewPosting {
  return { ...base(over), kind: 'announcement' };
}

/** A publicity from 24 November to 3 December 2026, with a list of people that ends with it. */
export function newPublicity(over: Over = {}): NewPosting {
  return {
    ...base({ title: '低保对象公示', field: 'assistance', blocks: [nameList()], ...over }), kind: 'publicity',
    publicity: { from: day('2026-11-24'), to: day('2026-12-03'), basis: '社会救助暂行办法第十一条', objectTo: '向村务监督委员会提出' },
  };
}

export const PUBLICITY_END = at('2026-12-03T16:00:00.000Z');

export function nameList(visibleUntil: Instant = PUBLICITY_END): NameListBlock {
  return { type: 'nameList', caption: '拟保障对象', columns: ['姓名', '人数'], groups: [{ group: '第一村民小组', rows: [['张某某', '2'], ['李××', '3']] }], visibleUntil };
}

/** A warning from 24 November 2026, over on the 26th. */
export function newWarning(over: Over = {}): NewPosting {
  return {
    ...base({ title: '暴雨橙色预警', ...over }), kind: 'warning',
    warning: {
      hazard: '暴雨', level: 'orange', startsAt: at('2026-11-24T01:00:00.000Z'), area: '湖头镇', caution: '山洪和滑坡', measures: '低洼处人员转移',
      issuedBy: '县气象台', sentAt: at('2026-11-24T00:50:00.000Z'), expiresAt: at('2026-11-26T01:00:00.000Z'),
      relayed: { source: '安溪县气象台' },
    },
  };
}
