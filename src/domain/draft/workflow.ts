import type { Operation } from '../access/operation.ts';
import { err, ok, type Result } from '../result.ts';
import type { DraftState, DraftStep } from './draft.ts';

/** A step from one state to another, and the right that it takes. */
export interface StepRule {
  /** `none`: before it was first saved. */
  readonly from: DraftState | 'none';
  readonly step: DraftStep;
  readonly to: DraftState;
  readonly needs: Operation;
  /** Only in this manner: `urgent` before its review, `later` at an hour of its own, `owed` as a review that is owed. */
  readonly how?: 'urgent' | 'later' | 'owed';
}

/** Every step that there is; what is not here cannot be done. A text that is saved after it was handed in is to be handed in and reviewed again. */
export const STEP_RULES: readonly StepRule[] = [
  { from: 'none', step: 'save', to: 'draft', needs: 'draft.write' },
  { from: 'draft', step: 'save', to: 'draft', needs: 'draft.write' },
  { from: 'returned', step: 'save', to: 'returned', needs: 'draft.write' },
  { from: 'submitted', step: 'save', to: 'draft', needs: 'draft.write' },
  { from: 'reviewed', step: 'save', to: 'draft', needs: 'draft.write' },
  { from: 'draft', step: 'submit', to: 'submitted', needs: 'draft.submit' },
  { from: 'returned', step: 'submit', to: 'submitted', needs: 'draft.submit' },
  { from: 'submitted', step: 'recall', to: 'draft', needs: 'draft.submit' },
  { from: 'reviewed', step: 'recall', to: 'draft', needs: 'draft.submit' },
  { from: 'submitted', step: 'review', to: 'reviewed', needs: 'draft.review' },
  { from: 'issued', step: 'review', to: 'issued', needs: 'draft.review', how: 'owed' },
  { from: 'submitted', step: 'return', to: 'returned', needs: 'draft.review' },
  { from: 'reviewed', step: 'return', to: 'returned', needs: 'draft.review' },
  { from: 'reviewed', step: 'return', to: 'returned', needs: 'posting.issue' },
  { from: 'reviewed', step: 'issue', to: 'issued', needs: 'posting.issue' },
  { from: 'reviewed', step: 'issue', to: 'scheduled', needs: 'posting.issue', how: 'later' },
  { from: 'draft', step: 'issue', to: 'issued', needs: 'posting.issue', how: 'urgent' },
  { from: 'submitted', step: 'issue', to: 'issued', needs: 'posting.issue', how: 'urgent' },
  { from: 'scheduled', step: 'unschedule', to: 'reviewed', needs: 'posting.issue' },
  { from: 'draft', step: 'discard', to: 'discarded', needs: 'draft.write' },
  { from: 'returned', step: 'discard', to: 'discarded', needs: 'draft.write' },
  { from: 'submitted', step: 'discard', to: 'discarded', needs: 'draft.write' },
  { from: 'reviewed', step: 'discard', to: 'discarded', needs: 'draft.write' },
];

/** Who reviews or issues has written nothing of it (审签分离): these steps are not for whoever saved any version. */
const OTHERS_ONLY: readonly DraftStep[] = ['review', 'issue'];

/** What the rules ask about a draft as it stands. */
export interface DraftStanding {
  readonly state: DraftState | 'none';
  /** It corrects a posting: issuing it is a correction, and takes the right to that. */
  readonly corrects: boolean;
  readonly owesReview: boolean;
}

/** What the rules ask about somebody. */
export interface StepTaker {
  /** Whether they have a right on the draft's board. */
  readonly may: (operation: Operation) => boolean;
  /** They saved some version of it. */
  readonly wrote: boolean;
  /** They issued it before its review: their own review settles nothing. */
  readonly issued: boolean;
}

/** `not-permitted`: none of their rights allows it. `wrong-state`: nobody can do this now. `own-draft`: somebody else has to. */
export type StepRefusal = 'not-permitted' | 'wrong-state' | 'own-draft';

/** `urgent`: published before its review, which is owed then. `settles`: the owed review is done. */
export interface StepTaken { readonly to: DraftState; readonly urgent: boolean; readonly settles: boolean }

/** True when somebody with these rights may take the step on some draft: says nothing about this one. */
export function mayEverTake(step: DraftStep, may: StepTaker['may'], corrects: boolean): boolean {
  return STEP_RULES.some((rule) => rule.step === step && may(rightFor(rule, corrects)));
}

/**
 * Where a step leads, or why it cannot be taken. `how`: `urgent` asks for publication before the review, where that is needed at all; `later`
 * for an hour of its own.
 */
export function takeStep(step: DraftStep, standing: DraftStanding, who: StepTaker, how: 'urgent' | 'later' | null = null): Result<StepTaken, StepRefusal> {
  if (!mayEverTake(step, who.may, standing.corrects)) return err('not-permitted');
  const rules = STEP_RULES.filter((rule) => rule.step === step && rule.from === standing.state && fits(rule, standing, how));
  if (rules.length === 0) return err('wrong-state');
  const rule = rules.find((one) => who.may(rightFor(one, standing.corrects)));
  if (rule === undefined) return err('not-permitted');
  if (OTHERS_ONLY.includes(step) && (who.wrote || (rule.how === 'owed' && who.issued))) return err('own-draft');
  return ok({ to: rule.to, urgent: rule.how === 'urgent', settles: rule.how === 'owed' });
}

function fits(rule: StepRule, { owesReview }: DraftStanding, how: 'urgent' | 'later' | null): boolean {
  if (rule.how === 'owed') return owesReview;
  if (rule.how === undefined) return how !== 'later';
  return rule.how === how;
}

function rightFor({ step, needs }: StepRule, corrects: boolean): Operation {
  return corrects && needs === 'posting.issue' && step !== 'return' ? 'posting.correct' : needs;
}
