import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/access/operation.ts';
import { PERMISSIONS } from '../../../src/domain/access/permissions.ts';
import { ROLES } from '../../../src/domain/access/role.ts';
import { DRAFT_STATES, DRAFT_STEPS, type DraftState, type DraftStep } from '../../../src/domain/draft/draft.ts';
import { mayEverTake, STEP_RULES, takeStep, type DraftStanding, type StepTaker } from '../../../src/domain/draft/workflow.ts';

type From = DraftState | 'none';
const STATES: readonly From[] = ['none', ...DRAFT_STATES];
const HOWS = [null, 'urgent', 'later'] as const;

const anyone = (over: Partial<StepTaker> = {}): StepTaker => ({ may: () => true, wrote: false, issued: false, ...over });
const holding = (...rights: readonly Operation[]) => anyone({ may: (operation) => rights.includes(operation) });
const standing = (state: From, over: Partial<DraftStanding> = {}): DraftStanding => ({ state, corrects: false, owesReview: false, ...over });
const after = (...args: Parameters<typeof takeStep>) => {
  const taken = takeStep(...args);
  return taken.ok ? taken.value.to : taken.error;
};

/** Where each step leads when everybody may everything: written down once more, by hand, and nothing else leads anywhere. */
const LEADS: Readonly<Record<From, Partial<Record<DraftStep, DraftState>>>> = {
  none: { save: 'draft' },
  draft: { save: 'draft', submit: 'submitted', discard: 'discarded' },
  returned: { save: 'returned', submit: 'submitted', discard: 'discarded' },
  submitted: { save: 'draft', recall: 'draft', review: 'reviewed', return: 'returned', discard: 'discarded' },
  reviewed: { save: 'draft', recall: 'draft', return: 'returned', issue: 'issued', discard: 'discarded' },
  scheduled: { unschedule: 'reviewed' },
  issued: {},
  discarded: {},
};

describe('the way of a draft', () => {
  it.each(STATES)('from %s leads where the table says, and nowhere else', (state) => {
    for (const step of DRAFT_STEPS) expect([step, after(step, standing(state), anyone())]).toEqual([step, LEADS[state][step] ?? 'wrong-state']);
  });

  it('leads to publication before its review from a draft or one that was handed in, when that is asked for, and then a review is owed', () => {
    for (const state of STATES) {
      const taken = takeStep('issue', standing(state), anyone(), 'urgent');
      const urgent = state === 'draft' || state === 'submitted';
      expect([state, taken.ok && taken.value.urgent]).toEqual([state, urgent]);
      // What is reviewed is published as ever, however urgent.
      expect([state, taken.ok]).toEqual([state, urgent || state === 'reviewed']);
    }
  });

  it('leads to an hour of its own only once it is reviewed', () => {
    for (const state of STATES) expect([state, after('issue', standing(state), anyone(), 'later')]).toEqual([state, state === 'reviewed' ? 'scheduled' : 'wrong-state']);
  });

  it('settles an owed review of what is issued, once, and never by who issued it', () => {
    const owing = standing('issued', { owesReview: true });
    expect(takeStep('review', owing, anyone())).toEqual({ ok: true, value: { to: 'issued', urgent: false, settles: true } });
    expect(after('review', standing('issued'), anyone())).toBe('wrong-state');
    expect(after('review', owing, anyone({ issued: true }))).toBe('own-draft');
    expect(after('review', owing, anyone({ wrote: true }))).toBe('own-draft');
  });

  it('is never reviewed or issued by somebody who wrote some of it, whatever rights they hold', () => {
    fc.assert(fc.property(fc.constantFrom(...STATES), fc.constantFrom(...DRAFT_STEPS), fc.constantFrom(...HOWS), fc.boolean(), fc.boolean(), (state, step, how, owesReview, corrects) => {
      const taken = takeStep(step, standing(state, { owesReview, corrects }), anyone({ wrote: true }), how);
      if (step === 'review' || step === 'issue') expect(taken.ok).toBe(false);
    }));
  });

  it('is not closed to its author otherwise', () => {
    for (const { from, step } of STEP_RULES) {
      if (step === 'review' || step === 'issue') continue;
      expect([from, step, takeStep(step, standing(from), anyone({ wrote: true })).ok]).toEqual([from, step, true]);
    }
  });

  it('reaches the public over a review, or leaves one owed: there is no third way', () => {
    const toPublic = STEP_RULES.filter((rule) => (rule.to === 'issued' || rule.to === 'scheduled') && rule.from !== rule.to);
    expect(toPublic.map(({ from, how }) => [from, how ?? 'plain'])).toEqual([['reviewed', 'plain'], ['reviewed', 'later'], ['draft', 'urgent'], ['submitted', 'urgent']]);
    expect(STEP_RULES.filter((rule) => rule.to === 'reviewed').map(({ from, step }) => [from, step])).toEqual([['submitted', 'review'], ['scheduled', 'unschedule']]);
    // A text that is saved loses its review.
    expect(STEP_RULES.filter((rule) => rule.step === 'save').map((rule) => rule.to)).not.toContain('reviewed');
  });
});

describe('who may take a step', () => {
  const RIGHTS: Readonly<Record<DraftStep, readonly Operation[]>> = {
    save: ['draft.write'], submit: ['draft.submit'], recall: ['draft.submit'], review: ['draft.review'], return: ['draft.review', 'posting.issue'],
    issue: ['posting.issue'], unschedule: ['posting.issue'], discard: ['draft.write'],
  };

  it.each(DRAFT_STEPS)('%s: who holds one of its rights, and nobody else', (step) => {
    for (const rule of STEP_RULES.filter((one) => one.step === step)) {
      const at = standing(rule.from, { owesReview: rule.how === 'owed' });
      const how = rule.how === 'owed' ? null : rule.how ?? null;
      expect(takeStep(step, at, holding(rule.needs), how).ok).toBe(true);
      expect(after(step, at, anyone({ may: (operation) => !RIGHTS[step].includes(operation) }), how)).toBe('not-permitted');
    }
  });

  it('an issuer returns what is reviewed, and not what waits for its review', () => {
    expect(after('return', standing('reviewed'), holding('posting.issue'))).toBe('returned');
    expect(after('return', standing('submitted'), holding('posting.issue'))).toBe('not-permitted');
  });

  it('a correction is issued, and taken off its hour, by who may correct', () => {
    for (const [state, step] of [['reviewed', 'issue'], ['scheduled', 'unschedule']] as const) {
      expect(after(step, standing(state, { corrects: true }), holding('posting.issue'))).toBe('not-permitted');
      expect(takeStep(step, standing(state, { corrects: true }), holding('posting.correct')).ok).toBe(true);
      expect(after(step, standing(state), holding('posting.correct'))).toBe('not-permitted');
    }
  });

  it('nobody learns from a refusal in which state the draft of others is', () => {
    for (const state of STATES) for (const step of DRAFT_STEPS) expect(after(step, standing(state), holding())).toBe('not-permitted');
  });

  it('follows from the roles: authors write, reviewers review, issuers issue', () => {
    const steps = (role: (typeof ROLES)[number]) => DRAFT_STEPS.filter((step) => mayEverTake(step, (operation) => PERMISSIONS[role].includes(operation), false));
    expect(Object.fromEntries(ROLES.map((role) => [role, steps(role)]))).toEqual({
      author: ['save', 'submit', 'recall', 'discard'], reviewer: ['review', 'return'], issuer: ['return', 'issue', 'unschedule'], supervisor: [], county: [], admin: [],
    });
  });
});
