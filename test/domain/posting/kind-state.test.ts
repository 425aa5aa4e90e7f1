import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { civilDate, instantMs, instantOf } from '../../../src/domain/civil-date.ts';
import type { Headline } from '../../../src/domain/posting/headline.ts';
import { headlineState, kindState } from '../../../src/domain/posting/kind-state.ts';
import type { PostingKind } from '../../../src/domain/posting/kind.ts';
import { LIFE_CYCLES } from '../../../src/domain/posting/lifecycle.ts';
import type { KindPart, Posting, Warning } from '../../../src/domain/posting/posting.ts';

const at = (text: string) => text as Instant;
const posting = (part: KindPart, more: Partial<Posting> = {}): Posting => ({
  id: '0197d2f0-0000-7000-8000-000000000001', board: '350524102', revision: 1, title: '样例', issuers: ['湖头镇人民政府'], field: 'general', items: [], formedOn: null,
  publishedAt: at('2025-09-01T00:00:00.000Z'), issuedAt: at('2025-09-01T00:00:00.000Z'), issuedBy: '湖头镇人民政府（签发）', summary: '', blocks: [], changes: [], ...more, ...part,
});
const period = { from: civilDate('2025-09-24'), to: civilDate('2025-10-10') };
const warning: Warning = {
  hazard: '暴雨', level: 'orange', startsAt: at('2025-09-24T10:00:00.000Z'), area: '湖头镇', caution: '山洪', measures: '转移', issuedBy: '县气象台',
  sentAt: at('2025-09-24T08:00:00.000Z'), expiresAt: at('2025-09-25T08:00:00.000Z'),
};
const publicity = posting({ kind: 'publicity', publicity: { ...period, basis: '设置', objectTo: '镇政府' } });
const consultation = posting({ kind: 'consultation', consultation: { ...period, sendTo: '镇政府' } });
const answered = posting({ kind: 'consultation', consultation: { ...period, sendTo: '镇政府', outcome: '0197d2f0-0000-7000-8000-000000000002' } });
const warned = posting({ kind: 'warning', warning });
const lifted = posting({ kind: 'warning', warning: { ...warning, lift: { at: at('2025-09-24T20:00:00.000Z'), note: '雨停' } } });
const guide = posting({ kind: 'guide', guide: { service: '低保申请', reviewedOn: civilDate('2025-01-01') } }, { validUntil: civilDate('2025-12-31') });
const stateAt = (p: Posting, now: string) => kindState(p, at(now)).state;

