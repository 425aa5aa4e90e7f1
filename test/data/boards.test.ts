import { describe, expect, it } from 'vitest';
import { boardByCode, BOARDS, BOARDS_SOURCE } from '../../src/data/boards.ts';
import { CATALOGUE } from '../../src/data/catalogue.ts';
import { COUNTY_UNITS, TOWNSHIP_UNITS, UNITS } from '../../src/data/units.ts';
import { civilDate } from '../../src/domain/civil-date.ts';
import { boardLevel, parentOf } from '../../src/domain/unit/board-code.ts';
import { unitOn, unitsOfField } from '../../src/domain/unit/unit.ts';

const townships = BOARDS.filter((b) => b.level === 'township'), villages = BOARDS.filter((b) => b.level === 'village');

describe("Anxi's boards", () => {
  it('are one county, 24 townships and 492 villages, each once', () => {
    expect([BOARDS.length, townships.length, villages.length]).toEqual([517, 24, 492]);
    expect(new Set(BOARDS.map((b) => b.code)).size).toBe(517);
    expect(BOARDS_SOURCE.version).toMatch(/^2023/);
  });

  it('agree with their codes about level and parent, and every parent exists', () => {
    for (const board of BOARDS) {
      expect(boardLevel(board.code)).toBe(board.level);
      expect(parentOf(board.code)).toBe(board.parent);
      if (board.parent !== null) expect(boardByCode(board.parent)).not.toBeNull();
    }
  });

  it('have a short name for people and the name of the body behind them', () => {
    expect(boardByCode('350524')).toMatchObject({ name: '安溪县', officialName: '安溪县人民政府' });
    expect(boardByCode('350524102')).toMatchObject({ name: '湖头镇', officialName: '湖头镇人民政府' });
    expect(boardByCode('350524100201')).toMatchObject({ name: '美法村', officialName: '美法村委会' });
    expect(boardByCode('350524100001')).toMatchObject({ name: '下西社区', officialName: '下西社区居委会' });
    expect(villages.filter((v) => /委会|居民会/.test(v.name))).toEqual([]);
    expect(boardByCode('350525')).toBeNull();
  });

  it('are told apart by name within a township', () => {
    for (const township of townships) {
      const names = villages.filter((v) => v.parent === township.code).map((v) => v.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('responsible units', () => {
  it('are the 24 township governments and the units that the plan names', () => {
    expect(TOWNSHIP_UNITS).toHaveLength(24);
    expect(COUNTY_UNITS).toHaveLength(17);
    expect(new Set(UNITS.map((u) => u.id)).size).toBe(UNITS.length);
  });

  it.each(CATALOGUE.fields)('of $name are exactly those of the plan', ({ id, responsibleQuote }) => {
    const names = responsibleQuote.replace(/(等部门)?负责$/, '').replace('各乡镇人民政府，', '').split('、').map((n) => n.replace(/^县/, ''));
    const units = unitsOfField(COUNTY_UNITS, id, civilDate('2018-05-07'));
    expect(units.map((u) => u.name.replace(/^县/, '')).sort()).toEqual(names.sort());
  });

  it('keep the names of 2018 while nobody has entered a successor', () => {
    expect(unitOn(UNITS, 'health-family-planning', civilDate('2026-11-24'))).toMatchObject({ name: '县卫计局', attestedOn: '2018-05-07', successor: null });
    expect(unitOn(UNITS, '350524102', civilDate('2026-11-24'))?.name).toBe('湖头镇人民政府');
  });
});
