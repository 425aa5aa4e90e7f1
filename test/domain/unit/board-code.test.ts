import { describe, expect, it } from 'vitest';
import { boardLevel, chainOf, isWithin, liesUnder, parentOf } from '../../../src/domain/unit/board-code.ts';

describe('board codes', () => {
  it.each([['350524', 'county'], ['350524102', 'township'], ['350524102201', 'village'], ['35052', null], ['3505241', null], ['350524102201001', null], ['35052a', null], ['', null], ['３５０５２４', null]] as const)(
    '%s is of level %s', (code, level) => expect(boardLevel(code)).toBe(level));

  it('lead upwards, nearest first', () => {
    expect(chainOf('350524102201')).toEqual(['350524102201', '350524102', '350524']);
    expect(chainOf('350524')).toEqual(['350524']);
    expect(chainOf('35052')).toEqual([]);
    expect(parentOf('350524102201')).toBe('350524102');
    expect(parentOf('350524')).toBeNull();
  });

  it('say who lies under whom, and a code is within itself only', () => {
    expect(liesUnder('350524102201', '350524')).toBe(true);
    expect(liesUnder('350524102', '350524102201')).toBe(false);
    expect(liesUnder('350524102201', '350524103')).toBe(false);
    expect(liesUnder('350524102', '350524102')).toBe(false);
    expect(isWithin('350524102', '350524102')).toBe(true);
    expect(isWithin('350524102201', '35052410')).toBe(false);
  });
});
