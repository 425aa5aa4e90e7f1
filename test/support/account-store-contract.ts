import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreConflict } from '../../src/server/store/store-error.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { StoreFactory } from './store-contract.ts';

const AT = '2026-11-24T01:00:00.000Z';
const account = (id: string, name: string) => ({ id, name, password_hash: 'x', must_change: 0, demo: 0, created_at: AT, ended_at: null });
const session = (id: string, account: string, token_hash: string) => (
  { id, account, token_hash, level: 'password', device: '', created_at: AT, seen_at: AT, proved_at: AT, ends_at: AT });

/** What each engine must hold of accounts and sessions. */
export function accountStoreContract(factory: StoreFactory): void {
  const opened = async (): Promise<Store> => {
    const store = await (await factory.place()).open();
    onTestFinished(() => store.close());
    await store.write(async (tx) => {
      await tx.insertInto('board').values({ code: '350524', name: '安溪县', level: 'county', parent: null, size: 0, changed: 0 }).execute();
      await tx.insertInto('account').values(account('a', 'zhang')).execute();
    });
    return store;
  };

  describe(`accounts on ${factory.engine}`, () => {
    it('has no two accounts of one name', async () => {
      const store = await opened();
      const error: unknown = await store.write((tx) => tx.insertInto('account').values(account('b', 'zhang')).execute()).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(StoreConflict);
      expect((error as StoreConflict).columns).toEqual(['account.name']);
    });

    it('has no two sessions of one token', async () => {
      const store = await opened();
      await store.write((tx) => tx.insertInto('session').values(session('s', 'a', 'h')).execute());
      await expect(store.write((tx) => tx.insertInto('session').values(session('t', 'a', 'h')).execute())).rejects.toBeInstanceOf(StoreConflict);
    });

    it('has no session, grant, factor or code of nobody, and no grant on a board that is none', async () => {
      const store = await opened();
      await expect(store.write((tx) => tx.insertInto('session').values(session('s', 'nobody', 'h')).execute())).rejects.toThrow();
      await expect(store.write((tx) => tx.insertInto('account_grant').values({ account: 'nobody', role: 'admin', board: '350524' }).execute())).rejects.toThrow();
      await expect(store.write((tx) => tx.insertInto('account_grant').values({ account: 'a', role: 'admin', board: '350525' }).execute())).rejects.toThrow();
      await expect(store.write((tx) => tx.insertInto('account_factor').values({ account: 'nobody', state: 'active', secret: 's', last_step: 0, created_at: AT }).execute())).rejects.toThrow();
      await expect(store.write((tx) => tx.insertInto('recovery_code').values({ account: 'nobody', hash: 'h' }).execute())).rejects.toThrow();
      await store.write((tx) => tx.insertInto('account_grant').values({ account: 'a', role: 'admin', board: '350524' }).execute());
    });

    it('holds one active and one pending factor of an account, and no third', async () => {
      const store = await opened();
      const add = (state: string) => store.write((tx) => tx.insertInto('account_factor').values({ account: 'a', state, secret: 's', last_step: 0, created_at: AT }).execute());
      await add('active');
      await add('pending');
      for (const state of ['active', 'pending']) await expect(add(state)).rejects.toBeInstanceOf(StoreConflict);
    });
  });
}
