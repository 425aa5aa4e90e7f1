import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { headlineOf, initialsOf } from '../../../src/server/feed/headline-of.ts';
import { sampleId, samplePosting } from '../../support/sample-posting.ts';

const sample = (kind: 'announcement' | 'publicity' | 'warning') => samplePosting({
  board: '350524101200', id: sampleId(1), revision: 1, now: '2026-11-24T17:00:00.000Z' as Instant, kind, endsAfterHours: 48,
});

describe('a headline', () => {
  it('has the day of first publication in the village\'s own time, and the end of what runs', () => {
    expect(headlineOf(sample('announcement'), 7)).toMatchObject({ seq: 7, day: '2026-11-25', until: null, lifted: false, expiresAt: '2026-11-26T17:00:00.000Z' });
    // Seven days from the 25th, the last one included: over when 2 December begins in the village, 16:00 the day before in UTC.
    expect(headlineOf(sample('publicity'), 0).until).toBe('2026-12-01T16:00:00.000Z');
    expect(headlineOf(sample('warning'), 0).until).toBe('2026-11-25T05:00:00.000Z');
  });

  it('tells a lifted warning', () => {
    const warning = sample('warning');
    if (warning.kind !== 'warning') throw new Error('not a warning');
    const lifted = { ...warning, warning: { ...warning.warning, lift: { at: '2026-11-24T18:00:00.000Z' as Instant, note: '解除' } } };
    expect(headlineOf(lifted, 0).lifted).toBe(true);
  });

  it.each([
    ['关于重庆路低保公示', 'gycqldbgs'], ['2026年第3批', '2026nd3p'], ['ＡＢ类（一）', 'ably'], ['安政办〔2018〕84号', 'azb201884h'], ['', ''],
  ])('finds %s by %s', (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });
});
