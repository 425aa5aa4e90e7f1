import { describe, expect, it } from 'vitest';
import { createFeedReader } from '../../src/sync/create-feed-reader.ts';
import type { SyncEvent } from '../../src/sync/reader.ts';
import { lossyTransport } from '../support/lossy-transport.ts';
import { sampleId, samplePosting } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { TestDevice } from '../support/test-ports.ts';

const COUNTY = '350524', TOWN = '350524100', VILLAGE = '350524100201';

async function village() {
  const server = await SimulatedServer.start([VILLAGE, TOWN, COUNTY]);
  const device = new TestDevice(() => server.nowMs);
  const open = () => createFeedReader(device.ports(lossyTransport(server, { nextFault: () => null })));
  return { server, device, open };
}

/** Many postings under one head. */
async function postMany(server: SimulatedServer, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) server.board(VILLAGE).append(samplePosting({ board: VILLAGE, id: sampleId(10_000 + i), revision: 1, now: server.now, kind: 'announcement' }), server.now);
  await server.publish(VILLAGE);
}

describe('the first sync of an empty phone', () => {
  it('brings the lists and texts of the board and of all above it', async () => {
    const { server, open } = await village();
    const ids: string[] = [];
    for (const code of [VILLAGE, TOWN, COUNTY]) for (let i = 0; i < 12; i += 1) ids.push(await server.post(code, 'announcement'));
    const reader = open();
    expect(await reader.sync(VILLAGE)).toEqual({ board: VILLAGE, phase: 'current', textsDone: 36, textsTotal: 36 });
    for (const code of [VILLAGE, TOWN, COUNTY]) expect((await reader.load(code))?.headlines).toHaveLength(12);
    for (const id of ids) expect(await reader.read(id)).toMatchObject({ state: 'live', posting: { id } });
  });

  it('makes the whole list readable before any text', async () => {
    const { server, open } = await village();
    for (let i = 0; i < 20; i += 1) await server.post(VILLAGE, 'announcement');
    const reader = open();
    const events: SyncEvent[] = [];
    let atList = '';
    reader.subscribe((event) => {
      events.push(event);
      if (event.type === 'list' && atList === '') atList = server.asked.join(' ');
    });
    await reader.sync(VILLAGE);
    expect(atList).toContain('/feed/headlines/');
    expect(atList).not.toContain('/feed/pages/');
    expect(events.some((e) => e.type === 'status' && e.status.phase === 'list')).toBe(true);
  });

  it('asks once, is answered 304 and writes nothing when there is nothing new', async () => {
    const { server, device, open } = await village();
    for (let i = 0; i < 5; i += 1) await server.post(VILLAGE, 'announcement');
    await open().sync(VILLAGE);
    server.asked.length = 0;
    const before = device.commits;
    server.nowMs += 3_600_000;
    const reader = open();
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    expect(server.asked).toEqual([`/feed/${VILLAGE}/chain.json`]);
    expect(device.commits).toBe(before);
    expect((await reader.load(VILLAGE))?.asOf).toBe(server.now);
    // A restart without network still knows it, from the marker.
    expect((await createFeedReader(device.ports({ get: async () => 'offline' })).load(VILLAGE))?.asOf).toBe(server.now);
  });

  it('reads a small growth from the tail and erases the text that was withdrawn', async () => {
    const { server, device, open } = await village();
    for (let i = 0; i < 9; i += 1) await server.post(VILLAGE, 'announcement');
    const reader = open();
    await reader.sync(VILLAGE);
    const gone = server.board(VILLAGE).live()[4]?.posting.id ?? '';
    await server.withdraw(VILLAGE, 4);
    const fresh = await server.post(VILLAGE, 'warning');
    server.asked.length = 0;
    expect((await reader.sync(VILLAGE)).phase).toBe('current');
    // The list comes once more, because only the server makes the pinyin initials of a new title.
    expect(server.asked.map((path) => path.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      `/feed/${VILLAGE}/chain.json`, `/feed/${VILLAGE}/tail?after=9`, '/feed/headlines/….json',
    ]);
    expect((await reader.load(VILLAGE))?.headlines.every((h) => h.initials !== '')).toBe(true);
    expect(await reader.read(fresh)).toMatchObject({ state: 'live' });
    expect(await reader.read(gone)).toMatchObject({ state: 'gone', tombstone: { cause: 'withdrawn' } });
    const stored = [...device.disk.values()].map((v) => (typeof v === 'string' ? v : new TextDecoder().decode(v))).join('');
    expect(stored).not.toContain(`text-of-${gone}`);
  });

  it('goes on where it was broken off: no page that had come is asked for again', async () => {
    const { server, device, open } = await village();
    await postMany(server, 400);
    const line = lossyTransport(server, { nextFault: () => null });
    const came: string[] = [];
    const breaking = createFeedReader(device.ports({
      get: async (path, options) => {
        const isPage = path.startsWith('/feed/pages/');
        if (isPage && came.length === 2) return 'offline';
        if (isPage) came.push(path);
        return line.get(path, options);
      },
    }));
    expect((await breaking.sync(VILLAGE)).phase).toBe('offline');
    server.asked.length = 0;
    expect((await open().sync(VILLAGE)).phase).toBe('current');
    const asked = server.asked.filter((path) => path.startsWith('/feed/pages/'));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((path) => came.includes(path))).toEqual([]);
  });

  it('erases what was withdrawn before it asks for texts, whether or not they come', async () => {
    const { server, device, open } = await village();
    for (let i = 0; i < 9; i += 1) await server.post(VILLAGE, 'announcement');
    await open().sync(VILLAGE);
    const gone = server.board(VILLAGE).live()[4]?.posting.id ?? '';
    await server.withdraw(VILLAGE, 4);
    await postMany(server, 400);
    const line = lossyTransport(server, { nextFault: () => null });
    let listed = false;
    const textless = createFeedReader(device.ports({ get: async (path, options) => (listed && path.startsWith('/feed/pages/') ? 'offline' : line.get(path, options)) }));
    // Until then it may ask for the page that shows that the log goes on from what it knew.
    textless.subscribe((event) => {
      if (event.type === 'list') listed = true;
    });
    expect((await textless.sync(VILLAGE)).phase).toBe('offline');
    expect((await textless.read(gone)).state).not.toBe('live');
    const stored = [...device.disk.values()].map((v) => (typeof v === 'string' ? v : new TextDecoder().decode(v))).join('');
    expect(stored).not.toContain(`text-of-${gone}`);
  });
});
