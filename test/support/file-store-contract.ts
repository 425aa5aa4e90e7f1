import { describe, expect, it } from 'vitest';
import type { FileStore } from '../../src/sync/ports.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/**
 * What every file store must do.
 * @param open a store on fresh, empty storage, and the same storage opened once more
 */
export function fileStoreContract(name: string, open: () => Promise<{ readonly store: FileStore; readonly again: () => FileStore }>): void {
  const fresh = { expect: { key: 'cursor', value: undefined }, deletes: [] };

  describe(`the file store ${name}`, () => {
    it('gives back what was committed, in the order of the keys asked for', async () => {
      const { store } = await open();
      expect(await store.commit({ ...fresh, puts: [['cursor', 'one'], ['a', bytes(1, 2, 3)], ['b', 'text']] })).toBe(true);
      expect(await store.getMany(['b', 'none', 'a', 'cursor'])).toEqual(['text', undefined, bytes(1, 2, 3), 'one']);
    });

    it('shows a commit to another opening of the same storage', async () => {
      const { store, again } = await open();
      await store.commit({ ...fresh, puts: [['cursor', 'one']] });
      expect(await again().getMany(['cursor'])).toEqual(['one']);
    });

    it('does nothing when the expected value is not there', async () => {
      const { store } = await open();
      await store.commit({ ...fresh, puts: [['cursor', 'one'], ['a', 'x']] });
      expect(await store.commit({ ...fresh, puts: [['cursor', 'two'], ['b', 'y']], deletes: ['a'] })).toBe(false);
      expect(await store.commit({ expect: { key: 'cursor', value: 'other' }, puts: [['cursor', 'two']], deletes: ['a'] })).toBe(false);
      expect(await store.getMany(['cursor', 'a', 'b'])).toEqual(['one', 'x', undefined]);
    });

    it('lets one of two commits that expect the same win', async () => {
      const { store, again } = await open();
      const results = await Promise.all([
        store.commit({ ...fresh, puts: [['cursor', 'left'], ['l', '1']] }), again().commit({ ...fresh, puts: [['cursor', 'right'], ['r', '1']] }),
      ]);
      expect([...results].sort((a, b) => Number(a) - Number(b))).toEqual([false, true]);
      const [cursor, left, right] = await store.getMany(['cursor', 'l', 'r']);
      expect([cursor, left, right]).toEqual(results[0] ? ['left', '1', undefined] : ['right', undefined, '1']);
    });

    it('deletes and puts in one step, and a put wins over a delete of the same key', async () => {
      const { store } = await open();
      await store.commit({ ...fresh, puts: [['cursor', 'one'], ['a', 'x'], ['b', 'y']] });
      await store.commit({ expect: { key: 'cursor', value: 'one' }, puts: [['cursor', 'two'], ['a', 'z']], deletes: ['a', 'b'] });
      expect(await store.getMany(['cursor', 'a', 'b'])).toEqual(['two', 'z', undefined]);
    });

    it('stores nothing when a value cannot be stored', async () => {
      const { store } = await open();
      const wrong = (() => undefined) as unknown as string;
      await store.commit({ ...fresh, puts: [['cursor', 'one']] }).catch(() => undefined);
      const result = await store.commit({ expect: { key: 'cursor', value: 'one' }, puts: [['cursor', 'two'], ['a', wrong]], deletes: [] }).catch(() => 'failed');
      const [cursor] = await store.getMany(['cursor']);
      // Memory can hold anything; a database says no to all of the change.
      expect(result === 'failed' ? cursor : 'one').toBe('one');
    });

    it('lists keys by their beginning', async () => {
      const { store } = await open();
      await store.commit({ ...fresh, puts: [['cursor', '1'], ['piece/1/0-4', 'a'], ['piece/1/4-8', 'b'], ['piece/12/0-4', 'c'], ['pie', 'd']] });
      expect([...await store.keys('piece/1/')].sort()).toEqual(['piece/1/0-4', 'piece/1/4-8']);
      expect(await store.keys('nothing')).toEqual([]);
    });
  });
}
