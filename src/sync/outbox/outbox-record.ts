import type { Instant } from '../../domain/civil-date.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import type { OperationKind, OperationMessage } from '../../protocol/operation.ts';
import type { Problem } from '../../protocol/problem.ts';

/**
 * Where an operation is on its way. Queued is not sent, and sent is not received:
 * - `queued` 待发送: on this device only, or perhaps sent without an answer; it is sent (again) by itself.
 * - `sending` 发送中: handed to the network, and no answer yet.
 * - `done` 已收到: the server says that it took effect; `receipt` is what it said.
 * - `refused` 未被接受, `conflict` 有冲突: parked. It and what was done after it to the same posting wait for its author.
 * - `replaced` 已另行处理: its author decided what becomes of it.
 */
export type OutboxState = 'queued' | 'sending' | 'done' | 'refused' | 'conflict' | 'replaced';

/** The states that still want something: of the network, or of their author. */
export const OPEN_STATES = ['queued', 'sending', 'refused', 'conflict'] as const satisfies readonly OutboxState[];

/** What the server said when it took an operation 回执. `at`: by this device's clock, for people only. */
export interface Receipt { readonly at: Instant; readonly version?: number; readonly seq?: number }

/** Something that was done on this device, and what has become of it. */
export interface OutboxRecord {
  readonly opId: string;
  /** Place among all that was done on this device; no clock's. */
  readonly order: number;
  readonly postingId: string;
  readonly kind: OperationKind;
  /** Of the draft or posting when it was done, for lists. */
  readonly title: string;
  readonly state: OutboxState;
  /** Exactly what is sent, and never changed once it may have been; null when only the receipt is still kept. */
  readonly message: OperationMessage | null;
  /** By this device's clock, for people only. */
  readonly madeAt: Instant;
  /** How often it was handed to the network. */
  readonly tries: number;
  /** How often the server said that something before it is missing. */
  readonly gaps: number;
  readonly receipt?: Receipt;
  /** Of `refused`: why. */
  readonly problem?: Problem;
  /** Of `conflict`: what stands on the server now (null: nothing that can be shown), and what both were written upon. */
  readonly theirs?: Draft | null;
  readonly base?: DraftContent | null;
}

/** True for what waits for its author, and holds back what follows it on the same posting. */
export function isParked({ state }: OutboxRecord): boolean {
  return state === 'refused' || state === 'conflict';
}

/** True for what the network still has to take. */
export function isUnsent({ state }: OutboxRecord): boolean {
  return state === 'queued' || state === 'sending';
}
