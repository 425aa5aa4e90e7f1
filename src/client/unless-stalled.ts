export interface StallWatch {
  /** Handed to `fetch`; null where there is none. */
  readonly signal: AbortSignal | null;
  /** Says that something has come. */
  alive(): void;
}

/**
 * Waits for `work` as long as it shows life, and rejects when it has shown none for `limitMs` milliseconds. What is under way is then stopped where the
 * browser can: Chrome 64 has no AbortSignal that `fetch` would know (fillGaps makes only what Dexie needs), and Safari 12's stops nothing; there it is left to itself.
 */
export function unlessStalled<T>(limitMs: number, work: (watch: StallWatch) => Promise<T>): Promise<T> {
  const stop = typeof AbortSignal === 'function' ? new AbortController() : null;
  return new Promise<T>((resolve, reject) => {
    let stall: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(stall);
      stall = setTimeout(() => {
        stop?.abort();
        reject(new Error('stalled'));
      }, limitMs);
    };
    alive();
    void work({ signal: stop?.signal ?? null, alive }).then(resolve, reject).then(() => clearTimeout(stall));
  });
}
