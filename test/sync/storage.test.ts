import { describe, expect, it } from 'vitest';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { TestDevice } from '../support/test-ports.ts';

const COUNTY = '350524', TOWN = '350524100', VILLAGE = '350524100201', OTHER = '350524103';

/** A phone with a village and another township on it, some months of postings each, in small pages. */
async function phone() {
  const server = await SimulatedServer.start([VILLAGE, TOWN, COUNTY, OTHER], undefined, 4_000);
  const device = new TestDevice(() => server.nowMs);
  const open = () => createFeedReader(device.ports(lossyTransport(server, { nextFault: () => null })));
  const ids: string[] = [];
  for (let i = 0; i < 40; i += 1) {
    ids.push(await server.post(VILLAGE, i === 2 ? 'publicity' : 'announcement'));
    await server.post(OTHER, 'announcement');
    server.nowMs += 3_600_000;
  }
  const reader = open();
  await reader.sync(VILLAGE);
  await reader.sync(OTHER);
  const stored = async (board: string) => (await (await reader.storage()).boards()).find((b) => b.board === board) ?? { texts: -1, postings: -1, bytes: -1 };
  const textBytes = () => [...device.disk].reduce((sum, [key, value]) => (key.startsWith('piece/') ? sum + value.length : sum), 0);
  return { server, device, reader, ids, stored, textBytes };
}

describe('what a device keeps', () => {
  it('is told board by board, with counts, bytes and since when', async () => {
    const { reader, device, textBytes } = await phone();
    const boards = await (await reader.storage()).boards();
    expect(boards.map((b) => b.board)).toEqual([COUNTY, TOWN, VILLAGE, OTHER]);
    expect(boards.find((b) => b.board === VILLAGE)).toMatchObject({ postings: 40, texts: 40 });
    const all = [...device.disk].reduce((sum, [, value]) => sum + value.length, 0);
    const told = boards.reduce((sum, b) => sum + b.bytes, 0);
    expect(told).toBeGreaterThan(textBytes());
    expect(told).toBeGreaterThan(all * 0.9);
    expect(told).toBeLessThan(all * 1.1);
  });

  it('is brought under a budget: unfollowed boards first, oldest first, and lists stay whole', async () => {
    const { reader, stored, textBytes } = await phone();
    const other = (await stored(OTHER)).texts;
    const budget = Math.round(textBytes() * 0.75);
    expect(await (await reader.storage()).trim({ bytes: budget, followed: [VILLAGE] })).toBeGreaterThan(0);
    expect(textBytes()).toBeLessThanOrEqual(budget);
    expect((await stored(VILLAGE)).texts).toBe(40);
    expect((await stored(OTHER)).texts).toBeLessThan(other);
    expect((await reader.load(OTHER))?.headlines).toHaveLength(40);
  });

  it('never lets go of a running publicity, however small the budget', async () => {
    const { reader, ids } = await phone();
    await (await reader.storage()).trim({ bytes: 1, followed: [] });
    expect(await reader.read(ids[2] ?? '')).toMatchObject({ state: 'live' });
    expect(await reader.read(ids[39] ?? '')).toMatchObject({ state: 'live' });
    expect(await reader.read(ids[10] ?? '')).toMatchObject({ state: 'pending' });
  });

  it('does not fetch by itself what left, says how much that is, and fetches one text when it is opened', async () => {
    const { server, reader, ids } = await phone();
    await (await reader.storage()).trim({ bytes: 1, followed: [] });
    server.asked.length = 0;
    await server.post(VILLAGE, 'announcement');
    const status = await reader.sync(VILLAGE);
    expect(status.phase).toBe('current');
    expect(status.textsTotal - status.textsDone).toBe(status.textsLeftOut);
    expect(server.asked.filter((path) => path.includes('/pages/')).length).toBeLessThanOrEqual(1);
    expect(await (await reader.storage()).want(ids[10] ?? '')).toBe(VILLAGE);
    await reader.sync(VILLAGE);
    expect(await reader.read(ids[10] ?? '')).toMatchObject({ state: 'live', posting: { id: ids[10] } });
  });

  it('comes back whole when it is asked for again', async () => {
    const { reader, stored } = await phone();
    await (await reader.storage()).trim({ bytes: 1, followed: [] });
    await (await reader.storage()).keepAll(VILLAGE);
    await reader.sync(VILLAGE);
    expect((await stored(VILLAGE)).texts).toBe(40);
  });

  it('that a damaged disk spoilt is taken for nothing, and comes again', async () => {
    const { device, server, ids } = await phone();
    for (const [key, value] of device.disk) device.disk.set(key, typeof value === 'string' ? '{"half":' : new Uint8Array([1, 2, 3]));
    const reader = createFeedReader(device.ports(lossyTransport(server, { nextFault: () => null })));
    expect(await reader.load(VILLAGE)).toBeNull();
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect(await reader.read(ids[5] ?? '')).toMatchObject({ state: 'live' });
    expect((await createFeedReader(device.ports({ get: async () => 'offline' })).load(VILLAGE))?.headlines).toHaveLength(40);
  });

  it('can be cleared board by board, leaves nothing of it behind, and comes again when it is opened', async () => {
    const { device, reader, ids, stored } = await phone();
    await (await reader.storage()).clear(VILLAGE);
    expect([...device.disk.keys()].filter((key) => key.includes(VILLAGE))).toEqual([]);
    expect(await reader.load(VILLAGE)).toBeNull();
    expect((await stored(OTHER)).texts).toBe(40);
    await reader.sync(VILLAGE);
    expect(await reader.read(ids[5] ?? '')).toMatchObject({ state: 'live' });
  });
});
