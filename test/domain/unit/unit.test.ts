import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../src/domain/civil-date.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { successorOf, unitOn, unitsOfField } from '../../../src/domain/unit/unit.ts';

const day = civilDate;
const unit = (id: string, name: string, from: string | null, until: string | null, successor: string | null = null): Unit => ({
  id, name, board: '350524', fields: id === 'helper' ? [] : ['health'], attestedOn: null, basis: '设置',
  validFrom: from === null ? null : day(from), validUntil: until === null ? null : day(until), successor,
});

// Two units merge into one, which is renamed later; a third ends and nobody takes over.
const UNITS = [
  unit('plan', '计生局', null, '2014-12-31', 'joint'), unit('health', '卫生局', null, '2014-12-31', 'joint'),
  unit('joint', '卫计局', '2015-01-01', '2018-12-31'), unit('joint', '卫健局', '2019-01-01', null), unit('helper', '工作组', null, '2020-06-30'),
];

describe('units over time', () => {
  it('answer under their name of the day', () => {
    expect(unitOn(UNITS, 'joint', day('2018-12-31'))?.name).toBe('卫计局');
    expect(unitOn(UNITS, 'joint', day('2019-01-01'))?.name).toBe('卫健局');
  });

  it('hand their tasks to the successor, and its later name', () => {
    expect(unitOn(UNITS, 'plan', day('2014-12-31'))?.name).toBe('计生局');
    expect(unitOn(UNITS, 'plan', day('2016-01-01'))?.name).toBe('卫计局');
    expect(unitOn(UNITS, 'health', day('2026-01-01'))?.name).toBe('卫健局');
    expect(successorOf(UNITS, 'plan')?.name).toBe('卫健局');
  });

  it('are null before they exist, after they end without a successor, and when nobody knows them', () => {
    expect(unitOn(UNITS, 'joint', day('2014-01-01'))).toBeNull();
    expect(unitOn(UNITS, 'helper', day('2020-07-01'))).toBeNull();
    expect(unitOn(UNITS, 'nobody', day('2020-07-01'))).toBeNull();
    expect(successorOf(UNITS, 'joint')).toBeNull();
    expect(successorOf(UNITS, 'nobody')).toBeNull();
  });

  it('end the search when successors run in a circle', () => {
    const circle = [unit('a', '甲', null, '2000-01-01', 'b'), unit('b', '乙', null, '2000-01-01', 'a')];
    expect(unitOn(circle, 'a', day('2020-01-01'))).toBeNull();
  });

  it('stand once for a field, also when two of them have merged', () => {
    expect(unitsOfField(UNITS, 'health', day('2010-01-01')).map((u) => u.name)).toEqual(['计生局', '卫生局']);
    expect(unitsOfField(UNITS, 'health', day('2020-01-01')).map((u) => u.name)).toEqual(['卫健局']);
  });
});
