import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore, StoreChange, StoredValue } from '../../src/sync/ports.ts';
import type { FeedReader } from '../../src/sync/reader.ts';
import type { EnginePage } from '../support/engine-page.ts';
import { EngineSite } from '../support/engine-site.ts';
import { fileStoreContract } from '../support/file-store-contract.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { Phone } from './support/browser.ts';

const COUNTY = '350524', VILLAGE = '350524100201';

let server: SimulatedServer;
let site: EngineSite;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  server = await SimulatedServer.start([VILLAGE, COUNTY], Date.now());
  for (let i = 0; i < 40; i += 1) await server.post(VILLAGE, 'announcement');
  site = await EngineSite.start(server);
  phone = await Phone.create({ keeps: true, serviceWorkers: 'block' });
  page = await phone.open(site.url);
  await ready(page);
});

afterAll(async () => {
  await phone.destroy();
  await site.close();
});

async function ready(at: Page): Promise<void> {
  await at.waitForFunction(() => 'engine' in globalThis);
  await at.evaluate(async (base) => {
    const { openReader } = (globalThis as unknown as { engine: EnginePage }).engine;
    Object.assign(globalThis, { reader: await openReader({ base }) });
  }, '/column');
}

const sync = (at = page) => at.evaluate((board) => (globalThis as unknown as { reader: FeedReader }).reader.sync(board), VILLAGE);
const load = (at = page) => at.evaluate((board) => (globalThis as unknown as { reader: FeedReader }).reader.load(board), VILLAGE);
const read = (id: string, at = page) => at.evaluate((postingId) => (globalThis as unknown as { reader: FeedReader }).reader.read(postingId), id);

describe('the engine in Chromium', () => {
  for (const fault of ['portal', 'redirect', 'truncate', 'drop'] as const) {
    it(`stores nothing of a network that answers with ${fault}`, async () => {
      site.fault = fault;
      expect((await sync()).phase).toBe('offline');
      expect(await load()).toBeNull();
      site.fault = null;
    });
  }

  it('syncs with fetch, WebCrypto and IndexedDB, and asks once when there is nothing new', async () => {
    expect(await sync()).toMatchObject({ phase: 'current', textsDone: 40, textsTotal: 40 });
    const id = server.board(VILLAGE).live()[30]?.posting.id ?? '';
    expect(await read(id)).toMatchObject({ state: 'live', posting: { id }, proof: { board: VILLAGE, size: 40 } });
    expect(await load()).not.toHaveProperty('unverified');
    server.asked.length = 0;
    expect((await sync()).phase).toBe('current');
    expect(server.asked).toEqual([`/feed/${VILLAGE}/chain.json`]);
  });

  it('hears of a new posting by server-sent events', async () => {
    await page.evaluate((board) => {
      const all = globalThis as unknown as { engine: EnginePage; reader: FeedReader; stop: () => void };
      all.stop = all.engine.stayCurrent(all.reader, { base: '/column', boards: [board] });
    }, VILLAGE);
    await expect.poll(() => site.listening).toBe(1);
    await server.post(VILLAGE, 'warning');
    site.tell(VILLAGE);
    await expect.poll(async () => (await load())?.size, { timeout: 5_000, interval: 50 }).toBe(41);
    await page.evaluate(() => (globalThis as unknown as { stop: () => void }).stop());
    await expect.poll(() => site.listening).toBe(0);
  });

  it('reads everything after the browser was closed and the server is gone', async () => {
    await phone.off();
    site.fault = 'drop';
    page = await phone.open(site.url);
    await ready(page);
    expect((await load())?.headlines).toHaveLength(41);
    expect(await read(server.board(VILLAGE).live()[5]?.posting.id ?? '')).toMatchObject({ state: 'live' });
    expect((await sync()).phase).toBe('offline');
    site.fault = null;
  });

  it('keeps follows in a database of its own', async () => {
    const follows = await page.evaluate(async (board) => {
      const changes = await (globalThis as unknown as { engine: EnginePage }).engine.openChanges();
      await changes.follow(board, '2026-03-01T00:00:00.000Z' as never);
      return { lasting: changes.isLasting(), follows: await changes.follows() };
    }, VILLAGE);
    expect(follows).toEqual({ lasting: true, follows: [{ board: VILLAGE, since: '2026-03-01T00:00:00.000Z' }] });
  });
});

/** A file store in the page, called from here; bytes travel as arrays. */
function remoteFiles(name: string): FileStore {
  const pack = (value: StoredValue | undefined) => (value instanceof Uint8Array ? [...value] : value);
  const unpack = (value: unknown) => (Array.isArray(value) ? Uint8Array.from(value as number[]) : value as string | undefined);
  return {
    isLasting: () => true,
    getMany: async (keys) => (await page.evaluate(async (call) => {
      const values = await (globalThis as unknown as { engine: EnginePage }).engine.indexedFiles(call.name).getMany(call.keys);
      return values.map((v) => (v instanceof Uint8Array ? [...v] : v));
    }, { name, keys: [...keys] })).map((v) => unpack(v ?? undefined)),
    commit: (change) => page.evaluate(async (call) => {
      const puts = call.puts.map(([key, value]) => [key, Array.isArray(value) ? Uint8Array.from(value) : value ?? ''] as const);
      return (globalThis as unknown as { engine: EnginePage }).engine.indexedFiles(call.name).commit({ ...call.rest, puts });
    }, { name, rest: { expect: change.expect, deletes: change.deletes } as StoreChange, puts: change.puts.map(([key, value]) => [key, pack(value)] as const) }),
    keys: (prefix) => page.evaluate((call) => (globalThis as unknown as { engine: EnginePage }).engine.indexedFiles(call.name).keys(call.prefix), { name, prefix }),
  };
}

let databases = 0;
fileStoreContract('in Chromium', async () => {
  databases += 1;
  const name = `contract-${databases}`;
  return { store: remoteFiles(name), again: () => remoteFiles(name) };
});
