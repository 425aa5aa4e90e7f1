import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';
import { expectFocusKept, tabTo } from './support/keyboard.ts';
import { installVoice } from './support/spoken-page.ts';

// One walk through the reader with the keyboard alone, over the demo. Each step goes on from where the last one left the focus.
let server: RealServer;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  server = await RealServer.start({ env: { MINGLAN_DEMO: '1' } });
  phone = await Phone.create({ serviceWorkers: 'block' });
  page = await phone.open('about:blank');
  await page.addInitScript(installVoice, { voices: ['zh-CN'], sentenceMs: 60_000 });
});
afterAll(async () => {
  await phone.destroy();
  await server.destroy();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 20_000 });
const enter = () => page.keyboard.press('Enter');

describe('with the keyboard alone, a reader', () => {
  it('answers the offer of large text, and finds a board by its initials', async () => {
    await page.goto(`${server.url}/`);
    await page.locator('.elder-offer').waitFor({ timeout: 20_000 });
    await tabTo(page, '.elder-offer .button', '不用');
    await enter();
    await expectFocusKept(page);
    await tabTo(page, '#board-finder');
    await page.keyboard.type('nyc');
    await tabTo(page, '.board-link', '南岩村');
    await enter();
    await heading('南岩村公开栏');
    await expectFocusKept(page);
  });

  it('follows it, asks a question, and narrows the answer', async () => {
    await page.getByText('全部信息已在本机').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: '✓ 已关注' }).waitFor();
    await tabTo(page, '.list-ways button', '已关注');
    await enter();
    await page.getByRole('button', { name: '关注', exact: true }).waitFor();
    await expectFocusKept(page);
    await enter();
    await page.getByRole('button', { name: '✓ 已关注' }).waitFor();
    await tabTo(page, '.question', '谁在领补助', true);
    await enter();
    await page.getByRole('heading', { level: 2, name: '谁在领补助' }).waitFor();
    await expectFocusKept(page);
    await tabTo(page, '.filter-fold > summary');
    await enter();
    await page.locator('select[name="kind"]').waitFor();
    await tabTo(page, 'select[name="kind"]');
    for (let i = 0; i < 8 && await page.locator('select[name="kind"]').inputValue() !== 'publicity'; i += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, '.filter-form button');
    await enter();
    await page.getByText(/只看公示，共 \d+ 条/).waitFor();
    await expectFocusKept(page);
  });

  it('opens a posting and finds a name on its list', async () => {
    await tabTo(page, '.headline-link', '南岩村拟享受饮水入户补助名单公示');
    await enter();
    await heading('南岩村拟享受饮水入户补助名单公示');
    await page.locator('.find-input').waitFor({ timeout: 20_000 });
    await expectFocusKept(page);
    await tabTo(page, '.find-input');
    await page.keyboard.type('林');
    await page.locator('.find-count').filter({ hasText: '找到' }).waitFor();
    await enter();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('林');
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, '.find-input', '', true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.find-input').inputValue()).toBe('');
  });

  it('has it read aloud, pauses, and is left on a control that is there', async () => {
    await tabTo(page, '.read-aloud-main', '', true);
    await enter();
    await page.getByText(/第 1 句/).waitFor();
    await expectFocusKept(page);
    await tabTo(page, '.read-aloud button', '停止');
    await enter();
    await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
    await expectFocusKept(page);
  });

  it('opens the sheet for sharing, and Escape closes it where it was opened', async () => {
    await tabTo(page, '.share-ways button', '分享');
    await enter();
    await page.locator('.share-panel .qr-code').waitFor();
    await tabTo(page, '.share-acts button');
    await page.keyboard.press('Escape');
    expect(await page.locator('.share-panel').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('分享');
  });

  it('goes back to the list, searches, and opens a hit', async () => {
    await page.goBack();
    await heading('南岩村公开栏');
    await expectFocusKept(page);
    await tabTo(page, '.list-ways a', '搜索');
    await enter();
    await page.getByRole('searchbox').waitFor();
    await expectFocusKept(page);
    await page.keyboard.type('饮水');
    await enter();
    await page.locator('.hit').first().waitFor({ timeout: 20_000 });
    await tabTo(page, '.hit a');
    await enter();
    await page.locator('.posting .blocks').waitFor();
    await expectFocusKept(page);
  });

  it('chooses large text and the dark, looks at what is stored, and comes back', async () => {
    await tabTo(page, '.display-fold > summary', '', true);
    await enter();
    await tabTo(page, 'input[name="size"]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['size'])).toBe('elder');
    await tabTo(page, 'input[name="theme"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await tabTo(page, '.display-panel a', '更多设置');
    await enter();
    await heading('存储和流量');
    await expectFocusKept(page);
    await tabTo(page, '.settings-nav a', '安装');
    await enter();
    await heading('安装到桌面');
    await expectFocusKept(page);
    await page.goBack();
    await heading('存储和流量');
    await expectFocusKept(page);
  });

  it('is trapped nowhere: Tab goes through a whole board and out at its end', async () => {
    await page.goto(`${server.url}/b/350524112209`);
    await page.locator('.list-ways button').first().waitFor({ timeout: 20_000 });
    const seen = new Set<string>();
    for (let i = 0; i < 150; i += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => (document.activeElement === document.body ? null : (document.activeElement?.textContent ?? '') + (document.activeElement?.getAttribute('href') ?? '')));
      if (at === null) break;
      seen.add(at);
    }
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(seen.size).toBeGreaterThan(60);
  });
});
