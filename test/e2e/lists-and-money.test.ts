import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../src/domain/civil-date.ts';
import { FUND_EXAMPLE } from '../../src/ui/block/fund-table/examples.ts';
import { NAMES_EXAMPLE, sampleList } from '../../src/ui/block/name-list/examples.ts';
import { HUGE_TABLE, NARROW_TABLE, WIDE_TABLE } from '../../src/ui/block/table/examples.ts';
import { FORMAL_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { ReaderSite } from '../faces/reader/reader-site.ts';
import { sampleId } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { axeFindings } from './support/axe.ts';
import { Phone, type PhoneOptions } from './support/browser.ts';

const VILLAGE = '350524102215';
const MANY = sampleId(91_001), MIXED = sampleId(91_002);
const ROWS = 2000;

let site: ReaderSite;
let phone: Phone | null = null;

beforeAll(async () => {
  const server = await SimulatedServer.start([VILLAGE, '350524102', '350524'], Date.now());
  const visibleUntil = instantOf(server.nowMs + 48 * 3_600_000);
  const at = { board: VILLAGE, revision: 1, publishedAt: server.now, issuedAt: server.now, changes: [] };
  const post = (id: string, title: string, blocks: typeof FORMAL_EXAMPLE.blocks) => server.board(VILLAGE).append({ ...FORMAL_EXAMPLE, ...at, id, title, blocks }, server.now);
  post(MANY, '耕地地力保护补贴发放名单公开', [{ ...sampleList(ROWS, 24), visibleUntil }]);
  post(MIXED, '名单、资金和表格', [{ ...NAMES_EXAMPLE, visibleUntil }, { ...sampleList(60, 3), visibleUntil }, FUND_EXAMPLE, WIDE_TABLE, NARROW_TABLE, HUGE_TABLE]);
  await server.publish(VILLAGE);
  site = await ReaderSite.start(server);
});

afterEach(async () => {
  await phone?.destroy();
  phone = null;
});

afterAll(async () => {
  await site.close();
});

/** Opens a posting in the app, all of its rows in place. */
async function openApp(id: string, rows: number, options: PhoneOptions = {}, size = 'standard'): Promise<Page> {
  phone = await Phone.create({ serviceWorkers: 'block', ...options });
  const page = await phone.open('about:blank');
  await page.addInitScript((chosen) => localStorage.setItem('minglan-display', JSON.stringify({ size: chosen, theme: 'system', locale: 'zh-CN' })), size);
  await page.goto(site.at(`/p/${id}`));
  await page.locator('.proof-verified').waitFor({ timeout: 60_000 });
  await page.waitForFunction((n) => document.querySelectorAll('.person').length === n, rows, { timeout: 60_000 });
  return page;
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a list of people', () => {
  it('is whole without JavaScript, with criteria, total and last day, and no box that does nothing', async () => {
    phone = await Phone.create({ serviceWorkers: 'block', javaScript: false });
    const page = await phone.open(site.at(`/p/${MANY}`));
    expect(await page.locator('.person').count()).toBe(ROWS);
    expect(await page.locator('.find-box').count()).toBe(0);
    expect(await page.locator('.list-summary').innerText()).toMatch(/条件[^]*合计[^]*2000 户[^]*公示期限/);
    expect(await wide(page)).toBe(0);
  });

  it('finds by keyboard alone: as typed, by hidden name, household number and group; Enter goes to the first, Escape clears', async () => {
    const page = await openApp(MANY, ROWS);
    const box = page.locator('.find-input');
    const seen = (rows: number) => expect.poll(() => page.locator('.person:visible').count(), { timeout: 20_000 }).toBe(rows);
    await box.focus();
    await page.keyboard.type('H1007');
    await seen(1);
    expect(await page.locator('.find-count').innerText()).toBe('找到 1 名');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('H1007');
    await box.focus();
    await page.keyboard.press('Escape');
    await seen(ROWS);
    // 张建国 may be 张某某 or 张××; 张某 is too short to be.
    await page.keyboard.type('张建国');
    await expect.poll(async () => [...new Set(await page.locator('.person:visible .is-name').allTextContents())].sort(), { timeout: 20_000 }).toEqual(['张××', '张某某']);
    await page.keyboard.press('Escape');
    await page.keyboard.type('第24村民小组');
    await expect.poll(() => page.locator('.name-group:visible').count(), { timeout: 20_000 }).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.type('没有这个人');
    await seen(0);
    expect(await page.locator('.find-count').innerText()).toContain('没有找到');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(ROWS);
    expect(await box.inputValue()).toBe('');
  });

  it('of two thousand rows answers each letter in time on a phone six times slower', async () => {
    const page = await openApp(MANY, ROWS);
    const cdp = await page.context().newCDPSession(page);
    await page.locator('.find-input').focus();
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => seen.push(entry.duration))).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    for (const key of ['张', '某', 'Escape', 'H', '1', '2', 'Escape', '第', '3', 'Escape', '陈', '×', '×', 'Escape', '林', 'Escape', '2']) {
      await (key === 'Escape' ? page.keyboard.press(key) : page.keyboard.type(key));
      await page.waitForTimeout(700);
    }
    // From the touch of a key to the frame that shows its letter, by the browser's own clock.
    const delays = (await page.evaluate(() => (window as unknown as { seen: number[] }).seen)).sort((a, b) => a - b);
    const median = delays[delays.length >> 1] ?? 0, p95 = delays[Math.floor(delays.length * 0.95)] ?? 0;
    console.log(`find box, ${ROWS} rows, at 6x: ${delays.length} events, median ${median} ms, p95 ${p95} ms to the next frame`);
    expect(delays.length).toBeGreaterThan(5);
    expect(median).toBeLessThan(300);
  });

  it('shows its first rows before the rest is put in, and keeps the group in sight', async () => {
    const page = await openApp(MANY, ROWS);
    await page.evaluate(() => document.querySelectorAll('.person')[40]?.scrollIntoView());
    const heading = page.locator('.name-group-title').first();
    expect(await heading.evaluate((h) => [h.tagName, Math.round(h.getBoundingClientRect().top)])).toEqual(['H3', 0]);
    const roles = await page.locator('.people').first().evaluate((t) => [getComputedStyle(t).display, t.getAttribute('role'), t.querySelectorAll('[role="row"]').length]);
    expect(roles.slice(0, 2)).toEqual(['block', 'table']);
  });
});

