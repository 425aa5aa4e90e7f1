import { randomFillSync } from 'node:crypto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { createVault, type VaultChannel } from '../../../src/client/console/create-vault.ts';
import { openDexieVaultStore } from '../../../src/client/console/dexie-vault-store.ts';
import { emptyVaultData, memoryVaultStore } from '../../../src/client/console/memory-vault-store.ts';
import type { Vault, VaultChange } from '../../../src/client/console/vault.ts';
import { VaultError } from '../../../src/client/console/vault.ts';
import { vaultFault } from '../../../src/client/console/vault-fault.ts';
import type { Act } from '../../../src/sync/outbox/act.ts';
import type { OutboxStore } from '../../../src/sync/outbox/ports.ts';
import { draftContent, paragraph } from '../../support/draft-arbitrary.ts';
import { freshIndexedDb } from '../../support/fresh-indexeddb.ts';
import { OutboxNetwork } from '../../support/outbox-network.ts';
import { OutboxServer } from '../../support/outbox-server.ts';

freshIndexedDb();
const ID_NUMBER = '11010519491231002X';
const MOBILE = '13800138000';

/** Tabs that hear one another. */
function tabs(): () => VaultChannel {
  const all = new Set<(change: VaultChange) => void>();
  return () => {
    const mine = new Set<(change: VaultChange) => void>();
    return {
      tell: (change) => all.forEach((heard) => mine.has(heard) || heard(change)),
      hear: (heard) => {
        all.add(heard);
        mine.add(heard);
        return () => void all.delete(heard);
      },
      close: () => mine.forEach((heard) => all.delete(heard)),
    };
  };
}

function vaultOn(store: OutboxStore, more: { readonly account?: string; readonly server?: OutboxServer; readonly channel?: VaultChannel; readonly erase?: () => Promise<void> } = {}): Vault {
  return createVault({
    account: more.account ?? 'a', store, transport: new OutboxNetwork(more.server ?? new OutboxServer()).transport, clock: { nowMs: () => 1_800_000_000_000, monotonicMs: () => 0 }, random: () => 0.5,
    timer: { after: () => () => undefined }, entropy: (n) => randomFillSync(new Uint8Array(n)), channel: more.channel ?? null, erase: more.erase ?? (async () => undefined), pushesItself: false,
  });
}

let opened = 0;
const kinds: Record<string, () => Promise<() => Promise<OutboxStore>>> = {
  'in memory': async () => {
    const store = memoryVaultStore(emptyVaultData());
    return async () => store;
  },
  'in IndexedDB': async () => {
    opened += 1;
    const name = `minglan-console-test-${opened}`;
    return () => openDexieVaultStore(name, 'mark');
  },
};

