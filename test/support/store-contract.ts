import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreConflict, StoreUnusable, StoreValueRefused } from '../../src/server/store/store-error.ts';
import type { ReadTx, Store } from '../../src/server/store/store.ts';

/** Opens stores on one database. `place` makes an empty database; `open` may be called several times on it. */
export interface StoreFactory {
  readonly engine: string;
  place(): Promise<{ open(): Promise<Store> }>;
}

const set = (store: Store, key: string, value: string) =>
  store.write((tx) => tx.insertInto('meta').values({ key, value }).onConflict((c) => c.column('key').doUpdateSet({ value })).execute());
const valueOf = async (tx: ReadTx, key: string) =>
  (await tx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value;
const get = (store: Store, key: string) => store.read((tx) => valueOf(tx, key));

/** What each engine behind the port `Store` must hold. */
export function storeContract(factory: StoreFactory): void {
  const opened = async () => {
    const place = await factory.place();
    return { store: await openIn(place), place };
  };
  const openIn = async (place: { open(): Promise<Store> }) => {
    const store = await place.open();
    onTestFinished(() => store.close());
    return store;
  };

  describe(`a store on ${factory.engine}`, () => {
    it('keeps nothing of a write that throws', async () => {
      const { store } = await opened();
      await expect(store.write(async (tx) => {
        await tx.insertInto('meta').values({ key: 'a', value: '1' }).execute();
        throw new Error('midway');
      })).rejects.toThrow('midway');
      expect(await get(store, 'a')).toBeUndefined();
      await set(store, 'a', '2');
      expect(await get(store, 'a')).toBe('2');
    });

    it('hides a write from readers until it is committed, and lets them read meanwhile', async () => {
      const { store } = await opened();
      await set(store, 'a', 'old');
      await store.write(async (tx) => {
        await tx.updateTable('meta').set({ value: 'new' }).where('key', '=', 'a').execute();
        expect(await valueOf(tx, 'a')).toBe('new');
        expect(await get(store, 'a')).toBe('old');
      });
      expect(await get(store, 'a')).toBe('new');
    });

    it('shows one state to a read, whatever is committed while it runs', async () => {
      const { store } = await opened();
      await set(store, 'a', 'old');
      await store.read(async (tx) => {
        expect(await valueOf(tx, 'a')).toBe('old');
        await set(store, 'a', 'new');
        expect(await valueOf(tx, 'a')).toBe('old');
      });
      expect(await get(store, 'a')).toBe('new');
    });

    it('refuses to write in a read', async () => {
      const { store } = await opened();
      await expect(store.read((tx) => tx.insertInto('meta').values({ key: 'a', value: '1' }).execute())).rejects.toThrow();
      expect(await get(store, 'a')).toBeUndefined();
    });

    it('loses none of 1,000 increments made at once by two stores', async () => {
      const { store, place } = await opened();
      const other = await openIn(place);
      await set(store, 'n', '0');
      const increment = (on: Store) => on.write(async (tx) => {
        const n = Number(await valueOf(tx, 'n'));
        await tx.updateTable('meta').set({ value: String(n + 1) }).where('key', '=', 'n').execute();
      });
      await Promise.all(Array.from({ length: 1000 }, (_, i) => increment(i % 10 === 0 ? other : store)));
      expect(await get(store, 'n')).toBe('1000');
    });

    it('serves more readers at once than it has connections', async () => {
      const { store } = await opened();
      await set(store, 'a', '1');
      const values = await Promise.all(Array.from({ length: 200 }, () => store.read(async (tx) => {
        await sleep(1);
        return valueOf(tx, 'a');
      })));
      expect(new Set(values)).toEqual(new Set(['1']));
    });

    it('has after reopening what was acknowledged before', async () => {
      const { store, place } = await opened();
      await set(store, 'a', '1');
      await store.close();
      expect(await get(await openIn(place), 'a')).toBe('1');
    });

    it('finishes what is running when it is closed, and refuses what comes later', async () => {
      const { store, place } = await opened();
      const slow = store.write(async (tx) => {
        await sleep(30);
        await tx.insertInto('meta').values({ key: 'slow', value: '1' }).execute();
      });
      await store.close();
      await slow;
      await expect(get(store, 'slow')).rejects.toBeInstanceOf(StoreUnusable);
      expect(await get(await openIn(place), 'slow')).toBe('1');
    });

    it('refuses a write inside a write of the same store, which would wait for itself', async () => {
      const { store } = await opened();
      await expect(store.write(() => set(store, 'a', '1'))).rejects.toBeInstanceOf(StoreUnusable);
      await set(store, 'a', '2');
      expect(await get(store, 'a')).toBe('2');
    });

    it('tells listeners of its own commits at once, and not of failed or empty writes', async () => {
      const { store } = await opened();
      let calls = 0;
      const stop = store.onChange(() => { calls += 1; });
      await set(store, 'a', '1');
      expect(calls).toBe(1);
      await store.write(async () => { throw new Error('no'); }).catch(() => {});
      await store.write(async () => {});
      expect(calls).toBe(1);
      stop();
      await set(store, 'a', '2');
      expect(calls).toBe(1);
    });

    it('tells listeners of the commits of another store within half a second', async () => {
      const { store, place } = await opened();
      const other = await openIn(place);
      const noticed = new Promise<number>((resolve) => { store.onChange(() => resolve(performance.now())); });
      await set(other, 'a', '1');
      const committed = performance.now();
      expect(await noticed - committed).toBeLessThan(500 + 200); // 200 ms for a busy machine
      expect(await get(store, 'a')).toBe('1');
    });

    it('lets a listener write', async () => {
      const { store } = await opened();
      const echoed = new Promise<void>((resolve, reject) => {
        const stop = store.onChange(() => {
          stop();
          set(store, 'echo', '1').then(() => resolve(), reject);
        });
      });
      await set(store, 'a', '1');
      await echoed;
      expect(await get(store, 'echo')).toBe('1');
    });

    it('gives bytes and text back as they were', async () => {
      const { store } = await opened();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
      const text = '明栏 𠮷田 〔2018〕84号 ﹝﹞ "\'\\ \r\n\t 👩‍👩‍👧 é e\u0301 %_';
      await store.write(async (tx) => {
        const file = { kind: 'page', board: '350524', br: null, gz: new Uint8Array(0), created_at: text, gone_at: null };
        await tx.insertInto('feed_file').values({ ...file, sha256: 'a', json: bytes }).execute();
      });
      const row = await store.read((tx) => tx.selectFrom('feed_file').selectAll().executeTakeFirstOrThrow());
      expect(Buffer.from(row.json ?? [])).toEqual(Buffer.from(bytes));
      expect(row.gz?.length).toBe(0);
      expect(row.br).toBeNull();
      expect(row.created_at).toBe(text);
    });

    it('gives integers back as numbers up to 2^53 − 1, and refuses what it could not', async () => {
      const { store } = await opened();
      const board = (code: string, size: number) => store.write((tx) =>
        tx.insertInto('board').values({ code, name: 'x', level: 'county', parent: null, size, changed: 0 }).execute());
      await board('1', Number.MAX_SAFE_INTEGER);
      expect(await store.read((tx) => tx.selectFrom('board').select('size').executeTakeFirst())).toEqual({ size: Number.MAX_SAFE_INTEGER });
      for (const n of [Number.MAX_SAFE_INTEGER + 1, 0.5, Number.NaN, Infinity]) {
        await expect(board('2', n)).rejects.toBeInstanceOf(StoreValueRefused);
      }
      await expect(set(store, 'nul', 'a\0b')).rejects.toBeInstanceOf(StoreValueRefused);
      await expect(set(store, 'half', 'a\ud842')).rejects.toBeInstanceOf(StoreValueRefused);
      expect(await store.read((tx) => tx.selectFrom('board').select('code').execute())).toEqual([{ code: '1' }]);
    });

    it('sorts text by code point, as instants and codes need', async () => {
      const { store } = await opened();
      for (const key of ['b', 'B', 'a', '2026-01-02', '2026-01-10', '中']) await set(store, key, '');
      const keys = await store.read((tx) => tx.selectFrom('meta').select('key').orderBy('key').execute());
      expect(keys.map((r) => r.key)).toEqual(['2026-01-02', '2026-01-10', 'B', 'a', 'b', '中']);
    });

    it('names the columns of a row that exists already, and goes on after it', async () => {
      const { store } = await opened();
      await set(store, 'a', '1');
      const twice = store.write((tx) => tx.insertInto('meta').values({ key: 'a', value: '2' }).execute());
      const error: unknown = await twice.catch((e: unknown) => e);
      expect(error).toBeInstanceOf(StoreConflict);
      expect((error as StoreConflict).columns).toEqual(['meta.key']);
      expect(await get(store, 'a')).toBe('1');
    });

    it('refuses a posting of a board that does not exist', async () => {
      const { store } = await opened();
      await expect(store.write((tx) => tx.insertInto('posting').values({
        id: 'x', board: 'none', kind: 'announcement', field: 'general', state: 'live', revision: 1, seq: 0, title: '',
        day: '', until: null, lifted: 0, expires_at: null, issuer: '', holds: 0, initials: '', published_at: '', next_expiry: null, json: null, tombstone: null,
      }).execute())).rejects.toThrow();
    });

    it('goes on serving while it is being tidied', async () => {
      const { store } = await opened();
      await set(store, 'a', '1');
      await Promise.all([store.maintain(), set(store, 'b', '2'), get(store, 'a')]);
      expect(await get(store, 'b')).toBe('2');
    });
  });
}
