import type { Instant } from '../civil-date.ts';
import type { DraftContent } from './draft-content.ts';

/**
 * Where a draft is on its way (先审查后公开, 政府信息公开条例 art. 17): 草稿 · 已退回 · 待审核 · 待签发 · 定时发布 · 已发布 · 已作废.
 * The last two are ends.
 */
export const DRAFT_STATES = ['draft', 'returned', 'submitted', 'reviewed', 'scheduled', 'issued', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Steps of that way: 保存 · 提交 · 撤回提交 · 审核通过 · 退回 · 签发 · 定时发布取消 · 作废. */
export const DRAFT_STEPS = ['save', 'submit', 'recall', 'review', 'return', 'issue', 'unschedule', 'discard'] as const;
export type DraftStep = (typeof DRAFT_STEPS)[number];

/** What a reviewer answers for, each by itself: 内容 · 隐私 · 保密 (政府信息公开条例 art. 14, 15, 17). */
export const REVIEW_CHECKS = ['content', 'privacy', 'secrecy'] as const;
export type ReviewCheck = (typeof REVIEW_CHECKS)[number];

/** 批注. `block`: key of the block that it speaks of; absent when it is about the whole. */
export interface DraftComment { readonly block?: string; readonly text: string }

/** One step that was taken. 经办记录. */
export interface DraftEvent {
  readonly step: DraftStep;
  readonly at: Instant;
  /** Name of the account. */
  readonly by: string;
  /** The draft's version after the step. */
  readonly version: number;
  readonly comments?: readonly DraftComment[];
  /** A reason, where the step has one. */
  readonly note?: string;
}

/** A draft as the console lists it. */
export interface DraftSummary {
  /** As a posting's id; the posting that comes of it bears it too. */
  readonly id: string;
  readonly board: string;
  readonly title: string;
  readonly state: DraftState;
  /** 1 when first saved; each step adds 1. An operation names the version that its author saw. */
  readonly version: number;
  /** SHA-256 of the content's canonical JSON: what is approved is this, and an edit afterwards asks for a new review. */
  readonly contentHash: string;
  /** Names of the accounts that wrote it, reviewed it. */
  readonly author: string;
  readonly reviewer?: string;
  readonly corrects?: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly publishAt?: Instant;
  /** 先发布后补审: it was published before its review, which is still owed. */
  readonly owesReview?: true;
}

/** A draft with what it says and how it came here. */
export interface Draft extends DraftSummary {
  readonly content: DraftContent;
  readonly events: readonly DraftEvent[];
}
