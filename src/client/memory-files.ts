import type { FileStore, StoredValue } from '../sync/ports.ts';

/** A file store that ends with the page: for browsers without IndexedDB, and for tests. */
export function memoryFiles(held = new Map<string, StoredValue>()): FileStore {
  return {
    getMany: async (keys) => keys.map((key) => held.get(key)),
    commit: async ({ expect, puts, deletes }) => {
      if (held.get(expect.key) !== expect.value) return false;
      for (const key of deletes) held.delete(key);
      for (const [key, value] of puts) held.set(key, value);
      return true;
    },
    keys: async (prefix) => [...held.keys()].filter((key) => key.startsWith(prefix)),
    isLasting: () => false,
  };
}
