import { createStore } from 'idb-keyval';
import { describe, expect, it } from 'vitest';
import { indexedFiles } from '../../src/client/indexed-files.ts';
import { memoryFiles } from '../../src/client/memory-files.ts';
import { resilientFiles } from '../../src/client/resilient-files.ts';
import { webTimer } from '../../src/client/web-timer.ts';
import type { FileStore, StoredValue } from '../../src/sync/ports.ts';
import { fileStoreContract } from '../support/file-store-contract.ts';
import { freshIndexedDb } from '../support/fresh-indexeddb.ts';

function freshDatabase(): () => FileStore {
  freshIndexedDb();
  return () => indexedFiles();
}

fileStoreContract('in memory', async () => {
  const held = new Map<string, StoredValue>();
  return { store: memoryFiles(held), again: () => memoryFiles(held) };
});

fileStoreContract('in IndexedDB', async () => {
  const open = freshDatabase();
  return { store: open(), again: open };
});

fileStoreContract('in IndexedDB, guarded', async () => {
  const open = freshDatabase();
  return { store: resilientFiles(open(), webTimer), again: () => resilientFiles(open(), webTimer) };
});

const fresh = { expect: { key: 'cursor', value: undefined }, deletes: [] };

describe('a guarded file store', () => {
  it('opens the database again when its connection was lost', async () => {
    freshDatabase();
    let opened = 0;
    let lose = false;
    const store = resilientFiles(indexedFiles('minglan-feed', () => {
      opened += 1;
      const use = createStore('minglan-feed', 'files');
      return (mode, work) => (lose ? Promise.reject(new DOMException('lost', 'InvalidStateError')) : use(mode, work));
    }), { after: (_, callback) => {
      lose = false;
      return webTimer.after(0, callback);
    } });
    await store.commit({ ...fresh, puts: [['cursor', 'one']] });
    lose = true;
    expect(await store.getMany(['cursor'])).toEqual(['one']);
    expect(opened).toBe(2);
    expect(store.isLasting()).toBe(true);
  });

  it('goes on in memory when nothing can be written, says so, and reads what the disk has', async () => {
    const disk = new Map<string, StoredValue>([['cursor', 'one'], ['a', 'x']]);
    const store = resilientFiles(full(disk), webTimer);
    expect(await store.commit({ expect: { key: 'cursor', value: 'one' }, puts: [['cursor', 'two'], ['b', 'y']], deletes: ['a'] })).toBe(true);
    expect(store.isLasting()).toBe(false);
    expect(await store.getMany(['cursor', 'a', 'b'])).toEqual(['two', undefined, 'y']);
    expect(await store.keys('')).toEqual(['cursor', 'b']);
    expect(await store.commit({ expect: { key: 'cursor', value: 'one' }, puts: [['cursor', 'three']], deletes: [] })).toBe(false);
    // What was there stays for the next visit.
    expect([...disk]).toEqual([['cursor', 'one'], ['a', 'x']]);
  });

  it('takes what must go from a full disk, with the cursor that named it', async () => {
    const disk = new Map<string, StoredValue>([['cursor', 'one'], ['a', 'withdrawn'], ['c', 'stays']]);
    const store = resilientFiles(full(disk), webTimer);
    await store.commit({ expect: { key: 'cursor', value: 'one' }, puts: [['cursor', 'two'], ['a', 'thin']], deletes: [], erases: true });
    expect([...disk]).toEqual([['c', 'stays']]);
    expect(await store.getMany(['cursor', 'a', 'c'])).toEqual(['two', 'thin', 'stays']);
  });

  it('works without any disk', async () => {
    const broken = () => Promise.reject(new DOMException('no', 'UnknownError'));
    const store = resilientFiles({ getMany: broken, commit: broken, keys: broken, isLasting: () => true }, { after: (_, callback) => webTimer.after(0, callback) });
    expect(await store.getMany(['cursor'])).toEqual([undefined]);
    expect(await store.commit({ ...fresh, puts: [['cursor', 'one']] })).toBe(true);
    expect(await store.getMany(['cursor'])).toEqual(['one']);
    expect(store.isLasting()).toBe(false);
  });
});

/** A disk that can delete, but has no room for anything more. */
function full(disk: Map<string, StoredValue>): FileStore {
  const below = memoryFiles(disk);
  return {
    ...below, isLasting: () => true,
    commit: (change) => (change.puts.length > 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : below.commit(change)),
  };
}
