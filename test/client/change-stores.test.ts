import { describe, expect, it } from 'vitest';
import { dexieChanges } from '../../src/client/dexie-changes.ts';
import { memoryChanges } from '../../src/client/memory-changes.ts';
import type { Instant } from '../../src/domain/civil-date.ts';
import type { ChangeStore } from '../../src/sync/change-store.ts';
import { freshIndexedDb } from '../support/fresh-indexeddb.ts';

const at = (day: number) => `2026-03-0${day}T00:00:00.000Z` as Instant;
freshIndexedDb();
let opened = 0;

const adapters: Record<string, () => ChangeStore> = {
  'in memory': memoryChanges,
  'in Dexie': () => {
    opened += 1;
    return dexieChanges(`changes-${opened}`);
  },
};

for (const [name, open] of Object.entries(adapters)) {
  describe(`follows and marks ${name}`, () => {
    it('keep the order in which boards were followed, each once', async () => {
      const store = open();
      await store.follow('350524100', at(2));
      await store.follow('350524', at(1));
      await store.follow('350524100', at(5));
      expect(await store.follows()).toEqual([{ board: '350524', since: at(1) }, { board: '350524100', since: at(2) }]);
      await store.unfollow('350524');
      await store.unfollow('350524');
      expect(await store.follows()).toEqual([{ board: '350524100', since: at(2) }]);
    });

    it('remember the newest revision that was read', async () => {
      const store = open();
      await store.mark('0000000000000001', 2, at(1));
      await store.mark('0000000000000001', 1, at(2));
      await store.mark('0000000000000002', 1, at(2));
      await store.mark('0000000000000002', 3, at(3));
      expect(await store.marks(['0000000000000001', '0000000000000002', '0000000000000003']))
        .toEqual(new Map([['0000000000000001', 2], ['0000000000000002', 3]]));
      expect(await store.marks([])).toEqual(new Map());
    });
  });
}

it('follows and marks in Dexie outlive a reload', async () => {
  await dexieChanges('lasting').follow('350524', at(1));
  const again = dexieChanges('lasting');
  expect(await again.follows()).toEqual([{ board: '350524', since: at(1) }]);
  expect(again.isLasting()).toBe(true);
});
