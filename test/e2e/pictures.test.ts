import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

const NANYAN = '350524112209', TITLE = '南岩村拟享受饮水入户补助名单公示';

let server: RealServer;
let address: string;

beforeAll(async () => {
  server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
  const board = await (await fetch(`${server.url}/b/${NANYAN}`)).text();
  const link = [...board.matchAll(/<a [^>]*href="(\/p\/[^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].find(([, , text]) => text?.includes(TITLE));
  address = `${server.url}${link?.[1] ?? '/nowhere'}`;
}, 120_000);
afterAll(() => server.destroy());

async function opened(javaScript: boolean): Promise<Page> {
  const phone = await Phone.create({ javaScript });
  onTestFinished(() => phone.destroy());
  return phone.open(address);
}

/** Scrolls to the picture and waits until it is drawn; its width in pixels as it came. */
async function drawnWidth(page: Page): Promise<number> {
  const picture = page.locator('.block-image img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth), { timeout: 20_000 }).toBeGreaterThan(0);
  return picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
}

describe('a picture in a posting', { timeout: 120_000 }, () => {
  it('is shown small without JavaScript, keeps its place before it comes, says what it shows, and opens large', async () => {
    const page = await opened(false);
    expect(await drawnWidth(page)).toBe(320);
    const picture = page.locator('.block-image img');
    expect(await picture.getAttribute('alt')).toContain('山泉水进蓄水池');
    expect(await picture.evaluate((img: HTMLImageElement) => [img.getAttribute('width'), img.getAttribute('height'), img.loading, img.currentSrc.split('/').pop()])).toEqual(['840', '630', 'lazy', 'thumb.webp']);
    await page.locator('.block-image a').click();
    await page.waitForURL(/\/media\/[0-9a-f]{64}\/view$/);
    expect(await page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(840);
  });

  it('is shown by the program too', async () => {
    const page = await opened(true);
    await page.locator('.block-image').scrollIntoViewIfNeeded();
    await page.locator('.block-image img[src^="blob:"]').waitFor();
    expect(await drawnWidth(page)).toBe(320);
  });
});
