import type { Store } from './store.ts';

/** Whether anything has been set up here: a store without boards is empty, and may be filled. */
export function holdsBoards(store: Store): Promise<boolean> {
  return store.read(async (tx) => (await tx.selectFrom('board').select('code').limit(1).executeTakeFirst()) !== undefined);
}
