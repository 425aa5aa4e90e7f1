import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** Gives this test file an IndexedDB of its own, empty. */
export function freshIndexedDb(): void {
  Object.assign(globalThis, { indexedDB: new IDBFactory(), IDBKeyRange });
}
