import type { Instant } from '../../../domain/civil-date.ts';
import type { StepTaken } from '../../../domain/draft/workflow.ts';
import type { Result } from '../../../domain/result.ts';
import type { OperationMessage } from '../../../protocol/operation.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { Deps } from '../deps.ts';
import type { DraftError } from './draft-error.ts';
import type { Worker } from './worker.ts';

export type DraftOperation = Extract<OperationMessage, { kind: `draft.${string}` }>;

/** A step that may be taken, with all that it is taken on. */
export interface DraftTask<O extends DraftOperation = DraftOperation> {
  readonly deps: Deps;
  readonly who: Worker;
  readonly at: Instant;
  readonly op: O;
  readonly row: DraftRow;
  readonly taken: StepTaken;
}
/** `version`: of the draft afterwards; `seq`: the place in the board's log of what was published. */
export interface StepDone { readonly version: number; readonly seq?: number }
export type StepResult = Result<StepDone, DraftError>;
