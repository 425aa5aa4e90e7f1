import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDayAt } from '../../src/domain/civil-date.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { Phone, type PhoneOptions } from './support/browser.ts';
import { type OpenDemo, openDemo } from './support/open-demo.ts';

// Devices as villagers have them: full, cleaned behind one's back, without a worker, with a clock of another decade, with four tabs open.
const VILLAGE = '350524102211', PICTURE_BOARD = '350524112209', PICTURE_TITLE = '南岩村拟享受饮水入户补助名单公示';
const YEAR_MS = 365.25 * 86_400_000;

let demo: OpenDemo;
let proxy: FaultProxy;
let phone: Phone;

beforeAll(async () => {
  demo = await openDemo();
  proxy = await FaultProxy.before(demo.server.url);
});
afterAll(async () => {
  await proxy.close();
  await demo.close();
});
beforeEach(async () => {
  phone = await Phone.create();
});
afterEach(async () => {
  proxy.suffer(null);
  await phone.destroy();
});

const board = () => `${proxy.url}/b/${VILLAGE}`;
const settled = (page: Page) => page.getByText('全部信息已在本机').waitFor({ timeout: 40_000 });
const rows = (page: Page) => page.locator('.headline, .warning-banner a').count();

async function another(options: PhoneOptions): Promise<void> {
  await phone.destroy();
  phone = await Phone.create(options);
}

async function announce(title: string): Promise<string> {
  const posting: NewPosting = {
    kind: 'announcement', board: VILLAGE, title, issuers: ['湖头镇横山村民委员会'], field: 'general', items: [], formedOn: civilDayAt(demo.deps.clock()), summary: '',
    blocks: [{ type: 'paragraph', text: `${title}的正文。` }],
  };
  const issued = await issuePosting(demo.deps, { kind: 'operator', id: 'test' }, posting);
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  return issued.value.posting.id;
}

/** A page on this phone before which `script` runs. */
async function prepared(script: string): Promise<Page> {
  const blank = await phone.open('about:blank');
  await phone.context.addInitScript({ content: script });
  return blank;
}

async function deleteDatabases(page: Page): Promise<void> {
  await page.goto(`${proxy.url}/healthz`);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const gone = indexedDB.deleteDatabase(name ?? '');
        for (const end of ['success', 'error', 'blocked']) gone.addEventListener(end, resolve);
      });
    }
  });
}

describe('a device that keeps nothing', { timeout: 120_000 }, () => {
  it('reads everything with its disk full, and says that nothing lasts', async () => {
    const page = await phone.open('about:blank');
    const devtools = await phone.context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(proxy.url).origin, quotaSize: 20_000 });
    await page.goto(board());
    await page.getByText('这台设备不让保存数据').waitFor({ timeout: 40_000 });
    const id = await announce('磁盘满了也要看得到');
    const row = page.locator('.headline', { hasText: '磁盘满了也要看得到' });
    await row.waitFor({ timeout: 20_000 });
    await row.getByRole('link').click();
    await page.getByText('磁盘满了也要看得到的正文。').waitFor();
    expect(page.url()).toContain(id);
    await page.goto(`${proxy.url}/settings/storage`);
    await page.getByRole('heading', { name: '存储和流量' }).waitFor();
  });

  it('reads everything without IndexedDB', async () => {
    const page = await prepared('Object.defineProperty(window, "indexedDB", { value: undefined });');
    await page.goto(board());
    await page.getByText('这台设备不让保存数据').waitFor({ timeout: 40_000 });
    await page.locator('.headline').first().getByRole('link').click();
    await page.getByText('已核验').waitFor({ timeout: 20_000 });
  });

  it('reads, follows and searches without a worker, as in WeChat, and says that opening needs a network', async () => {
    await another({ serviceWorkers: 'block' });
    const page = await phone.open(board());
    await settled(page);
    await page.getByRole('button', { name: '✓ 已关注' }).waitFor();
    await page.goto(`${proxy.url}/settings/storage`);
    await page.getByText('要联网才能打开页面').waitFor();
    await page.getByText(/本机存有 \d+ 个公开栏/).waitFor();
  });
});

