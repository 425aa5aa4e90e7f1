import type { Instant } from '../../domain/civil-date.ts';
import type { Store } from '../store/store.ts';
import type { WriteTx } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** The same deps in a transaction that is open already: what a use case does with them becomes part of it, at one time. */
export function within<D extends Deps>(deps: D, tx: WriteTx, at: Instant): D {
  const store: Store = { ...deps.store, read: (work) => work(tx), write: (work) => work(tx) };
  return { ...deps, store, clock: () => at };
}
