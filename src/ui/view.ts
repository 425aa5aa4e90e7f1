import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Texts } from './text/texts.ts';

/** Working days after `from`, up to and including `to`; null when the calendar does not reach that far. 工作日. */
export type WorkingDaysLeft = (from: CivilDate, to: CivilDate) => number | null;

/** What every component is told of its surroundings; components have no clock and no globals. */
export interface View {
  /** Path under which the board stands: '' or '/minglan'. Every address is prefixed with it. */
  readonly base: string;
  readonly text: Texts;
  readonly now: Instant;
  readonly workingDaysLeft: WorkingDaysLeft;
}
