import type { PostingKind } from './kind.ts';

// Each kind lives its own life; none of them is a label on one common 'notice'.

/** What people do to an issued posting: 更正 · 撤回 · 移除 · 延长 · 更新预警 · 解除预警 · 公布采纳情况. */
export const POSTING_ACTS = ['correct', 'withdraw', 'remove', 'extend', 'update', 'lift', 'answer'] as const;
export type PostingAct = (typeof POSTING_ACTS)[number];

/** The states of each kind while it can be read. After them only a trace of it stays (`TOMBSTONE_CAUSES`: 撤回 · 到期 · 移除). */
export const KIND_STATES = {
  announcement: ['standing', 'lapsed'],
  publicity: ['before', 'running', 'ended'],
  disclosure: ['standing', 'lapsed'],
  warning: ['active', 'updated', 'lifted', 'expired'],
  consultation: ['before', 'open', 'closed', 'answered'],
  interpretation: ['standing', 'lapsed'],
  guide: ['standing', 'lapsed'],
} as const satisfies Record<PostingKind, readonly string[]>;
export type StateOf<K extends PostingKind> = (typeof KIND_STATES)[K][number];

/** A step of a life; `time` is the step that nobody takes. */
export interface Step<S extends string = string> { readonly from: S; readonly by: PostingAct | 'time'; readonly to: S }

/** Announcements, disclosures, interpretations and guides stay until their validity (有效性) ends. */
const STANDING: readonly Step<'standing' | 'lapsed'>[] = [{ from: 'standing', by: 'time', to: 'lapsed' }];

/** The steps of each kind besides those of all kinds (correct, withdraw, remove). */
export const LIFE_CYCLES: { readonly [K in PostingKind]: readonly Step<StateOf<K>>[] } = {
  announcement: STANDING,
  disclosure: STANDING,
  interpretation: STANDING,
  guide: STANDING,
  publicity: [
    { from: 'before', by: 'time', to: 'running' },
    { from: 'running', by: 'time', to: 'ended' },
    { from: 'before', by: 'extend', to: 'before' },
    { from: 'running', by: 'extend', to: 'running' },
  ],
  // 突发事件应对法 art. 70: lifted, and the lifting announced, at once when the danger is over.
  warning: [
    { from: 'active', by: 'update', to: 'updated' },
    { from: 'updated', by: 'update', to: 'updated' },
    { from: 'active', by: 'lift', to: 'lifted' },
    { from: 'updated', by: 'lift', to: 'lifted' },
    { from: 'active', by: 'time', to: 'expired' },
    { from: 'updated', by: 'time', to: 'expired' },
  ],
  consultation: [
    { from: 'before', by: 'time', to: 'open' },
    { from: 'open', by: 'time', to: 'closed' },
    { from: 'before', by: 'extend', to: 'before' },
    { from: 'open', by: 'extend', to: 'open' },
    { from: 'closed', by: 'answer', to: 'answered' },
  ],
};

/** Where an act leads: a state of the kind, an end state, or null when it is not allowed there. */
export function afterAct<K extends PostingKind>(kind: K, state: StateOf<K>, act: PostingAct): StateOf<K> | 'withdrawn' | 'removed' | null {
  if (act === 'correct') return state;
  if (act === 'withdraw') return 'withdrawn';
  if (act === 'remove') return 'removed';
  const steps: readonly Step<StateOf<K>>[] = LIFE_CYCLES[kind];
  return steps.find((step) => step.from === state && step.by === act)?.to ?? null;
}

/** Everything that may be done to a posting of a kind in a state. */
export function actsIn<K extends PostingKind>(kind: K, state: StateOf<K>): readonly PostingAct[] {
  return POSTING_ACTS.filter((act) => afterAct(kind, state, act) !== null);
}
