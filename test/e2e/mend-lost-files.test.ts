import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FaultProxy } from '../support/fault-proxy.ts';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

// A login page that the browser has cached in place of parts of the program, on a reader's first visit.
const BOARD = '350524';
const FIRST = /^\/(assets\/index|mend\.js)/;
let server: RealServer;
let proxy: FaultProxy;
let phone: Phone;

beforeAll(async () => {
  server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
});
afterAll(() => server.destroy());
beforeEach(async () => {
  proxy = await FaultProxy.before(server.url);
  phone = await Phone.create();
});
afterEach(async () => {
  await phone.destroy();
  await proxy.close();
});

const open = () => phone.open(`${proxy.url}/b/${BOARD}`);
const asked = (path: RegExp) => proxy.seen.filter((at) => path.test(at)).length;
const PAGE = new RegExp(`^/b/${BOARD}$`);

/** The program has the page, with every style; it knows the board, whether it was fetched on this page or on the one before. */
async function complete(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)), { timeout: 30_000 }).toBe(true);
  await page.getByText('已关注').waitFor({ timeout: 30_000 });
}

describe('what mends the program', () => {
  it('does nothing where nothing is lost: each file is asked for once, the page is loaded once', async () => {
    // The worker would ask as well.
    await phone.destroy();
    phone = await Phone.create({ serviceWorkers: 'block' });
    await complete(await open());
    expect([asked(PAGE), asked(/^\/assets\/index-.*js$/), asked(/^\/mend\.js\?t=/)]).toEqual([1, 1, 1]);
  });

  it.each([['the entry', /^\/assets\/index-.*js$/], ['the style sheet of what is loaded later', /^\/assets\/create-later-.*css$/], ['entry and the mender itself', FIRST]] as const)(
    'finds on the next visit that %s was replaced by a cached login page, and loads the page anew once', async (_name, lost) => {
      // The worker asks past the cache too, and could have mended it before the page looks.
      await phone.destroy();
      phone = await Phone.create({ serviceWorkers: 'block' });
      proxy.suffer('portal', lost);
      const page = await open();
      // Asked for again, it was taken for what it is: the login page has come and is in the cache.
      await expect.poll(() => asked(lost), { timeout: 20_000 }).toBeGreaterThan(1);
      await page.waitForTimeout(1000);
      proxy.suffer(null);
      const before = asked(PAGE);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await expect.poll(() => asked(PAGE) - before, { timeout: 20_000 }).toBe(2);
      await complete(page);
    },
  );

  it('leaves the server’s page to read while the network wants a login, and mends it by itself when the network comes back', async () => {
    proxy.suffer('portal', /^\/assets\//);
    const page = await open();
    await page.waitForTimeout(3000);
    expect(asked(PAGE)).toBe(1);
    expect(await page.locator('main a[href*="/p/"]').count()).toBeGreaterThan(0);
    proxy.suffer(null);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await complete(page);
  });

  it('tries again by itself after a while, without a word from the browser', async () => {
    proxy.suffer('portal', /^\/assets\//);
    const page = await open();
    await page.waitForTimeout(1000);
    proxy.suffer(null);
    await complete(page);
  });

  it('brings back the part that only the engine asks for', async () => {
    proxy.suffer('portal', /^\/assets\/sync-chain/);
    const page = await open();
    await page.waitForTimeout(2500);
    proxy.suffer(null);
    await page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });
    await complete(page);
  });

  it('does not go round in circles when a file stays lost although it can be fetched', async () => {
    const page = await phone.open('about:blank');
    await page.route(/assets\/index-.*js$/, (route) => (route.request().resourceType() === 'script'
      ? route.fulfill({ contentType: 'text/html', body: '登录' }) : route.continue()));
    await page.goto(`${proxy.url}/b/${BOARD}`, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => asked(PAGE), { timeout: 60_000 }).toBe(6);
    await page.waitForTimeout(5000);
    expect(asked(PAGE)).toBe(6);
    expect(await page.locator('main a[href*="/p/"]').count()).toBeGreaterThan(0);
  });

  it('stands beside the program that the worker holds, offline too', async () => {
    const page = await open();
    await complete(page);
    await page.evaluate(async () => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    proxy.suffer('drop');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1 }).getByText('安溪县').waitFor();
    expect(await page.evaluate(async () => (await fetch('/mend.js')).status)).toBe(200);
    const before = proxy.seen.filter((at) => at.startsWith('/assets/')).length;
    await page.waitForTimeout(2000);
    expect(proxy.seen.filter((at) => at.startsWith('/assets/')).length).toBe(before);
    expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
  });
});
