/** Too many are waiting already: try again in a moment. Nothing was done. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** Runs at most `running` works at once, in the order of asking; refuses with {@link QueueFull} when `waiting` wait. */
export function boundedQueue(bounds: { readonly running: number; readonly waiting: number }): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= bounds.running) {
      if (waiting.length >= bounds.waiting) throw new QueueFull('too many are waiting');
      // Whoever ends hands its place on: `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
