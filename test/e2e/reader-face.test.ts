import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/civil-date.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { ReaderSite } from '../faces/reader/reader-site.ts';
import { sampleId } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';

const COUNTY = '350524', TOWN = '350524102', VILLAGE = '350524102215';
const FORMAL = sampleId(90_001), PEOPLE = sampleId(90_002);
const HOUR_MS = 3_600_000;

let server: SimulatedServer;
let site: ReaderSite;
let phone: Phone;

beforeAll(async () => {
  server = await SimulatedServer.start([VILLAGE, TOWN, COUNTY], Date.now());
  for (let i = 0; i < 70; i += 1) await server.post(VILLAGE, 'announcement');
  await server.post(COUNTY, 'warning');
  const at = { publishedAt: server.now, issuedAt: server.now };
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: FORMAL, board: TOWN }, server.now);
  await server.publish(TOWN);
  await postPeople(2 * HOUR_MS);
  site = await ReaderSite.start(server);
});

beforeEach(async () => {
  await phone?.destroy();
  Object.assign(site, { shell: false, cut: false });
  server.nowMs = Date.now();
  phone = await Phone.create({ serviceWorkers: 'block' });
});

afterAll(async () => {
  await phone.destroy();
  await site.close();
});

/** A list of people that hides itself after `ms`. */
async function postPeople(ms: number): Promise<void> {
  const visibleUntil = instantOf(server.nowMs + ms);
  const blocks = PUBLICITY_EXAMPLE.blocks.map((b) => (b.type === 'nameList' ? { ...b, visibleUntil } : b));
  const revision = server.board(VILLAGE).live().find(({ posting }) => posting.id === PEOPLE)?.posting.revision ?? 0;
  const today = server.now.slice(0, 10) as never;
  const posting = { ...PUBLICITY_EXAMPLE, id: PEOPLE, board: VILLAGE, revision: revision + 1, blocks, publishedAt: server.now, issuedAt: server.now };
  server.board(VILLAGE).append({ ...posting, kind: 'publicity', publicity: { from: today, to: today, basis: '依据', objectTo: '村务监督委员会' } }, server.now);
  await server.publish(VILLAGE);
}

const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|ERR_|Manifest fetch/.test(message.text())) errors.push(message.text());
  });
  return errors;
};

/** The app has taken over and everything is on the device. */
async function synced(page: Page): Promise<void> {
  await page.locator('.board-refresh').waitFor({ timeout: 20_000 });
  await page.getByText('全部信息已在本机').waitFor({ timeout: 20_000 });
}

/** Draws the place as the service worker does without a network. */
async function offlineAt(place: string): Promise<Page> {
  Object.assign(site, { shell: true, cut: true });
  return phone.open(site.at(place));
}

