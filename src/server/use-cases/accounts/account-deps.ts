import type { Deps } from '../deps.ts';

export interface AccountDeps extends Deps {
  /** True where the demo runs: its accounts, whose password is known to many, sign in nowhere else. */
  readonly demo: boolean;
}

/** Wrong name, password or code; which of them is not told. Or too many attempts: the next may come after `seconds`. */
export type ProofRefused = { readonly kind: 'refused' } | { readonly kind: 'throttled'; readonly seconds: number };
