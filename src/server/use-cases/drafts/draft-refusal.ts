import type { Refusal } from '../posting-refusal.ts';
import type { StepRefused } from './draft-error.ts';

const REFUSALS: Readonly<Record<StepRefused['why'], Refusal>> = {
  'not-permitted': { status: 403, type: 'not-permitted', detail: 'None of your roles allows this here.' },
  'own-draft': { status: 403, type: 'own-draft', detail: 'Whoever wrote it, or issued it, is not the one to approve it.' },
  'wrong-state': { status: 409, type: 'wrong-state', detail: 'This cannot be done to the draft as it stands.' },
  'content-changed': { status: 409, type: 'content-changed', detail: 'What was approved is not what the draft says.' },
  'moved': { status: 409, type: 'other-board', detail: 'It is on another board.' },
  'id-taken': { status: 409, type: 'id-taken', detail: 'Something else has this number.' },
  'no-such-board': { status: 422, type: 'no-such-board', detail: 'There is no such board.' },
};

/** Why a step with a draft cannot be taken, in words for an answer. */
export function draftRefusal({ why }: StepRefused): Refusal {
  return REFUSALS[why];
}
