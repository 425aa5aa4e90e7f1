import { describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/civil-date.ts';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import type { Transport } from '../../src/sync/ports.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { TestDevice } from '../support/test-ports.ts';

const VILLAGE = '350524100201', COUNTY = '350524';
const HOUR_MS = 3_600_000;
const OFFLINE: Transport = { get: async () => 'offline' };

async function village() {
  const server = await SimulatedServer.start([VILLAGE, COUNTY]);
  const device = new TestDevice(() => server.nowMs);
  const online = () => createFeedReader(device.ports(lossyTransport(server, { nextFault: () => null })));
  const offline = () => createFeedReader(device.ports(OFFLINE));
  const stored = () => [...device.disk.values()].map((v) => (typeof v === 'string' ? v : new TextDecoder().decode(v))).join('\n');
  return { server, device, online, offline, stored };
}

describe('what is over', () => {
  it('hides itself offline at its hour, and leaves storage when it is purged', async () => {
    const { server, online, offline, stored } = await village();
    const list = await server.post(VILLAGE, 'announcement', { listForHours: 5 });
    const whole = await server.post(VILLAGE, 'publicity', { endsAfterHours: 5 });
    await online().sync(VILLAGE);
    expect(stored()).toContain(`people-of-${list}`);
    server.nowMs += 5 * HOUR_MS - 2_000;
    expect(await offline().read(list)).toMatchObject({ posting: { blocks: [{}, { type: 'nameList' }] } });
    server.nowMs += 4_000;
    const reader = offline();
    expect(await reader.read(list)).toMatchObject({ posting: { blocks: [{}, { type: 'expired', was: 'nameList' }] } });
    expect(await reader.read(whole)).toMatchObject({ state: 'gone', tombstone: { cause: 'expired' } });
    expect((await reader.load(VILLAGE))?.headlines.map((h) => h.id)).toEqual([list]);
    await reader.purgeExpired();
    expect(stored()).not.toContain(`people-of-${list}`);
    expect(stored()).not.toContain(`text-of-${whole}`);
    expect(stored()).toContain(`text-of-${list}`);
    expect(await offline().read(list)).toMatchObject({ state: 'live', posting: { blocks: [{}, { type: 'expired' }] } });
  });

  it('comes back when it was erased by a clock that ran ahead', async () => {
    const { server, device, online, offline, stored } = await village();
    const id = await server.post(VILLAGE, 'announcement', { listForHours: 24 });
    await online().sync(VILLAGE);
    device.skewMs = 10 * 365 * 24 * HOUR_MS;
    await offline().purgeExpired();
    expect(stored()).not.toContain(`people-of-${id}`);
    const reader = online();
    await reader.sync(VILLAGE);
    expect(await reader.read(id)).toMatchObject({ posting: { blocks: [{}, { type: 'nameList' }] } });
  });
});

describe('a phone without network', () => {
  it('reads everything it had received, and says until when it is known to be all', async () => {
    const { server, online, offline } = await village();
    const ids = [await server.post(VILLAGE, 'announcement'), await server.post(COUNTY, 'announcement')];
    await online().sync(VILLAGE);
    const asOf = server.now;
    server.nowMs += 30 * 24 * HOUR_MS;
    const reader = offline();
    expect(await reader.load(VILLAGE)).toMatchObject({ asOf, old: true });
    for (const id of ids) expect((await reader.read(id)).state).toBe('live');
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'offline', textsDone: 2, textsTotal: 2 });
    expect((await reader.load(VILLAGE))?.asOf).toBe(asOf);
  });

  it('says an earlier time where the answer had lain in a cache on its way', async () => {
    const { server, device, offline } = await village();
    await server.post(VILLAGE, 'announcement');
    const through = lossyTransport(server, { nextFault: () => null });
    const cached: Transport = {
      get: async (path, options) => {
        const answer = await through.get(path, options);
        return typeof answer === 'object' && path.endsWith('/chain.json') ? { ...answer, ageSeconds: 300 } : answer;
      },
    };
    await createFeedReader(device.ports(through)).sync(VILLAGE);
    server.nowMs += HOUR_MS;
    await createFeedReader(device.ports(cached)).sync(VILLAGE);
    expect((await offline().load(VILLAGE))?.asOf).toBe(instantOf(server.nowMs - 300_000));
  });

  it('shows what a lost marker leaves it certain of, never a later time', async () => {
    const { server, device, online, offline } = await village();
    await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    const synced = server.now;
    server.nowMs += HOUR_MS;
    await online().sync(VILLAGE);
    expect((await offline().load(VILLAGE))?.asOf).toBe(server.now);
    device.note = 'no json';
    expect((await offline().load(VILLAGE))?.asOf).toBe(synced);
  });

  it('claims no later time for an older state that the disk fell back to', async () => {
    const { server, device, online, offline } = await village();
    await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    const synced = server.now;
    const lost = new Map(device.disk);
    server.nowMs += HOUR_MS;
    await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    device.disk.clear();
    for (const [key, value] of lost) device.disk.set(key, value);
    expect((await offline().load(VILLAGE))?.asOf).toBe(synced);
  });

  it('fetches everything again when its storage was evicted in part', async () => {
    const { server, device, online } = await village();
    const id = await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    for (const key of device.disk.keys()) if (!key.startsWith('chain/') && !key.startsWith('piece/')) device.disk.delete(key);
    const reader = online();
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'current', textsDone: 1 });
    expect((await reader.read(id)).state).toBe('live');
  });

  it('knows nothing of a board it never saw, and does not fail', async () => {
    const { offline } = await village();
    const reader = offline();
    expect(await reader.load(VILLAGE)).toBeNull();
    expect(await reader.read('0000000000000001')).toEqual({ state: 'unknown' });
    expect(await reader.sync(VILLAGE)).toEqual({ board: VILLAGE, phase: 'offline', textsDone: 0, textsTotal: 0 });
  });
});

