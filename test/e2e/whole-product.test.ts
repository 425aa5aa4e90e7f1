import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { civilDayAt, instantMs, instantOf } from '../../src/domain/civil-date.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { withdrawPosting } from '../../src/server/use-cases/withdraw-posting.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { axeFindings } from './support/axe.ts';
import { storedText } from './support/stored-text.ts';
import { Phone } from './support/browser.ts';
import { type OpenDemo, openDemo, TESTER } from './support/open-demo.ts';

// The demo, served by the built product in a process of its own, seen through a proxy that can damage the network, on a real phone-sized Chromium.
const VILLAGE = '350524102211';

// A few of them each time, all by `npm run test:faults -- network`.
const FEW = Number(process.env['NETWORK_FAULTS'] ?? 3);
const some = <T>(faults: readonly T[]) => faults.slice(0, FEW);

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

const announcement = (title: string, text: string): NewPosting => ({
  kind: 'announcement', board: VILLAGE, title, issuers: ['湖头镇横山村民委员会'], field: 'general', items: [], formedOn: civilDayAt(demo.deps.clock()), summary: '', blocks: [{ type: 'paragraph', text }],
});

async function issue(posting: NewPosting): Promise<string> {
  const issued = await issuePosting(demo.deps, TESTER, posting);
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  return issued.value.posting.id;
}

/** Everything of the board is on the device, and the worker holds the program. */
async function ready(page: Page): Promise<void> {
  await page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
}

