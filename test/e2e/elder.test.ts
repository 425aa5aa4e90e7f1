import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDayAt, instantOf } from '../../src/domain/civil-date.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { ReaderSite } from '../faces/reader/reader-site.ts';
import { sampleId } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { Phone } from './support/browser.ts';

const VILLAGE = '350524102215', TOWN = '350524102', COUNTY = '350524';
const FORMAL = sampleId(92_001), PEOPLE = sampleId(92_002);
const SIZES = ['standard', 'elder', 'elder-large'] as const;
const SPACED = ['* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }', 'p { margin-bottom: 2em !important }'];

let server: SimulatedServer;
let site: ReaderSite;
let phone: Phone;
let warning = '', gone = '';

beforeAll(async () => {
  server = await SimulatedServer.start([VILLAGE, TOWN, COUNTY], Date.now());
  const at = { publishedAt: server.now, issuedAt: server.now };
  for (let i = 0; i < 6; i += 1) await server.post(VILLAGE, 'announcement');
  warning = await server.post(COUNTY, 'warning');
  gone = await server.post(VILLAGE, 'disclosure');
  const today = civilDayAt(server.now);
  const blocks = PUBLICITY_EXAMPLE.blocks.map((b) => (b.type === 'nameList' ? { ...b, visibleUntil: instantOf(server.nowMs + 9 * 3_600_000) } : b));
  server.board(VILLAGE).append({ ...PUBLICITY_EXAMPLE, ...at, blocks, id: PEOPLE, board: VILLAGE, kind: 'publicity', publicity: { from: today, to: today, basis: '社会救助暂行办法第十一条', objectTo: '向村务监督委员会提出。' } }, server.now);
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: FORMAL, board: TOWN }, server.now);
  await server.publish(VILLAGE);
  await server.publish(TOWN);
  site = await ReaderSite.start(server);
});

afterAll(async () => {
  await phone?.destroy();
  await site.close();
});

const SCREENS = ['home', 'board', 'posting', 'warning', 'names', 'tombstone'] as const;
const placeOf = (name: (typeof SCREENS)[number]) => ({ home: '/', board: `/b/${VILLAGE}`, posting: `/p/${FORMAL}`, warning: `/p/${warning}`, names: `/p/${PEOPLE}`, tombstone: `/p/${gone}` })[name];

/** A screen drawn by the app. */
async function show(page: Page, place: string): Promise<void> {
  await page.goto(site.at(place));
  await page.locator('.display-settings').waitFor({ timeout: 40_000 });
  await page.locator('.home .township, .board-refresh, .proof, .tombstone').first().waitFor({ timeout: 40_000 });
}