describe('a wide table', () => {
  it('says that it moves only where it does, keeps the naming column, moves by keys, and stops the keyboard only where something is hidden', async () => {
    const page = await openApp(MIXED, 65);
    const frames = page.locator('.block-table');
    expect(await frames.nth(0).locator('.table-hint').innerText()).toBe('共 10 栏，左右滑动看全表');
    expect(await frames.nth(1).locator('.table-hint').count()).toBe(0);
    expect(await frames.nth(1).locator('[tabindex]').count()).toBe(0);
    const scroll = frames.nth(0).locator('.table-scroll');
    await scroll.focus();
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.block-table .table-scroll')?.scrollLeft ?? 0) > 60);
    const lefts = await scroll.evaluate((frame) => [frame.getBoundingClientRect().left, frame.querySelector('tbody .is-naming')?.getBoundingClientRect().left ?? -1]);
    expect(Math.abs((lefts[0] ?? 0) - (lefts[1] ?? 99))).toBeLessThan(2);
    expect(await frames.nth(0).locator('.has-left').count()).toBe(1);
    const tall = frames.nth(2).locator('.table-scroll');
    await tall.evaluate((frame) => frame.scrollTo(0, 300));
    expect(await tall.evaluate((frame) => Math.round((frame.querySelector('thead')?.getBoundingClientRect().top ?? 0) - frame.getBoundingClientRect().top))).toBeLessThan(4);
  });

  it('is printed whole, with the list and without the box', async () => {
    const page = await openApp(MIXED, 65);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.table-scroll').evaluateAll((frames) => frames.map((f) => getComputedStyle(f).overflowX))).toEqual(['visible', 'visible', 'visible', 'visible']);
    expect(await page.locator('.find-box:visible').count()).toBe(0);
    expect(await page.locator('.person:visible').count()).toBe(65);
  });
});

describe('every size and light', () => {
  it.each([['standard', false], ['elder', false], ['elder-large', false], ['standard', true]] as const)('%s, dark %s: no finding of axe, and the page is no wider than the phone', async (size, dark) => {
    const page = await openApp(MIXED, 65, { dark }, size);
    expect(await wide(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${size}${dark ? '-dark' : ''}.png`, fullPage: true });
  });

  it('stands in high contrast and at 200 % zoom', async () => {
    const page = await openApp(MIXED, 65, { viewport: { width: 180, height: 320 } });
    expect(await wide(page)).toBe(0);
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page.locator('.fund-spent').first().evaluate((bar) => [getComputedStyle(bar).fill, getComputedStyle(document.body).color]);
    expect(colours[0]).toBe(colours[1]);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/zoom-contrast.png`, fullPage: true });
  });
});
