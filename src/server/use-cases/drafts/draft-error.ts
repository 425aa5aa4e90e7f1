import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import type { StepRefusal } from '../../../domain/draft/workflow.ts';
import type { CheckError, FindError, NotAllowed, RevisionConflict } from '../use-case-error.ts';

/**
 * `content-changed`: what was approved is not what the draft says. `moved`: the draft is on another board than the operation says. `id-taken`: something
 * else has this number. `no-such-board`: there is no such board.
 */
export interface StepRefused { readonly kind: 'step-refused'; readonly why: StepRefusal | 'content-changed' | 'moved' | 'id-taken' | 'no-such-board' }

/** Somebody was first: what stands now, and the text that this was made from, where it is still known whole. */
export interface DraftConflict { readonly kind: 'draft-conflict'; readonly theirs: Draft | null; readonly base: DraftContent | null }

/** It was made from a version that has not come yet; `version` is the one that is here. */
export interface DraftGap { readonly kind: 'gap'; readonly version: number }

export type DraftError = StepRefused | DraftConflict | DraftGap | CheckError | FindError | RevisionConflict | NotAllowed;

export function stepRefused(why: StepRefused['why']): StepRefused {
  return { kind: 'step-refused', why };
}
