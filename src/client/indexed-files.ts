import { createStore, type UseStore } from 'idb-keyval';
import type { FileStore, StoredValue } from '../sync/ports.ts';
import { within } from './within.ts';

const WRITE_TIMEOUT_MS = 20_000;
const READ_TIMEOUT_MS = 8_000;

/**
 * The file store in IndexedDB. A commit reads the expected value and writes in one transaction, and 'stored' is what the
 * transaction's completion says: a request can succeed and its transaction abort afterwards (a full disk).
 */
export function indexedFiles(name = 'minglan-feed', open: () => UseStore = () => createStore(name, 'files')): FileStore {
  let current: UseStore | null = null;
  const use = async <T>(mode: IDBTransactionMode, limitMs: number, work: (store: IDBObjectStore) => Promise<T>): Promise<T> => {
    current ??= open();
    try {
      return await within(limitMs, current(mode, work));
    } catch (error) {
      // The connection may be lost (the database was closed under us): the next call opens a new one.
      current = null;
      throw error;
    }
  };
  return {
    getMany: (keys) => use('readonly', READ_TIMEOUT_MS, (store) =>
      Promise.all(keys.map((key) => settled<StoredValue | undefined>(store.get(key))))),
    commit: ({ expect, puts, deletes }) => use('readwrite', WRITE_TIMEOUT_MS, (store) => new Promise<boolean>((resolve, reject) => {
      let fits = true;
      const { transaction } = store;
      transaction.addEventListener('complete', () => resolve(fits));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the transaction was aborted')));
      const before = store.get(expect.key);
      before.addEventListener('success', () => {
        // Anything but a text there is damage, and counts as nothing.
        fits = (typeof before.result === 'string' ? before.result : undefined) === expect.value;
        if (!fits) return;
        for (const key of deletes) store.delete(key);
        for (const [key, value] of puts) store.put(value, key);
      });
    })),
    keys: (prefix) => use('readonly', READ_TIMEOUT_MS, async (store) =>
      (await settled(store.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))).map(String)),
    isLasting: () => true,
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the request failed')));
  });
}
