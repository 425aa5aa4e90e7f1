import type { DraftSummary } from '../../domain/draft/draft.ts';

/** What a draft asks of somebody: to be written on, reviewed, issued; or nothing more, being on its way or on the board. */
export const WORK_GROUPS = ['review', 'issue', 'mine', 'scheduled', 'board'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** The group of a draft for `me`; null for what is somebody else's turn, or over. `may`: whether they have a right on its board. */
function groupOf(draft: DraftSummary, me: string, may: (operation: 'draft.review' | 'posting.issue', board: string) => boolean): WorkGroup | null {
  if (draft.owesReview && may('draft.review', draft.board)) return 'review';
  if (draft.state === 'issued') return 'board';
  if (draft.state === 'scheduled') return 'scheduled';
  if (draft.state === 'discarded') return null;
  if (draft.author === me) return 'mine';
  if (draft.state === 'submitted' && may('draft.review', draft.board)) return 'review';
  return draft.state === 'reviewed' && may('posting.issue', draft.board) ? 'issue' : null;
}

/** Drafts by what they ask of `me`, in the order in which they came. */
export function groupWork(drafts: readonly DraftSummary[], me: string, may: Parameters<typeof groupOf>[2]): ReadonlyMap<WorkGroup, readonly DraftSummary[]> {
  return new Map(WORK_GROUPS.map((group) => [group, drafts.filter((draft) => groupOf(draft, me, may) === group)]));
}
