import { Dexie, type EntityTable } from 'dexie';
import type { ChangeStore, Follow } from '../sync/change-store.ts';
import { byTime } from './memory-changes.ts';
import { within } from './within.ts';

interface Mark { readonly postingId: string; readonly revision: number; readonly at: string }

interface Tables { readonly follows: EntityTable<Follow, 'board'>; readonly marks: EntityTable<Mark, 'postingId'> }

const TIMEOUT_MS = 20_000;

/** Follows and marks in a database of their own, beside that of the feed's files. Versions only ever add. */
export function dexieChanges(name = 'minglan-changes'): ChangeStore {
  const db = new Dexie(name, { indexedDB, IDBKeyRange }) as Dexie & Tables;
  db.version(1).stores({ follows: 'board', marks: 'postingId' });
  const write = (table: keyof Tables, work: () => PromiseLike<unknown>) =>
    within(TIMEOUT_MS, db.transaction('rw', table, async () => void await work()));
  return {
    follows: async () => (await within(TIMEOUT_MS, db.follows.toArray())).sort(byTime),
    follow: (board, since) => write('follows', async () => (await db.follows.get(board)) ?? db.follows.add({ board, since })),
    unfollow: (board) => write('follows', () => db.follows.delete(board)),
    marks: async (ids) => {
      const found = await within(TIMEOUT_MS, db.marks.bulkGet([...ids]));
      return new Map(found.flatMap((m) => (m ? [[m.postingId, m.revision] as const] : [])));
    },
    mark: (postingId, revision, at) => write('marks', async () => {
      const before = await db.marks.get(postingId);
      if (!before || before.revision < revision) await db.marks.put({ postingId, revision, at });
    }),
    forgetMarks: () => write('marks', () => db.marks.clear()),
    isLasting: () => true,
  };
}
