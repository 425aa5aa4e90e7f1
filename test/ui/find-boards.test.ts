import { describe, expect, it } from 'vitest';
import { BOARDS } from '../../src/data/boards.ts';
import { initialsOf } from '../../src/server/feed/headline-of.ts';
import { findBoards } from '../../src/ui/home/find-boards.ts';

const boards = BOARDS.map(({ code, name }) => ({ code, name, initials: initialsOf(name) }));
const found = (typed: string) => findBoards(boards, typed).map((b) => b.name);

describe('the choice of boards', () => {
  it('finds a board by its name, a part of it, its pinyin initials or its code', () => {
    expect(found('湖头镇')[0]).toBe('湖头镇');
    expect(found('头镇')).toContain('湖头镇');
    expect(found('HTZ')[0]).toBe('湖头镇');
    expect(found('h t z')[0]).toBe('湖头镇');
    expect(findBoards(boards, '350524102')[0]?.code).toBe('350524102');
  });

  it('shows nothing for nothing, and never more than thirty', () => {
    expect(found('  ')).toEqual([]);
    expect(found('北京市')).toEqual([]);
    expect(found('村')).toHaveLength(30);
  });
});
