import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';
import { takeAwayScript } from './support/take-away.ts';

// A current Chromium from which everything is taken that MDN says Chrome 64 or Safari 12 lack, in the page and in the worker.
const VILLAGE = '350524102211';
let dist: string;
let server: RealServer;
let phone: Phone;

beforeAll(async () => {
  dist = mkdtempSync(path.resolve('.cache/old-browser-'));
  cpSync('dist', dist, { recursive: true });
  const worker = path.join(dist, 'client/sw.js');
  writeFileSync(worker, takeAwayScript() + readFileSync(worker, 'utf8'));
  for (const ending of ['.br', '.gz']) rmSync(worker + ending, { force: true });
  server = await RealServer.start({ dist, env: { MINGLAN_DEMO: '1' } });
});
afterAll(async () => {
  await server.destroy();
  rmSync(dist, { recursive: true });
});
beforeEach(async () => {
  phone = await Phone.create();
});
afterEach(async () => phone.destroy());

async function old(place: string, script = takeAwayScript()): Promise<{ page: Page; errors: string[] }> {
  const page = await phone.open('about:blank');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  await page.addInitScript(script);
  await page.goto(server.url + place, { waitUntil: 'domcontentloaded' });
  return { page, errors };
}

const synced = (page: Page) => page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });

describe('a browser without what came after Chrome 64 and Safari 12', () => {
  it('lacks it, in this test', async () => {
    const { page } = await old(`/b/${VILLAGE}`);
    await synced(page);
    const taken = await page.evaluate(() => (self as unknown as { takenAway: string[] }).takenAway);
    for (const name of ['Array.flatMap', 'String.replaceAll', 'Object.fromEntries', 'queueMicrotask', 'AbortController', 'BroadcastChannel', 'Navigator.locks']) expect(taken).toContain(name);
    expect(taken.length).toBeGreaterThan(1000);
  });

  it('takes the board over, syncs and checks it, and opens a posting', async () => {
    const { page, errors } = await old(`/b/${VILLAGE}`);
    await synced(page);
    await page.locator('.headline-link').nth(3).click();
    await page.locator('.posting-title').waitFor();
    expect(await page.locator('.proof-verified').textContent()).toContain('已核验');
    expect(errors).toEqual([]);
  });

  it('reads board and postings without a network', async () => {
    const { page } = await old(`/b/${VILLAGE}`);
    await synced(page);
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await phone.context.setOffline(true);
    await page.reload();
    const rows = page.locator('.headline-link');
    await rows.first().waitFor();
    const place = await rows.first().getAttribute('href');
    await page.goto(server.url + place!);
    await page.locator('.posting-title').waitFor();
  });
});

describe('a browser that stumbles over the program', () => {
  it('keeps the page that the server drew', async () => {
    const { page, errors } = await old(`/b/${VILLAGE}`, 'document.createElementNS = () => { throw new Error("stumbled"); };');
    await expect.poll(() => errors.join(), { timeout: 30_000 }).toContain('stumbled');
    expect(await page.locator('.headline-link').count()).toBeGreaterThan(10);
  });

  it('keeps it where it cannot read the program at all', async () => {
    const page = await phone.open('about:blank');
    await page.route(/\/assets\/index-.*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'const a = 1 ~~> 2;' }));
    await page.goto(`${server.url}/b/${VILLAGE}`);
    await page.locator('.headline-link').nth(3).click();
    await page.locator('.posting-title').waitFor();
  });
});
