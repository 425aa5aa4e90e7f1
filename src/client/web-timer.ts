import type { Clock, Timer } from '../sync/ports.ts';

export const webTimer: Timer = {
  after: (ms, callback) => {
    const id = setTimeout(callback, ms);
    return () => clearTimeout(id);
  },
};

export const webClock: Clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() };
