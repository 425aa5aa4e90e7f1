import type { Pause } from './device-search.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE_MS = 8;

/** Work cut into slices, so that typing and drawing never wait for it. */
export class Slices {
  readonly #ms: () => number;
  readonly #turn: Pause;
  #begun: number;

  /** @param ms a stopwatch */
  constructor(ms: () => number, turn: Pause) {
    this.#ms = ms;
    this.#turn = turn;
    this.#begun = ms();
  }

  /** Pauses when the slice is used up. */
  readonly breathe = async (): Promise<void> => {
    if (this.#ms() - this.#begun < SLICE_MS) return;
    await this.#turn();
    this.#begun = this.#ms();
  };
}