describe('the reader’s face', () => {
  it('takes the server’s page over without losing a row, and runs under the strict policy', async () => {
    const page = await phone.open('about:blank');
    const errors = errorsOf(page);
    await page.goto(site.at(`/b/${VILLAGE}`));
    const before = await page.locator('.headline-title').allTextContents();
    expect(before).toHaveLength(59);
    await synced(page);
    expect(await page.locator('.headline-title').allTextContents()).toEqual(before);
    expect(await page.locator('.warning-level').textContent()).toContain('橙色预警');
    expect(errors).toEqual([]);
  });

  it('opens a posting from the device, and the way back leads to the same row', async () => {
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    await synced(page);
    await page.getByText('再看').click();
    const row = page.locator('.headline-link').nth(65);
    await row.scrollIntoViewIfNeeded();
    const title = await row.locator('.headline-title').textContent();
    const from = await page.evaluate(() => window.scrollY);
    expect(from).toBeGreaterThan(2000);
    await row.click();
    await page.locator('.posting-title').waitFor();
    expect(title).toContain(await page.locator('.posting-title').textContent());
    expect(await page.locator('.proof-verified').textContent()).toContain('已核验');
    expect(await page.evaluate(() => [window.scrollY, document.activeElement?.id])).toEqual([0, 'main']);
    await page.goBack();
    await page.locator('.headline-link').nth(65).waitFor();
    expect(Math.abs(await page.evaluate(() => window.scrollY) - from)).toBeLessThan(3);
  });

  it('without a network opens the list and a deep link from the device, with the age of what is shown', async () => {
    phone = await Phone.create({ keeps: true, serviceWorkers: 'block' });
    await synced(await phone.open(site.at(`/b/${VILLAGE}`)));
    await phone.off();
    const page = await offlineAt(`/p/${FORMAL}`);
    await page.locator('.doc-number').waitFor();
    expect(await page.locator('.grid-table').count()).toBeGreaterThan(1);
    await page.locator('.back').click();
    await page.locator('.headline').first().waitFor();
    expect(await page.locator('.board-as-of').textContent()).toMatch(/^数据更新至 \d+月\d+日 \d\d:\d\d$/);
    await page.locator('.board-refresh').click();
    await page.getByText('现在连不上网。已收到的信息都能看').waitFor();
  });

  it('draws a posting only once its styles apply', async () => {
    site.shell = true;
    const page = await phone.open('about:blank');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        const table = document.querySelector('.table-scroll');
        if (!table) return;
        observer.disconnect();
        document.documentElement.dataset['atFirst'] = getComputedStyle(table).overflowX;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.route('**/*.css', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(site.at(`/p/${FORMAL}`));
    await page.locator('.table-scroll').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('html').getAttribute('data-at-first')).toBe('auto');
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(2);
  });

  it('finds the board of a posting that this device has never seen', async () => {
    site.shell = true;
    const page = await phone.open(site.at(`/p/${FORMAL}`));
    await page.locator('.proof-verified').waitFor({ timeout: 20_000 });
    expect(await page.title()).toBe(`${FORMAL_EXAMPLE.title} · 明栏`);
  });

  it('says what is safe and what to do where it has nothing to show', async () => {
    const page = await offlineAt(`/p/${sampleId(77_777)}`);
    await page.getByText('这台设备上还没有这条信息').waitFor();
    await page.goto(site.at('/b/350524100'));
    await page.getByText('这台设备上还没有这个公开栏').waitFor();
    await page.goto(site.at('/'));
    await page.getByText('公开栏目录打不开').waitFor();
  });

  it('shows a new posting while it is open, and a withdrawn one becomes a tombstone under the reader’s eyes', async () => {
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    await synced(page);
    const id = await server.post(VILLAGE, 'disclosure');
    site.tell(VILLAGE);
    await page.locator(`a[href$="/p/${id}"]`).waitFor();
    await page.locator(`a[href$="/p/${id}"]`).click();
    await page.locator('.posting-title').waitFor();
    await server.withdraw(VILLAGE, 0);
    site.tell(VILLAGE);
    await page.getByText('这条信息已撤回').waitFor();
    expect(await page.locator('.tombstone').textContent()).toContain('发布有误');
  });

  it('hides a list of people at its hour, while open and without a network', async () => {
    phone = await Phone.create({ keeps: true, serviceWorkers: 'block' });
    await postPeople(15_000);
    await synced(await phone.open(site.at(`/b/${VILLAGE}`)));
    await phone.off();
    const page = await offlineAt(`/p/${PEOPLE}`);
    await page.getByText('张某某').waitFor();
    await page.getByText('名单公示期已过，只保留公示记录').waitFor({ timeout: 30_000 });
    expect(await page.getByText('张某某').count()).toBe(0);
  });

  it('shows a rewritten log as such, and goes on showing what was checked', async () => {
    phone = await Phone.create({ keeps: true, serviceWorkers: 'block' });
    await synced(await phone.open(site.at(`/b/${VILLAGE}`)));
    await phone.off();
    const honest = server.heads.get(VILLAGE)!;
    const state = server.board(VILLAGE).state();
    server.heads.set(VILLAGE, await server.sign(VILLAGE, { ...state, root: '0'.repeat(64) }));
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    await page.getByText('公开记录核验不通过').waitFor();
    expect(await page.locator('.headline').count()).toBeGreaterThan(50);
    server.heads.set(VILLAGE, honest);
  });

  it('keeps 长辈版 and the dark theme, from before the first drawing', async () => {
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    await synced(page);
    await page.getByRole('button', { name: '长辈版' }).click();
    await page.locator('.display-fold > summary').click();
    await page.getByLabel('深色').check();
    await page.reload();
    await page.locator('.board-refresh').waitFor();
    expect(await page.evaluate(() => [getComputedStyle(document.body).fontSize, getComputedStyle(document.body).backgroundColor])).toEqual(['22px', 'rgb(23, 20, 17)']);
    expect(await page.locator('.board-refresh').evaluate((b) => b.getBoundingClientRect().height)).toBeGreaterThanOrEqual(60);
  });

  it('speaks English to the last word of its own', async () => {
    const page = await phone.open(site.at(`/b/${TOWN}`));
    await synced(page);
    await page.locator('.display-fold > summary').click();
    await page.getByLabel('English').check();
    await page.getByText('Everything is on this device').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('has no finding of axe on any screen, and nothing wider than the phone, in any size', async () => {
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    await synced(page);
    for (const size of ['standard', 'elder', 'elder-large']) {
      for (const place of [`/b/${VILLAGE}`, `/p/${FORMAL}`, `/p/${PEOPLE}`, '/']) {
        await page.evaluate((value) => localStorage.setItem('minglan-display', JSON.stringify({ size: value, theme: 'light', locale: 'zh-CN' })), size);
        await page.goto(site.at(place));
        await page.locator(place === '/' ? '.home' : '.board-refresh, .proof').first().waitFor();
        await page.waitForTimeout(300);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${place} ${size}`).toBeLessThanOrEqual(360);
        if (size !== 'elder-large') expect(await axeFindings(page), `${place} ${size}`).toEqual([]);
      }
    }
  });
});

