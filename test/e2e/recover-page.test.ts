import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FaultProxy } from '../support/fault-proxy.ts';
import { RealServer } from '../support/real-server.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';

// The way out when the program does not start: a page of the server's own.
let server: RealServer;
let proxy: FaultProxy;
let phone: Phone;

beforeAll(async () => {
  server = await RealServer.start();
  proxy = await FaultProxy.before(server.url);
});
afterAll(async () => {
  await proxy.close();
  await server.destroy();
});
beforeEach(async () => {
  phone = await Phone.create();
});
afterEach(async () => {
  proxy.suffer(null);
  await phone.destroy();
});

const states = (page: Page) => page.locator('.recover-state').allInnerTexts();
const cacheCount = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

describe('the repair page', () => {
  it.each([['standard', {}, 48], ['长辈版, dark', { size: 'elder', theme: 'dark', locale: 'zh-CN' }, 60], ['English', { size: 'standard', theme: 'system', locale: 'en' }, 48]] as const)(
    'is shown as the reader chose (%s), with targets to hit, nothing beside the screen, and nothing that axe finds', async (_name, chosen, target) => {
      const page = await phone.open(`${proxy.url}/recover`);
      await page.evaluate((text) => localStorage.setItem('minglan-display', text), JSON.stringify(chosen));
      await page.goto(`${proxy.url}/recover`);
      await page.getByRole('button', { name: 'locale' in chosen && chosen.locale === 'en' ? 'Start the repair' : '开始修复' }).waitFor();
      for (const at of await page.locator('a:not(.skip), button').all()) expect((await at.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(target);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // Half as wide is what 200 % zoom leaves.
      await page.setViewportSize({ width: 180, height: 320 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(180);
      expect(await axeFindings(page)).toEqual([]);
    },
  );

  it('changes nothing without the network, says so, and is done with the keyboard once it is back', async () => {
    const page = await phone.open(`${proxy.url}/recover`);
    await page.evaluate(async () => caches.open('of-the-program'));
    const start = page.getByRole('button');
    await start.focus();
    proxy.suffer('portal');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('什么都没有改动').waitFor();
    expect(await states(page)).toEqual(['没有成功', '', '', '']);
    expect(await cacheCount(page)).toBe(1);
    proxy.suffer(null);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('修复完成').waitFor();
    expect(await states(page)).toEqual(['完成', '完成', '完成', '完成']);
    expect(await cacheCount(page)).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${proxy.url}/`);
  });

  it('says what is safe and what to do when the new files do not all come', async () => {
    const page = await phone.open(`${proxy.url}/recover`);
    proxy.suffer('portal', /^\/assets\//);
    await page.getByRole('button').click();
    await page.getByRole('status').getByText('您的内容都在').waitFor();
    expect(await states(page)).toEqual(['完成', '完成', '完成', '没有成功']);
  });

  it('says how to help oneself when its own script does not come', async () => {
    proxy.suffer('portal', /^\/recover\.js/);
    const page = await phone.open(`${proxy.url}/recover`);
    expect(await page.getByRole('button').isDisabled()).toBe(true);
    expect(await page.getByRole('status').innerText()).toContain('只清除“缓存的图片和文件”');
  });
});
