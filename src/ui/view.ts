import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { ComponentChildren } from 'preact';
import type { ImageBlock } from '../domain/posting/block.ts';
import type { ListTexts, Texts } from './text/texts.ts';

/** Working days after `from`, up to and including `to`; null when the calendar does not reach that far. 工作日. */
export type WorkingDaysLeft = (from: CivilDate, to: CivilDate) => number | null;

/** What every component is told of its surroundings; components have no clock and no globals. */
export interface View extends Surroundings<Texts> {
  /**
   * How a picture is shown; absent: at once. A face that saves data draws a button in its place first (`block.thumb` says what it costs), and
   * `draw()` once the reader has asked: nothing is fetched before.
   */
  readonly picture?: (block: ImageBlock, draw: () => ComponentChildren) => ComponentChildren;
}
/** The surroundings of what the first load draws: a list needs fewer strings. */
export type ListView = Surroundings<ListTexts>;

interface Surroundings<T> {
  /** Path under which the board stands: '' or '/minglan'. Every address is prefixed with it. */
  readonly base: string;
  readonly text: T;
  readonly now: Instant;
  readonly workingDaysLeft: WorkingDaysLeft;
}
