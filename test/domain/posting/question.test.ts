import { describe, expect, it } from 'vitest';
import { endOfDay, civilDate, type Instant } from '../../../src/domain/civil-date.ts';
import type { Headline } from '../../../src/domain/posting/headline.ts';
import { filterFrom, filterQuery, isFiltered, type ListFilter, NO_FILTER, passes } from '../../../src/domain/posting/list-filter.ts';
import { answers, QUESTIONS } from '../../../src/domain/posting/question.ts';

const NOW = '2026-11-24T01:00:00.000Z' as Instant;

function headline(part: Partial<Headline>): Headline {
  return {
    board: '350524102', id: 'x', revision: 1, seq: 1, title: '样例', kind: 'disclosure', field: 'general', day: civilDate('2026-11-02'), until: null, lifted: false,
    expiresAt: null, issuer: '样例镇人民政府', holds: { names: false, funds: false }, initials: 'yl', ...part,
  };
}

const asked = (part: Partial<Headline>) => QUESTIONS.filter((q) => answers(q, headline(part), NOW));

describe('the five questions', () => {
  it('are answered by what a posting is and holds', () => {
    expect(asked({ holds: { names: true, funds: true } })).toEqual(['benefits', 'money']);
    expect(asked({ kind: 'guide' })).toEqual(['howto']);
    expect(asked({ kind: 'interpretation' })).toEqual(['howto']);
    expect(asked({ kind: 'warning', until: endOfDay(civilDate('2026-11-25')) })).toEqual(['warnings']);
    expect(asked({})).toEqual([]);
  });

  it('lead to what one can still object to only while it is open', () => {
    const until = endOfDay(civilDate('2026-11-25'));
    expect(asked({ kind: 'publicity', field: 'assistance', until })).toEqual(['benefits', 'tell']);
    expect(asked({ kind: 'consultation', until })).toEqual(['tell']);
    expect(asked({ kind: 'consultation', until: endOfDay(civilDate('2026-11-23')) })).toEqual([]);
  });
});

describe('a filter', () => {
  const filter: ListFilter = { question: 'money', field: 'poverty', kind: 'disclosure', year: '2026', issuer: '甲镇人民政府 & 乙' };
  const fits = headline({ field: 'poverty', holds: { names: false, funds: true }, issuer: '甲镇人民政府 & 乙' });

  it('stands in an address and comes back from it', () => {
    const query = new URLSearchParams(filterQuery(filter));
    expect(filterFrom((name) => query.get(name))).toEqual(filter);
    expect([filterQuery(NO_FILTER), isFiltered(NO_FILTER), isFiltered(filter)]).toEqual(['', false, true]);
  });

  it('lets through what fits in every part, and all without one', () => {
    expect(passes(filter, fits, NOW)).toBe(true);
    const others: readonly Partial<Headline>[] = [
      { field: 'health' }, { kind: 'guide' }, { day: civilDate('2025-01-01') }, { issuer: '乙' }, { holds: { names: true, funds: false } },
    ];
    for (const part of others) expect(passes(filter, { ...fits, ...part }, NOW), JSON.stringify(part)).toBe(false);
    expect(passes(NO_FILTER, headline({}), NOW)).toBe(true);
  });
});
