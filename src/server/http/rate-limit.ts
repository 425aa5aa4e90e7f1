/** A token bucket per key: `burst` at once, then `perMinute` on average. */
export interface Limit { readonly burst: number; readonly perMinute: number }

/**
 * A whole village shares one address: reads are generous, and what a cache could answer is not limited at all.
 * Writes without an account are few by nature.
 */
export const LIMITS = {
  api: { burst: 600, perMinute: 3000 },
  page: { burst: 600, perMinute: 3000 },
  live: { burst: 300, perMinute: 600 },
  /** Passwords and codes: a township's hall signs in from one address in the morning, and nobody guesses at this pace. */
  signIn: { burst: 30, perMinute: 10 },
  report: { burst: 5, perMinute: 0.5 },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

const MAX_KEYS = 20_000;

export interface RateLimiter {
  /** 0: go on. Else the seconds after which one more would pass. */
  take(name: LimitName, address: string): number;
}

/** @param nowMs a clock that only goes forward, in milliseconds. */
export function createRateLimiter(limits: Readonly<Record<LimitName, Limit>>, nowMs: () => number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(name, address) {
      const { burst, perMinute } = limits[name];
      const key = `${name} ${address}`;
      const now = nowMs();
      const bucket = buckets.get(key);
      const tokens = bucket ? Math.min(burst, bucket.tokens + ((now - bucket.at) * perMinute) / 60_000) : burst;
      // Insertion order makes the map a queue by last use: the longest unused key goes first when it is full.
      buckets.delete(key);
      if (buckets.size >= MAX_KEYS) buckets.delete(buckets.keys().next().value ?? '');
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute));
    },
  };
}
