import { randomBytes } from 'node:crypto';
import { type Instant, instantOf } from '../../domain/civil-date.ts';
import type { Store } from '../store/store.ts';

/** What every use case works with: data, time and chance come from outside. */
export interface Deps {
  readonly store: Store;
  readonly clock: () => Instant;
  /** `n` unpredictable bytes. */
  readonly random: (n: number) => Uint8Array;
}

/** The machine's own time and randomness. */
export function systemDeps(store: Store): Deps {
  return { store, clock: () => instantOf(Date.now()), random: (n) => randomBytes(n) };
}
