import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

// Search as one types, over what the device has received from the demo; then without a network, and without a script.
const VILLAGE = '350524102211';

let server: RealServer;
let phone: Phone;

beforeAll(async () => {
  server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
});
afterAll(() => server.destroy());
beforeEach(async () => {
  phone = await Phone.create();
});
afterEach(() => phone.destroy());

/** A phone that has received the village's boards, with the search open. */
async function searching(): Promise<Page> {
  const page = await phone.open(`${server.url}/b/${VILLAGE}`);
  await page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });
  // The worker holds the program from now on.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: '搜索' }).click();
  await page.getByRole('heading', { level: 1, name: '搜索' }).waitFor();
  return page;
}

const box = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.locator('.search-status');
const snippets = (page: Page) => page.locator('.hit-snippet');

describe('search', () => {
  it('finds two characters in titles and texts as they are typed, marks them, and says what it covers', async () => {
    const page = await searching();
    await page.getByText(/^只查这台设备上已收到的信息（3 个公开栏，\d+ 条）$/).waitFor();
    expect(await box(page).evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.type('低保', { delay: 30 });
    await status(page).getByText(/标题 [\d,]+ 条，正文 [\d,]+ 条/).waitFor();
    const marks = await page.locator('.search-results mark').allTextContents();
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark.replaceAll(/\s/g, '')).toContain('低保');
    expect(await snippets(page).count()).toBeGreaterThan(0);
    expect(page.url()).toContain(`/search?q=${encodeURIComponent('低保')}`);
    // Each hit says which board it is from.
    for (const from of await page.locator('.hit .headline-from').allTextContents()) expect(from).not.toBe('');
  });

  it('leads to the posting and back to the same hits at the same place, with one step back', async () => {
    const page = await searching();
    await box(page).fill('公示');
    await status(page).getByText(/标题/).waitFor();
    const hit = page.locator('.hit a').last();
    await hit.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(scrolled).toBeGreaterThan(100);
    await hit.click();
    await page.locator('.posting').waitFor();
    await page.goBack();
    await status(page).getByText(/标题/).waitFor();
    expect(await box(page).inputValue()).toBe('公示');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled - 100);
    await page.goBack();
    await page.waitForURL(`**/b/${VILLAGE}`);
  });

  it('finds by pinyin initials and by a document number in other brackets', async () => {
    const page = await searching();
    const title = await page.evaluate(async (code) => {
      const chain = await (await fetch(`/feed/${code}/chain.json`)).json() as { heads: { head: string }[] };
      const head = JSON.parse(atob(chain.heads[0]!.head.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as { headlines: string };
      const list = await (await fetch(`/feed/headlines/${head.headlines}.json`)).json() as { title: string[]; initials: string[] };
      return { title: list.title[0]!, initials: list.initials[0]! };
    }, VILLAGE);
    await box(page).fill(title.initials.slice(0, 6).toUpperCase());
    await page.locator('.hit', { hasText: title.title }).first().waitFor();
    await box(page).fill('安政');
    const number = page.locator('.hit-snippet', { hasText: /安政\S*〔\d{4}〕\d+号/ }).first();
    await number.waitFor();
    const said = /安政\S*?〔\d{4}〕\d+号/.exec(await number.innerText())![0];
    await box(page).fill(said.replace('〔', '[').replace('〕', ']'));
    await page.locator('mark', { hasText: said }).first().waitFor();
  });

  it('waits for an input method to decide, and looks no further while it composes', async () => {
    const page = await searching();
    await box(page).focus();
    const cdp = await phone.context.newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'dibao', selectionStart: 5, selectionEnd: 5 });
    await page.waitForTimeout(500);
    expect(page.url()).not.toContain('q=');
    expect(await box(page).inputValue()).toBe('dibao');
    await cdp.send('Input.insertText', { text: '低保' });
    await status(page).getByText(/标题/).waitFor();
    expect(await box(page).inputValue()).toBe('低保');
  });

  it('helps on when nothing was found, and empties the box', async () => {
    const page = await searching();
    await box(page).fill('查无此词甲乙丙');
    await page.getByText('没有找到“查无此词甲乙丙”').waitFor();
    await page.getByRole('link', { name: '谁在领补助' }).waitFor();
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByText('可以这样搜').waitFor();
    expect(await box(page).inputValue()).toBe('');
    expect(await box(page).evaluate((e) => e === document.activeElement)).toBe(true);
    // Enter leads on to the hits: the next Tab is the first of them.
    await box(page).fill('低保');
    await page.keyboard.press('Enter');
    await status(page).getByText(/标题/).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.hit') !== null)).toBe(true);
  });

  it('is a plain form over titles without a script', async () => {
    const plain = await Phone.create({ javaScript: false });
    try {
      const page = await plain.open(`${server.url}/search`);
      await page.getByRole('searchbox').fill('低保');
      await page.getByRole('button', { name: '搜索' }).click();
      await page.locator('.hit').first().waitFor();
      expect(await page.locator('.hit mark').first().innerText()).toBe('低保');
      await page.locator('.hit a').first().click();
      await page.locator('.posting').waitFor();
    } finally {
      await plain.destroy();
    }
  });

  // The last one: it ends the server.
  it('works without a network, from a cold start', async () => {
    phone = await Phone.create({ keeps: true });
    const page = await searching();
    await phone.off();
    await server.stop();
    const again = await phone.open(`${server.url}/search?q=${encodeURIComponent('低保')}`);
    await status(again).getByText(/标题 [\d,]+ 条，正文 [\d,]+ 条/).waitFor({ timeout: 20_000 });
    expect(await again.locator('.hit').count()).toBeGreaterThan(3);
    await again.locator('.hit a').first().click();
    await again.locator('.posting').waitFor();
    expect(page.isClosed()).toBe(true);
  });
});
