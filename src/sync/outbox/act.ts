import type { OperationMessage } from '../../protocol/operation.ts';

type Unnumbered<M> = M extends OperationMessage ? { readonly kind: M['kind']; readonly body: M['body'] } : never;

/** Something to be done, before it has a number, a device and a place. */
export type Act = Unnumbered<OperationMessage>;

/** An act upon a posting or a draft. `seen`: the version (of a posting: the revision) that its author saw; 0 for a new draft. */
export interface ActOn {
  readonly board: string;
  readonly postingId: string;
  readonly title: string;
  readonly seen: number;
  readonly act: Act;
}