/** What stands out to the side of the page, or is cut off inside its own box. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`page ${scrollWidth}>${clientWidth}`);
    for (const element of Array.from(document.querySelectorAll<HTMLElement>('#app *'))) {
      if (element.closest('.table-scroll, svg, .skip, legend, details:not([open]) > :not(summary)')) continue;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || style.display === 'none') continue;
      // What merely reaches into the margin is seen; what leaves the page is caught above.
      const wide = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && /hidden|clip/.test(style.overflowX);
      const tall = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(style.overflowY) && element.clientHeight > 1;
      if (wide || tall) found.push(`${element.tagName}.${element.className} ${element.scrollWidth}>${element.clientWidth}`);
    }
    return found;
  });
}

/** Controls that are lower than 60 px, and lines closer than 1.3. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const controls = 'button, summary, .button, .headline-link, .board-link, .county-link, .back, .phone, .bar-home, .choice-option, a.warning';
    for (const e of Array.from(document.querySelectorAll<HTMLElement>(controls))) {
      const { height, width } = e.getBoundingClientRect();
      if (width > 0 && height < 59.5) found.add(`${e.className || e.tagName} ${height}`);
    }
    for (const e of Array.from(document.querySelectorAll<HTMLElement>('#app *'))) {
      const { lineHeight, fontSize } = getComputedStyle(e);
      const ratio = parseFloat(lineHeight) / parseFloat(fontSize);
      const hasText = Array.from(e.childNodes).some((n) => n.nodeType === 3 && (n.textContent ?? '').trim() !== '');
      if (ratio < 1.29 && hasText && !e.closest('.seal')) found.add(`${e.className || e.tagName} line ${ratio}`);
    }
    return [...found];
  });
}

const setSize = (page: Page, size: string) => page.evaluate((value) => void (document.documentElement.dataset['size'] = value), size);

describe('长辈版', () => {
  it('is offered once, in the flow of the first screen, and never again after an answer; then no for an answer is taken too', async () => {
    phone = await Phone.create({ serviceWorkers: 'block' });
    const page = await phone.open(site.at(`/b/${VILLAGE}`));
    const offer = page.locator('.elder-offer');
    await offer.waitFor({ timeout: 40_000 });
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/offer.png` });
    expect(await offer.evaluate((e) => getComputedStyle(e).position)).toBe('static');
    expect(await page.locator('.headline').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: '换大字' }).click();
    await offer.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => [getComputedStyle(document.body).fontSize, document.activeElement?.id])).toEqual(['22px', 'main']);
    await page.getByRole('button', { name: '标准版' }).click();
    await show(page, `/b/${VILLAGE}`);
    await page.waitForTimeout(1500);
    expect(await offer.count()).toBe(0);
    await page.evaluate(() => localStorage.removeItem('minglan-elder-asked'));
    await show(page, `/b/${VILLAGE}`);
    await offer.getByRole('button', { name: '不用' }).click({ timeout: 40_000 });
    expect(await page.evaluate(() => [localStorage.getItem('minglan-elder-asked'), getComputedStyle(document.body).fontSize])).toEqual(['true', '18px']);
  });
});

describe.each(SCREENS)('the screen %s', (name) => {
  let page: Page;
  beforeAll(async () => {
    await phone?.destroy();
    phone = await Phone.create({ serviceWorkers: 'block' });
    page = await phone.open(site.at('/recover'));
    await page.evaluate(() => localStorage.setItem('minglan-elder-asked', 'true'));
    if (name === 'tombstone') {
      // Of those who had the board before.
      await show(page, placeOf('board'));
      await page.getByText('全部信息已在本机').waitFor({ timeout: 40_000 });
      await server.withdraw(VILLAGE, server.board(VILLAGE).live().findIndex(({ posting }) => posting.id === gone));
      site.tell(VILLAGE);
      await page.locator(`a[href$="/p/${gone}"]`).waitFor({ state: 'detached', timeout: 40_000 });
    }
    await show(page, placeOf(name));
    await page.waitForTimeout(500);
  }, 180_000);

  it('flows at 320 px in every size and at 180 px in the standard one, with nothing cut off', async () => {
    const found: Record<string, string[]> = {};
    for (const [width, size] of [[320, 'standard'], [320, 'elder'], [320, 'elder-large'], [180, 'standard']] as const) {
      await page.setViewportSize({ width, height: 256 });
      await setSize(page, size);
      const all = await clipped(page);
      if (all.length > 0) found[`${width} ${size}`] = all;
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await setSize(page, 'standard');
    expect(found).toEqual({});
  });

  it('gives every control 60 px in 长辈版, and lines that are at least 1.3 apart', async () => {
    await setSize(page, 'elder');
    const small = await tooSmall(page);
    await setSize(page, 'standard');
    expect(small).toEqual([]);
  });

  it('has one heading first, a banner, a main part, and no gap in the outline, and reads in order to a screen reader', async () => {
    const levels = await page.evaluate(() => Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6')).filter((h) => h.getClientRects().length > 0).map((h) => Number(h.tagName.slice(1))));
    expect([levels[0], levels.filter((l) => l === 1).length]).toEqual([1, 1]);
    levels.forEach((l, i) => expect(l - (levels[i - 1] ?? 0), levels.join()).toBeLessThanOrEqual(1));
    expect(await page.evaluate(() => [document.querySelectorAll('main').length, document.querySelectorAll('.frame > header').length])).toEqual([1, 1]);
    const tree = await page.locator('#app').ariaSnapshot();
    // What a screen reader jumps to, in order; texts of their own are left to the other tests.
    const stops = tree.split('\n').map((l) => l.trim().replace(/^- |:$/g, '')).filter((l) => /^(banner|main|heading|navigation|region|article|status|button|table|term|search)/.test(l));
    if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/${name}.yml`, tree);
    expect(stops[0]).toBe('banner');
    expect(stops).toContain('main');
    expect(stops.indexOf('main')).toBeLessThan(stops.findIndex((l) => l.startsWith('heading')));
    for (const stop of stops) if (/^(button|region|navigation|table|heading)/.test(stop)) expect(stop, 'a name for everything').toMatch(/"|:/);
  });

  it('is in black and white under 高对比, and keeps its words when a reader spaces them wider (WCAG 1.4.12)', async () => {
    await page.evaluate(() => void (document.documentElement.dataset['contrast'] = 'more'));
    expect(await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor])).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    if (process.env['SHOTS']) await shots(page, name, process.env['SHOTS']);
    await page.evaluate((rules) => {
      const sheet = document.styleSheets[0]!;
      for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
    }, SPACED);
    expect(await clipped(page)).toEqual([]);
  });
});

/** Pictures for a person's eye. */
async function shots(page: Page, name: string, folder: string): Promise<void> {
  const set = (data: Record<string, string>) => page.evaluate((all) => void Object.assign(document.documentElement.dataset, all), data);
  await page.screenshot({ path: `${folder}/${name}-contrast.png` });
  await set({ contrast: '' });
  for (const size of SIZES) {
    await set({ size });
    await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: size === 'elder' });
  }
  await set({ size: 'standard', theme: 'dark' });
  await page.screenshot({ path: `${folder}/${name}-dark.png` });
  await set({ theme: 'light' });
}