describe('a login page in place of the feed', () => {
  it('is told apart from no network, and nothing of it is stored', async () => {
    const { server, device } = await village();
    const reader = createFeedReader(device.ports(lossyTransport(server, { nextFault: () => 'portal' })));
    expect(await reader.sync(VILLAGE)).toMatchObject({ phase: 'offline', refusal: { reason: 'not-ours' } });
    expect(device.disk.size).toBe(0);
  });
});

describe('a busy server', () => {
  it('is left alone for as long as it asked', async () => {
    const { server, device } = await village();
    let busy = true;
    const reader = createFeedReader(device.ports(lossyTransport(server, { nextFault: () => (busy ? 'busy' : null) })));
    expect((await reader.sync(VILLAGE)).phase).toBe('offline');
    busy = false;
    server.asked.length = 0;
    expect((await reader.sync(VILLAGE)).phase).toBe('offline');
    expect(server.asked).toEqual([]);
    server.nowMs += 3_000;
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
  });
});

describe('two tabs', () => {
  it('do not undo each other\'s work, and each takes in what the other fetched', async () => {
    const { server, online } = await village();
    for (let i = 0; i < 12; i += 1) await server.post(VILLAGE, 'announcement');
    const left = online(), right = online();
    await Promise.all([left.sync(VILLAGE), right.sync(VILLAGE)]);
    const id = await server.post(VILLAGE, 'announcement');
    await left.sync(VILLAGE);
    server.asked.length = 0;
    expect((await right.sync(VILLAGE)).phase).toBe('current');
    expect(server.asked).toEqual([`/feed/${VILLAGE}/chain.json`]);
    expect((await right.read(id)).state).toBe('live');
    for (const tab of [left, right]) expect((await tab.load(VILLAGE))?.headlines).toHaveLength(13);
  });

  it('show nothing that the other has seen withdrawn', async () => {
    const { server, online } = await village();
    for (let i = 0; i < 3; i += 1) await server.post(VILLAGE, 'announcement');
    const left = online(), right = online();
    await left.sync(VILLAGE);
    await right.load(VILLAGE);
    const id = server.board(VILLAGE).live()[1]?.posting.id ?? '';
    await server.withdraw(VILLAGE, 1);
    await left.sync(VILLAGE);
    expect(await right.read(id)).toMatchObject({ state: 'gone', tombstone: { cause: 'withdrawn' } });
    const seen: string[] = [];
    const other = online();
    await other.load(VILLAGE);
    await server.post(VILLAGE, 'announcement');
    await left.sync(VILLAGE);
    other.subscribe((event) => seen.push(event.type));
    await other.reload(VILLAGE);
    await other.reload(VILLAGE);
    expect(seen).toEqual(['list']);
    expect((await other.load(VILLAGE))?.headlines).toHaveLength(3);
  });

  it('calls for the same board are one sync', async () => {
    const { server, online } = await village();
    const reader = online();
    const [a, b] = await Promise.all([reader.sync(VILLAGE), reader.sync(VILLAGE)]);
    expect(a).toBe(b);
    expect(server.asked.filter((path) => path.endsWith('chain.json'))).toHaveLength(1);
  });
});

