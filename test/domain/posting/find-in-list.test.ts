import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, civilDate } from '../../../src/domain/civil-date.ts';
import type { NameListBlock } from '../../../src/domain/posting/block.ts';
import { findable, findInList } from '../../../src/domain/posting/find-in-list.ts';

const LIST: NameListBlock = {
  type: 'nameList', caption: '名单', columns: ['序号', '户主', '户号', '补贴（元）'], visibleUntil: endOfDay(civilDate('2026-09-21')),
  groups: [
    { group: '第一村民小组', rows: [['1', '张某某', 'H001', '1,210'], ['2', '李××', 'H002', '80'], ['3', '陈建国', 'Ｈ００３', '95']] },
    { group: '下寮', rows: [['4', '王*华', 'H014', '60'], ['5', '欧阳某', 'H015', '60'], ['6', '某', 'H016', '60']] },
  ],
};

/** Numbers (序号) of the rows found. */
function found(query: string): readonly number[] | null {
  return findInList(findable(LIST), query)?.map((yes, i) => (yes ? i + 1 : 0)).filter(Boolean) ?? null;
}

describe('finding in a list', () => {
  it('looks for nothing while nothing is typed', () => {
    expect([found(''), found('  '), found('，')]).toEqual([null, null, null]);
  });

  it('finds characters of names, masked as they stand too', () => {
    expect(found('陈')).toEqual([3]);
    expect(found('张某')).toEqual([1]);
    expect(found('李×')).toEqual([2]);
    expect(found('华')).toEqual([4]);
  });

  it('finds a masked name by the whole name that it may hide, whatever the mask', () => {
    expect(found('张建国')).toEqual([1]);
    expect(found('李小')).toEqual([2]);
    expect(found('王小华')).toEqual([4]);
    expect(found('王小红')).toEqual([]);
    expect(found('欧阳锋')).toEqual([5]);
    // A name that is not masked hides nothing, and one character alone could be anybody.
    expect(found('陈建华')).toEqual([]);
    expect(found('赵')).toEqual([]);
    expect(found('赵钱')).toEqual([]);
  });

  it('finds household numbers in any width and case, groups, and all of several words', () => {
    expect(found('h003')).toEqual([3]);
    expect(found('下寮')).toEqual([4, 5, 6]);
    expect(found('下寮 H015')).toEqual([5]);
    expect(found('第一村民小组，李')).toEqual([2]);
    expect(found('1,210')).toEqual([1]);
  });

  it('finds every row by any piece of any of its cells', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.stringMatching(/^[\u4e00-\u4fff]{2,4}$/), fc.stringMatching(/^[A-Z]\d{3,6}$/)), { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(3), (people, pick, cut) => {
      const block: NameListBlock = { ...LIST, columns: ['姓名', '户号'], groups: [{ group: '', rows: people }] };
      const at = pick % people.length;
      const [name, household] = people[at]!;
      for (const piece of [name, household, name.slice(cut % name.length), household.slice(0, 2)]) expect(findInList(findable(block), piece)?.[at]).toBe(true);
    }));
  });
});