describe('a store that was harmed', { timeout: 120_000 }, () => {
  it('is mended from the network when its bytes are garbage', async () => {
    const page = await phone.open(board());
    await settled(page);
    const before = await rows(page);
    await page.goto(`${proxy.url}/healthz`);
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('minglan-feed');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const files = db.transaction('files', 'readwrite').objectStore('files');
      await new Promise<void>((resolve) => {
        const walk = files.openCursor();
        walk.addEventListener('success', () => {
          const at = walk.result;
          if (!at) return resolve();
          at.update(typeof at.key === 'string' && at.key.startsWith('piece/') ? new Uint8Array([123, 0, 255, 7]) : '{"half":');
          at.continue();
        });
      });
      db.close();
    });
    await page.goto(board());
    await page.locator('.headline').first().waitFor({ timeout: 20_000 });
    await expect.poll(() => rows(page), { timeout: 30_000 }).toBe(before);
    await page.locator('.headline').last().getByRole('link').click();
    await page.getByText('已核验').waitFor({ timeout: 30_000 });
  });

  it('is noticed when it was deleted, is said, and comes back', async () => {
    const page = await phone.open(board());
    await settled(page);
    await page.waitForFunction(() => localStorage.getItem('minglan-held') !== null, null, { timeout: 20_000 });
    await deleteDatabases(page);
    await page.goto(board());
    await settled(page);
    await page.goto(`${proxy.url}/settings/storage`);
    await page.getByText(/被浏览器或清理软件清掉了/).waitFor({ timeout: 20_000 });
    await expect.poll(() => page.locator('.storage-board').count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });
});

describe('a clock of another decade', { timeout: 120_000 }, () => {
  it.each([['ten years behind', -10], ['ten years ahead', 10]])('%s shows the board, its days and its publicity as they are', async (_name, years) => {
    const truth = await phone.open(board());
    await settled(truth);
    const words = (page: Page) => page.locator('.headline-state').allInnerTexts();
    const expected = await words(truth);
    expect(expected.length).toBeGreaterThan(0);
    await another({});
    const page = await prepared(`{
      const Real = Date, shift = ${years * YEAR_MS};
      window.Date = class extends Real {
        constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
        static now() { return Real.now() + shift; }
      };
    }`);
    await page.goto(board());
    await settled(page);
    expect(await words(page)).toEqual(expected);
    // And without the network too: the offset is remembered.
    await page.evaluate(async () => navigator.serviceWorker.ready);
    proxy.suffer('drop');
    await page.reload();
    await page.locator('.headline').first().waitFor({ timeout: 30_000 });
    expect(await words(page)).toEqual(expected);
    expect(await page.locator('.board-as-of').innerText()).toMatch(/数据更新至/);
  });
});

describe('four tabs', { timeout: 120_000 }, () => {
  it('all show what is new, and do each other no harm', async () => {
    const tabs: Page[] = [];
    for (let i = 0; i < 4; i += 1) tabs.push(await phone.open(board()));
    const failures: string[] = [];
    for (const tab of tabs) tab.on('pageerror', (error) => failures.push(String(error)));
    for (const tab of tabs) await tab.locator('.headline').first().waitFor({ timeout: 40_000 });
    await announce('四个标签页都要看到');
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.getByText('四个标签页都要看到').waitFor({ timeout: 40_000 });
    }
    expect(failures).toEqual([]);
    const [first] = tabs;
    await first?.locator('.headline', { hasText: '四个标签页都要看到' }).getByRole('link').click();
    await first?.getByText('已核验').waitFor({ timeout: 20_000 });
  });
});

describe('what a device keeps', { timeout: 120_000 }, () => {
  it('is told board by board, and a board is cleared and downloaded again', async () => {
    const page = await phone.open(board());
    await settled(page);
    await page.goto(`${proxy.url}/settings/storage`);
    const village = page.locator('.storage-board', { hasText: '横山村' });
    await village.getByText(/正文 \d+\/\d+ 条/).waitFor({ timeout: 20_000 });
    await village.getByRole('button', { name: /^清除/ }).click();
    await village.waitFor({ state: 'detached', timeout: 20_000 });
    await page.goto(board());
    await settled(page);
  });

  it('is a picture that was asked for, and opens again without the network', async () => {
    const start = await phone.open(`${proxy.url}/settings/storage`);
    await start.getByLabel('总是点了再看').check({ timeout: 20_000 });
    const page = await phone.open(`${proxy.url}/b/${PICTURE_BOARD}`);
    await settled(page);
    await page.locator('.headline', { hasText: PICTURE_TITLE }).getByRole('link').click();
    const ask = page.getByRole('button', { name: /看图片（\d+ KB）/ });
    await ask.scrollIntoViewIfNeeded();
    expect(await page.locator('.block-image img').count()).toBe(0);
    await ask.click();
    await page.locator('.block-image img').waitFor({ timeout: 20_000 });
    await page.waitForTimeout(500);
    await page.evaluate(async () => navigator.serviceWorker.ready);
    proxy.suffer('drop');
    await page.reload();
    const picture = page.locator('.block-image img');
    await picture.waitFor({ timeout: 20_000 });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  });
});
