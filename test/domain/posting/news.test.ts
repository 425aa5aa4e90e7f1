import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../src/domain/civil-date.ts';
import type { Headline } from '../../../src/domain/posting/headline.ts';
import { newsOf } from '../../../src/domain/posting/news.ts';

const SINCE = civilDate('2026-11-20');
const headline = (day: string, revision = 1): Headline => ({
  board: '350524102', id: 'x', revision, seq: 1, title: '样例', kind: 'disclosure', field: 'general', day: civilDate(day), until: null, lifted: false,
  expiresAt: null, issuer: '', holds: { names: false, funds: false }, initials: '',
});

describe('what is news on a followed board', () => {
  it('is what was published from the day of following on and has not been read', () => {
    expect(newsOf(headline('2026-11-20'), SINCE, undefined)).toBe('new');
    expect(newsOf(headline('2026-11-19'), SINCE, undefined)).toBeNull();
    expect(newsOf(headline('2026-11-24'), SINCE, 1)).toBeNull();
  });

  it('is a later revision of what was read, however old the posting', () => {
    expect(newsOf(headline('2025-01-01', 2), SINCE, 1)).toBe('changed');
    expect(newsOf(headline('2025-01-01', 2), SINCE, 2)).toBeNull();
    expect(newsOf(headline('2025-01-01', 2), SINCE, undefined)).toBeNull();
  });
});
