import type { ChangeStore, Follow } from '../sync/change-store.ts';

/** Follows and marks that end with the page: for browsers whose database does not open, and for tests. */
export function memoryChanges(): ChangeStore {
  const follows = new Map<string, Follow>();
  const marks = new Map<string, number>();
  return {
    follows: async () => [...follows.values()].sort(byTime),
    follow: async (board, since) => void (follows.has(board) || follows.set(board, { board, since })),
    unfollow: async (board) => void follows.delete(board),
    marks: async (ids) => new Map(ids.flatMap((id) => (marks.has(id) ? [[id, marks.get(id) ?? 0] as const] : []))),
    mark: async (id, revision) => void marks.set(id, Math.max(revision, marks.get(id) ?? 0)),
    forgetMarks: async () => marks.clear(),
    isLasting: () => false,
  };
}

/** Earliest first; of the same moment, by code. */
export function byTime(a: Follow, b: Follow): number {
  return a.since < b.since || (a.since === b.since && a.board < b.board) ? -1 : 1;
}
