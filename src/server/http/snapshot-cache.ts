/** Keeps what was read from the store, and knows when it may be wrong: after a commit anywhere, all of it is asked for again when needed. */
export interface SnapshotCache<V> {
  /**
   * The value, at once when it is known to be current, else from `load`, which gets what was known before.
   * Those who ask for the same thing at the same time share one load.
   */
  get(key: string, load: (before: V | undefined) => Promise<V>): V | Promise<V>;
  clear(): void;
}

export interface CacheBounds<V> {
  readonly maxBytes: number;
  readonly sizeOf: (value: V) => number;
  /** A value may also age: for what depends on the hour. Infinity: only commits matter. */
  readonly maxAgeMs: number;
  readonly nowMs: () => number;
}

interface Kept<V> { readonly value: V; readonly epoch: number; readonly at: number; readonly bytes: number }

/** @param epoch grows with each commit. */
export function createSnapshotCache<V>(epoch: () => number, bounds: CacheBounds<V>): SnapshotCache<V> {
  const kept = new Map<string, Kept<V>>();
  const loading = new Map<string, { epoch: number; promise: Promise<V> }>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  /** The epoch is the one from before the load: a commit in its midst makes the value old at once. */
  async function fetch(key: string, at: number, load: (before: V | undefined) => Promise<V>): Promise<V> {
    const value = await load(kept.get(key)?.value);
    drop(key);
    const size = bounds.sizeOf(value);
    kept.set(key, { value, epoch: at, at: bounds.nowMs(), bytes: size });
    bytes += size;
    for (const oldest of kept.keys()) {
      if (bytes <= bounds.maxBytes) break;
      drop(oldest);
    }
    return value;
  }

  return {
    get(key, load) {
      const now = epoch();
      const known = kept.get(key);
      if (known !== undefined && known.epoch === now && bounds.nowMs() - known.at < bounds.maxAgeMs) {
        // Last used, last dropped.
        kept.delete(key);
        kept.set(key, known);
        return known.value;
      }
      const running = loading.get(key);
      if (running !== undefined && running.epoch === now) return running.promise;
      const promise = fetch(key, now, load).finally(() => {
        if (loading.get(key)?.promise === promise) loading.delete(key);
      });
      loading.set(key, { epoch: now, promise });
      return promise;
    },
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}