describe('a villager’s phone', () => {
  it('shows the board on the first visit, before and without JavaScript', async () => {
    const plain = await Phone.create({ javaScript: false });
    const page = await plain.open(`${proxy.url}/b/${VILLAGE}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('横山村');
    const first = page.locator('main a[href*="/p/"]').first();
    const title = (await first.innerText()).replace(/\s+/g, '').slice(-8);
    await first.click();
    expect((await page.locator('main').innerText()).replace(/\s+/g, '')).toContain(title);
    await plain.destroy();
  });

  it('reads the board, a deep link and a tombstone with the network gone and the browser started anew', async () => {
    phone = await Phone.create({ keeps: true });
    const id = await issue(announcement('断网也要看得到', '这一段要在断网以后还能读。'));
    const gone = await issue(announcement('这条会撤回', '撤回的内容。'));
    const first = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await ready(first);
    await withdrawPosting(demo.deps, TESTER, { id: gone, reason: '内容有误' });
    await first.getByText('这条会撤回').waitFor({ state: 'detached', timeout: 20_000 });
    await phone.off();
    proxy.suffer('drop');
    const board = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await board.getByText('断网也要看得到').waitFor();
    expect(await board.locator('body').innerText()).toMatch(/数据更新至 \d+月\d+日 \d\d:\d\d/);
    const deep = await phone.open(`${proxy.url}/p/${id}`);
    await deep.getByText('这一段要在断网以后还能读。').waitFor();
    await deep.getByText('已核验').waitFor();
    const tombstone = await phone.open(`${proxy.url}/p/${gone}`);
    await tombstone.getByText('内容有误').waitFor();
    expect(await tombstone.locator('body').innerText()).not.toContain('撤回的内容。');
  });

  it('is told of a posting that ended before it came', async () => {
    const gone = await issue(announcement('来之前就撤回了', '早已撤回的内容。'));
    await withdrawPosting(demo.deps, TESTER, { id: gone, reason: '来之前已撤回' });
    // A page of the log in which nothing lives any more is not fetched.
    await ready(await phone.open(`${proxy.url}/b/${VILLAGE}`));
    const page = await phone.open(`${proxy.url}/p/${gone}`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.getByText('来之前已撤回').waitFor();
  });

  it('forgets a withdrawn posting, and no address of the feed still tells it', async () => {
    const secret = '只在这一条里出现的句子';
    const id = await issue(announcement('先发后撤', secret));
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await ready(page);
    const before = await pageAddresses();
    expect((await storedText(page)).includes(id)).toBe(true);
    await withdrawPosting(demo.deps, TESTER, { id, reason: '发布有误，已撤回' });
    await page.getByText('先发后撤').waitFor({ state: 'detached', timeout: 20_000 });
    await expect.poll(async () => (await storedText(page)).includes(secret), { timeout: 20_000 }).toBe(false);
    for (const address of [...before, ...(await pageAddresses()), `/feed/${VILLAGE}.atom`, `/feed/${VILLAGE}.json`, `/feed/${VILLAGE}/tail?after=0`, `/p/${id}`, `/api/v1/postings/${id}`]) {
      expect(await (await fetch(demo.server.url + address)).text(), address).not.toContain(secret);
    }
    expect((await fetch(`${demo.server.url}/p/${id}`)).status).toBe(410);
    await page.goto(`${proxy.url}/p/${id}`);
    await page.getByText('发布有误，已撤回').waitFor();
  });

  it('hides a list of people at its hour, with the network gone', async () => {
    // The board is on the phone and warm before the list's time begins to run: even a slow machine then opens the list within it.
    await ready(await phone.open(`${proxy.url}/b/${VILLAGE}`));
    const until = instantOf(instantMs(demo.deps.clock()) + 25_000), today = civilDayAt(demo.deps.clock());
    const id = await issue({
      ...announcement('名单到点自己隐去', '公示如下。'), kind: 'publicity', publicity: { from: today, to: today, basis: '测试', objectTo: '村委会' },
      blocks: [{ type: 'nameList', caption: '拟补助对象', columns: ['姓名'], groups: [{ group: '第一组', rows: [['林某某']] }], visibleUntil: until }],
    });
    const page = await phone.open(`${proxy.url}/p/${id}`);
    await page.getByText('林某某').waitFor();
    proxy.suffer('drop');
    await page.getByText('林某某').waitFor({ state: 'detached', timeout: 80_000 });
    expect(instantMs(demo.deps.clock())).toBeGreaterThanOrEqual(instantMs(until) - 1000);
    expect(await page.locator('body').innerText()).toContain('拟补助对象');
  });
});

describe('a hostile network', () => {
  it.each(some(['portal', 'truncate', 'drop', 'portal-json', 'redirect', 'garbage', 'error'] as const))('%s while the worker installs: no foreign byte is kept, and the next visit succeeds', async (fault) => {
    proxy.suffer(fault, /^\/(assets\/|index\.html|mend\.js)/);
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await page.waitForTimeout(2500);
    expect(await page.evaluate(cachedText)).not.toMatch(/请先登录网络|proxy error/);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBeNull();
    proxy.suffer(null);
    await page.reload();
    await ready(page);
    proxy.suffer('drop');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).getByText('横山村').waitFor();
  });

  it.each(['portal', 'portal-json'] as const)('%s that the browser has cached in place of files loaded later: they are asked for again past its cache', async (fault) => {
    proxy.suffer(fault, /^\/(assets\/(create-later|after-paint|sync-chain)|index\.html)/);
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await page.waitForTimeout(2500);
    expect(await page.evaluate(cachedText)).not.toContain('请先登录网络');
    proxy.suffer(null);
    await page.reload();
    await ready(page);
  });

  it.each(some(['garbage', 'portal-json', 'redirect', 'portal', 'truncate', 'error'] as const))('%s in place of the feed: nothing of it is believed, what was there stays', async (fault) => {
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await ready(page);
    const held = await page.locator('main a[href*="/p/"]').count();
    const title = `坏网络时发的 ${fault}`;
    proxy.suffer(fault, /^\/(feed|api)\//);
    await issue(announcement(title, '正文'));
    await page.getByRole('button', { name: '更新' }).click();
    await page.waitForTimeout(1500);
    expect(await page.locator('main a[href*="/p/"]').count()).toBe(held);
    expect(await page.locator('body').innerText()).not.toMatch(/请先登录网络|被改写|分叉/);
    proxy.suffer(null);
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText(title).waitFor({ timeout: 20_000 });
  });
});

describe('accessibility', () => {
  it.each([['standard', false], ['长辈版', true]] as const)('axe finds nothing on the start page, a board and every kind of posting (%s)', async (_name, large) => {
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await ready(page);
    if (large) await page.getByRole('button', { name: '长辈版' }).click();
    const kinds = await demo.deps.store.read((tx) => tx.selectFrom('posting').select(['kind', 'id']).where('state', '=', 'live').where('board', 'in', [VILLAGE, '350524102', '350524']).execute());
    const paths = ['/', `/b/${VILLAGE}`, ...new Map(kinds.map((k) => [k.kind, `/p/${k.id}`])).values()];
    await page.context().addInitScript(() => undefined);
    for (const path of paths) {
      await page.goto(proxy.url + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(400);
      // Through the debugger, past the page's own policy.
      const violations = await axeFindings(page);
      expect(violations, path).toEqual([]);
    }
  });
});

async function cachedText(): Promise<string> {
  const texts: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) texts.push(await (await cache.match(request))?.text() ?? '');
  }
  return texts.join('\n');
}

async function pageAddresses(): Promise<string[]> {
  const { head } = await (await fetch(`${demo.server.url}/feed/${VILLAGE}/head.json`)).json() as { head: string };
  const { index, headlines } = JSON.parse(Buffer.from(head.split('.')[1] ?? '', 'base64url').toString()) as { index: string; headlines: string };
  const { pages } = await (await fetch(`${demo.server.url}/feed/indexes/${index}.json`)).json() as { pages: { sha256: string }[] };
  return [`/feed/headlines/${headlines}.json`, ...pages.map((p) => `/feed/pages/${p.sha256}.json`)];
}