describe('a log that moves on while it is read', () => {
  it('costs another look at the head, and no posting on the way', async () => {
    const { server, device, online } = await village();
    await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    const id = await server.post(VILLAGE, 'announcement');
    const below = lossyTransport(server, { nextFault: () => null });
    let corrected = false;
    const reader = createFeedReader(device.ports({ get: async (path, options) => {
      if (path.includes('/tail') && !corrected) {
        corrected = true;
        await server.correct(VILLAGE, 0);
      }
      return below.get(path, options);
    } }));
    await reader.load(VILLAGE);
    const lists: string[][] = [];
    reader.subscribe((event) => event.type === 'list' && event.board === VILLAGE
      && void reader.load(VILLAGE).then((list) => lists.push(list?.headlines.map((h) => `${h.id} ${h.revision}`) ?? [])));
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect((await reader.load(VILLAGE))?.headlines[0]).toMatchObject({ id, revision: 2 });
    for (const list of lists) expect(list).toContain(`${id} 2`);
  });
});

describe('a damaged disk', () => {
  it('costs a fetch and accuses nobody', async () => {
    const { server, device, online } = await village();
    const id = await server.post(VILLAGE, 'announcement');
    await online().sync(VILLAGE);
    const key = [...device.disk.keys()].find((k) => k.startsWith('piece/')) ?? '';
    device.disk.set(key, Uint8Array.of(1, 2, 3));
    const reader = online();
    expect((await reader.read(id)).state).toBe('pending');
    await reader.sync(VILLAGE);
    expect((await reader.read(id)).state).toBe('live');
    expect((await reader.load(VILLAGE))?.refusals).toEqual([]);
  });
});

describe('a page without WebCrypto', () => {
  it('reads the feed and says that no signature was checked', async () => {
    const { server, device } = await village();
    const id = await server.post(VILLAGE, 'announcement');
    const reader = createFeedReader({ ...device.ports(lossyTransport(server, { nextFault: () => null })), verify: null });
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect(await reader.load(VILLAGE)).toMatchObject({ unverified: true });
    expect(await reader.read(id)).toMatchObject({ state: 'live', proof: { unverified: true } });
  });
});

describe('texts', () => {
  it('come newest first, what is running before history, three at once after the first', async () => {
    const { server, device } = await village();
    await server.post(VILLAGE, 'publicity');
    for (let i = 0; i < 60; i += 1) await server.post(VILLAGE, 'announcement');
    const below = lossyTransport(server, { nextFault: () => null });
    const order: string[] = [];
    let flying = 0, most = 0, mostAtFirst = 0;
    const transport: Transport = { get: async (path, options) => {
      if (!path.includes('/pages/')) return below.get(path, options);
      flying += 1;
      order.push(path);
      most = Math.max(most, flying);
      if (order.length === 1) mostAtFirst = flying;
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (order.length === 1) mostAtFirst = Math.max(mostAtFirst, flying);
      flying -= 1;
      return below.get(path, options);
    } };
    await createFeedReader(device.ports(transport)).sync(VILLAGE);
    const pages = server.board(VILLAGE).pages;
    const index = JSON.parse([...server.board(VILLAGE).files].find(([k, v]) => k.startsWith('indexes/') && v)?.[1] ?? '') as { pages: { from: number; sha256: string }[] };
    const froms = order.map((path) => index.pages.find((p) => path.includes(p.sha256))?.from ?? -1);
    expect(froms).toHaveLength(pages.length);
    expect(froms[0]).toBe(pages[pages.length - 1]?.from);
    expect(froms[1]).toBe(0);
    expect(froms.slice(2)).toEqual(froms.slice(2).sort((a, b) => b - a));
    expect([mostAtFirst, most]).toEqual([1, 3]);
  });
});
