import { signal, type ReadonlySignal } from '@preact/signals';
import { type Instant, instantMs } from '../../domain/civil-date.ts';

/** The current time as a signal, and a way to be woken at a moment: what is over leaves the screen at its hour. */
export interface Ticking {
  readonly now: ReadonlySignal<Instant>;
  /** Takes the time again. */
  tick(): void;
  /** Ticks at `at` too; a later call replaces an earlier one, null cancels it. */
  wakeAt(at: Instant | null): void;
}

const EVERY_MS = 60_000;
/** Longer timers overflow; the next tick sets the rest. */
const LONGEST_MS = 12 * 3_600_000;

/** `time`: server time as well as the device knows it. */
export function startTicking(time: () => Instant): Ticking {
  const now = signal(time());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    now.value = time();
  };
  setInterval(tick, EVERY_MS);
  // A phone that slept has missed its timers.
  document.addEventListener('visibilitychange', tick);
  return {
    now, tick,
    wakeAt: (at) => {
      clearTimeout(timer);
      if (at !== null) timer = setTimeout(tick, Math.min(LONGEST_MS, Math.max(0, instantMs(at) - instantMs(time())) + 50));
    },
  };
}
