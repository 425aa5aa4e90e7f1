import type { Posting, Tombstone } from '../../domain/posting/posting.ts';
import type { PostingFinding } from '../../domain/privacy/scan-posting.ts';

/** What is wrong with an input, and where. `message` never repeats the input. */
export interface Invalid { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly message: string }[] }

/** Unmasked personal data: nothing was stored. 个人信息. */
export interface PersonalData { readonly kind: 'personal-data'; readonly findings: readonly PostingFinding[] }

export interface UnknownBoard { readonly kind: 'unknown-board'; readonly board: string }
export interface UnknownPosting { readonly kind: 'unknown-posting'; readonly id: string }

/** The posting was withdrawn, removed, or has expired: that beats every edit. */
export interface Gone { readonly kind: 'gone'; readonly tombstone: Tombstone }

/** The edit was made on another revision than the current one. */
export interface RevisionConflict { readonly kind: 'revision-conflict'; readonly baseRevision: number; readonly current: Posting }

/** The kind of posting, or its state, does not allow this. */
export interface NotAllowed {
  readonly kind: 'not-allowed';
  readonly why: 'not-a-warning' | 'already-lifted' | 'warning-over' | 'not-a-publicity' | 'publicity-over' | 'not-later' | 'other-board' | 'other-kind';
}

export type CheckError = Invalid | PersonalData;
export type FindError = UnknownPosting | Gone;

/** An {@link Invalid} with one complaint. */
export function invalid(path: string, message: string): Invalid {
  return { kind: 'invalid', issues: [{ path, message }] };
}
