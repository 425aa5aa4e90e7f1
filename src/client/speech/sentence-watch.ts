import type { Timer } from '../../sync/ports.ts';
import type { Synthesis } from './speech-device.ts';

const LOOK_EVERY_MS = 250;
/** A voice that has not begun by then will not. */
export const START_WAIT_MS = 4000;
/** Voices from the network fall silent after some fifteen seconds in Chrome, unless they are stopped and let go on. */
const REVIVE_EVERY_MS = 10_000;

interface Watched {
  readonly synthesis: Synthesis;
  readonly timer: Timer;
  /** Time after which the sentence must be over. */
  readonly longestMs: number;
  /** Read by a server, not by the device. */
  readonly remote: boolean;
  /** The sentence is over, although nobody said so. */
  readonly over: () => void;
  /** Nothing was heard at all. */
  readonly hung: () => void;
}

/** Watches over one sentence, for engines that never tell of a beginning or an end. */
export class SentenceWatch {
  readonly #watched: Watched;
  #cancel: () => void = () => undefined;
  #elapsed = 0;
  #quiet = 0;
  begun = false;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#wait();
  }

  /** Milliseconds since the sentence was handed over, in steps. */
  get elapsedMs(): number {
    return this.#elapsed;
  }

  stop(): void {
    this.#cancel();
  }

  #wait(): void {
    this.#cancel = this.#watched.timer.after(LOOK_EVERY_MS, () => this.#look());
  }

  #look(): void {
    const { synthesis, longestMs, remote, over, hung } = this.#watched;
    this.#elapsed += LOOK_EVERY_MS;
    if (synthesis.speaking && !synthesis.pending) this.begun = true;
    this.#quiet = this.begun && !synthesis.speaking && !synthesis.pending ? this.#quiet + 1 : 0;
    // Twice, so that an end on its way is not overtaken.
    if (this.#quiet >= 2) return over();
    if (!this.begun && this.#elapsed >= START_WAIT_MS) return hung();
    if (this.#elapsed >= longestMs) return over();
    if (remote && this.#elapsed % REVIVE_EVERY_MS === 0) {
      synthesis.pause();
      synthesis.resume();
    }
    this.#wait();
  }
}
