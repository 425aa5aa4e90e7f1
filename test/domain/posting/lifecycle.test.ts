import { describe, expect, it } from 'vitest';
import type { PostingKind } from '../../../src/domain/posting/kind.ts';
import { POSTING_KINDS } from '../../../src/domain/posting/kind.ts';
import { actsIn, afterAct, KIND_STATES, LIFE_CYCLES } from '../../../src/domain/posting/lifecycle.ts';

const COMMON = ['correct', 'withdraw', 'remove'];
const own = (kind: PostingKind, state: string) => actsIn(kind, state as never).filter((act) => !COMMON.includes(act));

describe('the life of a posting', () => {
  it.each(POSTING_KINDS)('of kind %s uses only its own states, and reaches each of them', (kind) => {
    const states: readonly string[] = KIND_STATES[kind];
    const steps: readonly { from: string; to: string }[] = LIFE_CYCLES[kind];
    expect(steps.every((s) => states.includes(s.from) && states.includes(s.to))).toBe(true);
    const reached = new Set([states[0]]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const step of steps) if (reached.has(step.from)) reached.add(step.to);
    }
    expect(reached).toEqual(new Set(states));
  });

  it.each(POSTING_KINDS)('of kind %s may be corrected, withdrawn or removed in every state', (kind) => {
    for (const state of KIND_STATES[kind]) {
      expect(afterAct(kind, state, 'correct')).toBe(state);
      expect(afterAct(kind, state, 'withdraw')).toBe('withdrawn');
      expect(afterAct(kind, state, 'remove')).toBe('removed');
    }
  });

  it('lets a publicity be extended only while it has not ended', () => {
    expect(KIND_STATES.publicity.map((s) => own('publicity', s))).toEqual([['extend'], ['extend'], []]);
  });

  it('lets a warning be updated or lifted only while it is in force', () => {
    expect(KIND_STATES.warning.map((s) => own('warning', s))).toEqual([['update', 'lift'], ['update', 'lift'], [], []]);
    expect(afterAct('warning', 'active', 'update')).toBe('updated');
    expect(afterAct('warning', 'updated', 'lift')).toBe('lifted');
  });

  it('lets a consultation be answered once it is closed, and once', () => {
    expect(KIND_STATES.consultation.map((s) => own('consultation', s))).toEqual([['extend'], ['extend'], ['answer'], []]);
  });

  it('knows no lift of an announcement and no extension of a disclosure', () => {
    for (const kind of ['announcement', 'disclosure', 'interpretation', 'guide'] as const) {
      for (const state of KIND_STATES[kind]) expect(own(kind, state)).toEqual([]);
    }
  });
});