describe('the state of a posting', () => {
  it('of a publicity changes at midnight in Shanghai', () => {
    expect(stateAt(publicity, '2025-09-23T15:59:59.999Z')).toBe('before');
    expect(stateAt(publicity, '2025-09-23T16:00:00.000Z')).toBe('running');
    expect(stateAt(publicity, '2025-10-10T15:59:59.999Z')).toBe('running');
    expect(kindState(publicity, at('2025-10-10T16:00:00.000Z'))).toEqual({ kind: 'publicity', state: 'ended', ...period, endsAt: '2025-10-10T16:00:00.000Z' });
  });

  it('of a consultation is open, closed, and answered when its outcome is out', () => {
    expect(['2025-09-01T00:00:00.000Z', '2025-10-01T00:00:00.000Z', '2025-11-01T00:00:00.000Z'].map((t) => stateAt(consultation, t))).toEqual(['before', 'open', 'closed']);
    expect(stateAt(answered, '2025-10-01T00:00:00.000Z')).toBe('open');
    expect(kindState(answered, at('2025-11-01T00:00:00.000Z'))).toMatchObject({ state: 'answered', outcome: '0197d2f0-0000-7000-8000-000000000002' });
  });

  it('of a warning is in force from its issue, also before the hazard begins', () => {
    expect(kindState(warned, at('2025-09-24T09:00:00.000Z'))).toEqual({ kind: 'warning', state: 'active', level: 'orange', begun: false, endsAt: warning.expiresAt });
    expect(kindState(warned, at('2025-09-24T10:00:00.000Z'))).toMatchObject({ state: 'active', begun: true });
  });

  it('of a warning ends by its lift or by itself, and a lift stays a lift', () => {
    expect(stateAt(warned, '2025-09-25T07:59:59.999Z')).toBe('active');
    expect(stateAt(warned, '2025-09-25T08:00:00.000Z')).toBe('expired');
    expect(stateAt(lifted, '2025-09-24T19:59:59.999Z')).toBe('active');
    expect(stateAt(lifted, '2025-09-24T20:00:00.000Z')).toBe('lifted');
    expect(stateAt(lifted, '2025-12-01T00:00:00.000Z')).toBe('lifted');
  });

  it('of a warning is updated by a major change, not by a corrected letter', () => {
    const change = (weight: 'minor' | 'major') => posting({ kind: 'warning', warning }, { revision: 2, changes: [{ revision: 2, at: at('2025-09-24T12:00:00.000Z'), weight, note: '范围扩大' }] });
    expect(stateAt(change('major'), '2025-09-24T12:00:00.000Z')).toBe('updated');
    expect(stateAt(change('minor'), '2025-09-24T12:00:00.000Z')).toBe('active');
  });

  it('of a guide lapses after its last day of validity; without one it stands', () => {
    expect(stateAt(guide, '2025-12-31T15:59:59.999Z')).toBe('standing');
    expect(stateAt(guide, '2025-12-31T16:00:00.000Z')).toBe('lapsed');
    expect(kindState(posting({ kind: 'disclosure' }), at('2030-01-01T00:00:00.000Z'))).toEqual({ kind: 'disclosure', state: 'standing', endsAt: null });
  });

  it('moves with time only along the steps of its kind', () => {
    const reach = (kind: PostingKind, from: string): Set<string> => {
      const seen = new Set([from]);
      for (const state of seen) for (const s of LIFE_CYCLES[kind] as readonly { from: string; to: string }[]) if (s.from === state) seen.add(s.to);
      return seen;
    };
    const ms = fc.integer({ min: instantMs(at('2025-09-20T00:00:00.000Z')), max: instantMs(at('2026-01-03T00:00:00.000Z')) });
    fc.assert(fc.property(fc.constantFrom(publicity, consultation, answered, warned, lifted, guide), ms, ms, (p, a, b) => {
      const first = kindState(p, instantOf(Math.min(a, b))), then = kindState(p, instantOf(Math.max(a, b)));
      expect(reach(first.kind, first.state)).toContain(then.state);
    }), { numRuns: 300 });
  });
});

describe('the state of a headline', () => {
  const headline = (kind: PostingKind, more: Partial<Headline> = {}): Headline => ({
    board: '350524102', id: 'x', revision: 1, seq: 1, title: '样例', kind, field: 'general', day: civilDate('2025-09-24'), until: null, lifted: false, expiresAt: null, issuer: '样例镇人民政府', holds: { names: false, funds: false }, initials: 'yl', ...more,
  });
  const until = at('2025-10-10T16:00:00.000Z'), before = at('2025-10-10T15:59:59.999Z');

  it.each([['publicity', 'running', 'ended'], ['consultation', 'open', 'closed'], ['warning', 'active', 'expired'], ['disclosure', 'standing', 'standing']] as const)(
    'of a %s is %s until its end, then %s', (kind, running, over) => {
      expect(headlineState(headline(kind, { until }), before)).toEqual({ kind, state: running });
      expect(headlineState(headline(kind, { until }), until)).toEqual({ kind, state: over });
    });

  it('of a lifted warning is lifted, and of a posting whose time is over is nothing', () => {
    expect(headlineState(headline('warning', { until, lifted: true }), before)).toEqual({ kind: 'warning', state: 'lifted' });
    expect(headlineState(headline('announcement', { expiresAt: until }), before)).toEqual({ kind: 'announcement', state: 'standing' });
    expect(headlineState(headline('announcement', { expiresAt: until }), until)).toBeNull();
  });

  it('agrees with the posting itself wherever both know', () => {
    const ms = fc.integer({ min: instantMs(at('2025-09-24T00:00:00.000Z')), max: instantMs(at('2026-01-03T00:00:00.000Z')) });
    fc.assert(fc.property(fc.constantFrom(publicity, consultation, warned), ms, (p, n) => {
      const now = instantOf(n), whole = kindState(p, now);
      expect(headlineState(headline(p.kind, { until: whole.endsAt }), now)).toMatchObject({ kind: whole.kind, state: whole.state });
    }), { numRuns: 200 });
  });
});