for (const [where, make] of Object.entries(kinds)) {
  describe(`a vault ${where}`, () => {
    it('has what it said was kept, after a restart too', async () => {
      const open = await make();
      const { draft } = await vaultOn(await open()).begin(draftContent('一'));
      expect(await vaultOn(await open()).keep(draft.id, draftContent('二'), draft.stamp)).toMatchObject({ ok: true });
      expect((await vaultOn(await open()).draft(draft.id))?.content).toEqual(draftContent('二'));
    });

    it('never holds personal data, whichever way it comes in, and says where it took it out', async () => {
      const open = await make();
      const vault = vaultOn(await open());
      const { draft, masked } = await vault.begin({ ...draftContent(`身份证${ID_NUMBER}`), corrects: { postingId: '0000000000000001', revision: 1, weight: 'minor', note: `电话${MOBILE}` } });
      expect(masked).toEqual([{ kind: 'idNumber', block: 'aaaaaaa1', path: 'text' }, { kind: 'mobile', path: 'corrects.note' }]);
      await vault.keep(draft.id, { ...draftContent('', [paragraph('aaaaaaa1', `前${ID_NUMBER.slice(0, 9)}`), paragraph('aaaaaaa2', ID_NUMBER.slice(9))]), fields: { ...draftContent().fields, title: MOBILE } }, draft.stamp);
      await vault.handIn(draft.id, 'submit');
      await vault.act({ board: '350524100201', postingId: '0000000000000001', title: MOBILE, seen: 1, act: { kind: 'posting.withdraw', body: { reason: `误录${ID_NUMBER}` } } });
      const all = JSON.stringify([await vault.drafts(), await vault.records(), await (await vault.rescue()).text()]);
      expect(all).not.toContain(ID_NUMBER);
      expect(all).not.toContain(ID_NUMBER.slice(0, 9));
      expect(all).not.toContain(MOBILE);
      expect((await vault.records()).map(({ kind }) => kind)).toEqual(['draft.save', 'draft.submit', 'posting.withdraw']);
    });

    it('masks the words of every act, and no digest or key that looks like a number', async () => {
      const vault = vaultOn(await (await make())());
      const contentHash = `a${MOBILE}${'b'.repeat(52)}`;
      const on = { board: '350524100201', postingId: '0000000000000001', title: '', seen: 1 };
      const said = `电话${MOBILE}`;
      for (const act of [
        { kind: 'draft.submit', body: { contentHash } }, { kind: 'draft.return', body: { contentHash, comments: [{ block: '13800138', text: said }] } },
        { kind: 'draft.issue', body: { contentHash, urgent: { reason: said } } }, { kind: 'posting.remove', body: { reason: said } },
        { kind: 'posting.extend', body: { to: '2026-04-01' as CivilDate, note: said } }, { kind: 'warning.lift', body: { note: said } },
      ] satisfies Act[]) await vault.act({ ...on, act });
      const bodies = (await vault.records()).map(({ message }) => message?.body ?? {});
      expect(bodies.filter((body) => 'contentHash' in body).map((body) => 'contentHash' in body && body.contentHash)).toEqual([contentHash, contentHash, contentHash]);
      expect(JSON.stringify(bodies)).toContain('"block":"13800138"');
      expect(JSON.stringify(bodies)).not.toContain(said);
    });

    it('lets no tab write over what another tab wrote, and takes the same text twice', async () => {
      const open = await make();
      const one = vaultOn(await open()), other = vaultOn(await open());
      const { draft } = await one.begin(draftContent('一'));
      const kept = await one.keep(draft.id, draftContent('二'), draft.stamp);
      expect(kept.ok).toBe(true);
      expect(await other.keep(draft.id, draftContent('三'), draft.stamp)).toMatchObject({ ok: false, error: { now: { content: draftContent('二') } } });
      expect((await other.keep(draft.id, draftContent('二'), draft.stamp)).ok).toBe(true);
      expect((await one.draft(draft.id))?.content).toEqual(draftContent('二'));
    });

    it('numbers the acts of four tabs one after the other', async () => {
      const open = await make();
      const four = await Promise.all([1, 2, 3, 4].map(async () => vaultOn(await open())));
      const records = await Promise.all(four.flatMap((vault, i) => [0, 1, 2].map((n) => vault.act({ board: '350524', postingId: `000000000000000${i}`, title: '', seen: n, act: { kind: 'draft.recall', body: {} } }))));
      expect(records.map(({ order }) => order).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
      expect(new Set(records.map(({ message }) => message?.deviceId)).size).toBe(1);
    });

    it('brings unsent work to another device in a file, once, and to another account as texts only', async () => {
      const from = vaultOn(await (await make())());
      const { draft } = await from.begin(draftContent('救'));
      await from.handIn(draft.id, 'save');
      const file = await (await from.rescue()).text();
      const same = vaultOn(await (await make())()), foreign = vaultOn(await (await make())(), { account: 'b' });
      expect(await same.restore(file)).toMatchObject({ ok: true, value: { drafts: 1, operations: 1 } });
      expect(await same.restore(file)).toMatchObject({ ok: true, value: { drafts: 0, operations: 0 } });
      expect((await same.records()).map(({ opId }) => opId)).toEqual((await from.records()).map(({ opId }) => opId));
      expect(await foreign.restore(file)).toMatchObject({ ok: true, value: { drafts: 1, operations: 0 } });
      expect(await foreign.unsent()).toEqual({ drafts: 1, operations: 0 });
      const tampered = vaultOn(await (await make())());
      expect(await tampered.restore(file.replace(/救/g, ID_NUMBER))).toMatchObject({ ok: true, value: { drafts: 1, operations: 0, masked: [{ kind: 'idNumber' }] } });
      expect(JSON.stringify([await tampered.drafts(), await tampered.records()])).not.toContain(ID_NUMBER);
      expect(await same.restore('{"minglan":"rescue"}')).toEqual({ ok: false, error: 'not-a-rescue-file' });
      const other = vaultOn(await (await make())());
      await other.restore(file);
      await other.keep(draft.id, draftContent('别'), 1);
      expect(await other.restore(file)).toMatchObject({ value: { drafts: 1 } });
      expect((await other.drafts()).map(({ content }) => JSON.stringify(content).includes('救')).filter((one) => one).length).toBe(1);
    });

    it('keeps a text whose right was taken away, and sends it again when its author may', async () => {
      const server = new OutboxServer();
      const vault = vaultOn(await (await make())(), { server });
      server.mayWrite = false;
      const { draft } = await vault.begin(draftContent('留'));
      const [queued] = await vault.handIn(draft.id, 'submit');
      await vault.push();
      expect((await vault.records()).map(({ state }) => state)).toEqual(['refused', 'queued']);
      expect((await vault.draft(draft.id))?.content).toEqual(draftContent('留'));
      server.mayWrite = true;
      expect(await vault.resolve(queued?.opId ?? '', { how: 'again' })).toMatchObject({ ok: true });
      await vault.push();
      expect((await vault.records()).map(({ state }) => state)).toEqual(['replaced', 'replaced', 'done', 'done']);
      expect(server.drafts.get(draft.id)).toMatchObject({ state: 'submitted', version: 2 });
    });
  });
}

describe('a vault in IndexedDB', () => {
  it('is erased for all tabs, and a tab that slept through it writes nothing into the next one', async () => {
    const channel = tabs();
    const store = await openDexieVaultStore('minglan-console-x', 'first');
    const asleep = vaultOn(await openDexieVaultStore('minglan-console-x', 'second'));
    const awake = vaultOn(await openDexieVaultStore('minglan-console-x', 'third'), { channel: channel() });
    const vault = vaultOn(store, { channel: channel(), erase: () => store.erase() });
    await vault.begin(draftContent('秘'));
    const heard: string[] = [];
    awake.subscribe(({ type }) => heard.push(type));
    await vault.erase();
    expect(heard).toContain('erased');
    await expect(awake.begin(draftContent('后'))).rejects.toMatchObject({ fault: 'erased' });
    await expect(vault.drafts()).rejects.toMatchObject({ fault: 'erased' });
    const next = vaultOn(await openDexieVaultStore('minglan-console-x', 'fourth'));
    expect(await next.drafts()).toEqual([]);
    await expect(asleep.begin(draftContent('后'))).rejects.toMatchObject({ fault: 'erased' });
    expect(await next.drafts()).toEqual([]);
  });

  it('is not written any more by an older program once a newer one has been there', async () => {
    const old = await openDexieVaultStore('minglan-console-v', 'm', 1);
    const oldVault = vaultOn(old);
    const { draft } = await oldVault.begin(draftContent('一'));
    await openDexieVaultStore('minglan-console-v', 'm', 2);
    await expect(oldVault.keep(draft.id, draftContent('二'), draft.stamp)).rejects.toMatchObject({ fault: 'newer-program' });
    await expect(openDexieVaultStore('minglan-console-v', 'm', 1)).rejects.toMatchObject({ fault: 'newer-program' });
  });

  it('stores all of a transaction or nothing', async () => {
    const store = await openDexieVaultStore('minglan-console-t', 'm');
    const vault = vaultOn(store);
    await expect(store.write(async (tx) => {
      await tx.putDraft({ id: '0000000000000001', content: draftContent(), base: null, stamp: 1, createdAt: '2026-03-01T00:00:00.000Z' as never, changedAt: '2026-03-01T00:00:00.000Z' as never });
      throw new VaultError('full');
    })).rejects.toMatchObject({ fault: 'full' });
    expect(await vault.drafts()).toEqual([]);
  });
});

describe('a device that cannot write', () => {
  /** Room for so many transactions, as a browser refuses them: the transaction aborts, though its requests have succeeded. */
  const failing = (below: OutboxStore, room: number, how: () => Promise<never>): OutboxStore => {
    let left = room;
    return { ...below, write: (work) => ((left -= 1) < 0 ? below.write(async (tx) => {
      await work(tx);
      return how();
    }) : below.write(work)) };
  };

  it('says so for every way of writing, and what was kept before is still there, whole', async () => {
    for (const [where, make] of Object.entries(kinds)) {
      const open = await make();
      const { draft } = await vaultOn(await open()).begin(draftContent('旧'));
      const full = vaultOn(failing(await open(), 0, () => Promise.reject(new VaultError('full'))));
      const server = { ...draft, board: '350524', title: '', state: 'draft', version: 1, contentHash: '', author: '', createdAt: draft.createdAt, updatedAt: draft.createdAt, events: [] } as unknown as Parameters<Vault['edit']>[0];
      for (const write of [
        () => full.begin(draftContent('新')), () => full.keep(draft.id, draftContent('新'), draft.stamp), () => full.handIn(draft.id, 'submit'), () => full.forget(draft.id),
        () => full.act({ board: '350524', postingId: draft.id, title: '', seen: 0, act: { kind: 'draft.recall', body: {} } }), () => full.keepServerDrafts([server]), () => full.push(),
      ]) await expect(write(), where).rejects.toMatchObject({ fault: 'full' });
      const after = vaultOn(await open());
      expect(await after.drafts()).toEqual([draft]);
      expect([await after.records(), await after.serverDrafts()]).toEqual([[], []]);
      // And what is on the screen can still be brought elsewhere.
      expect(await (await full.rescue()).text()).toContain('旧');
    }
  });

  it('for a moment, because the browser dropped the connection, is opened anew and has everything', async () => {
    const open = await (kinds['in IndexedDB'] as () => Promise<() => Promise<OutboxStore>>)();
    const store = await open();
    const vault = vaultOn(store);
    const { draft } = await vault.begin(draftContent('一'));
    (store as { close?: () => void }).close?.();
    expect((await vault.keep(draft.id, draftContent('二'), draft.stamp)).ok).toBe(true);
    expect((await vaultOn(await open()).draft(draft.id))?.content).toEqual(draftContent('二'));
  });
});

it('a full device is told from a slow one and a broken one, also where Dexie hides the reason', () => {
  const full = new Dexie.AbortError('aborted');
  Object.assign(full, { inner: Object.assign(new Error('quota'), { name: 'QuotaExceededError' }) });
  expect(vaultFault(full).fault).toBe('full');
  expect(vaultFault(new Error('the database does not answer')).fault).toBe('slow');
  expect(vaultFault(new Error('UnknownError')).fault).toBe('broken');
  expect(vaultFault('nothing').fault).toBe('broken');
});
