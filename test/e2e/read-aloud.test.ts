import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Recording } from '../../src/domain/posting/media.ts';
import { FORMAL_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { ReaderSite } from '../faces/reader/reader-site.ts';
import { sampleId } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';
import { installVoice } from './support/spoken-page.ts';

const TOWN = '350524102';
const FORMAL = sampleId(91_001), RECORDED = sampleId(91_002);
const RECORDING: Recording = { sha256: 'c4'.repeat(32), bytes: 412_300, type: 'audio/wav', seconds: 96 };

let server: SimulatedServer;
let site: ReaderSite;
let phone: Phone;

beforeAll(async () => {
  server = await SimulatedServer.start([TOWN, '350524'], Date.now());
  const at = { board: TOWN, publishedAt: server.now, issuedAt: server.now };
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: FORMAL }, server.now);
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: RECORDED, recording: RECORDING }, server.now);
  await server.publish(TOWN);
  site = await ReaderSite.start(server);
});

beforeEach(async () => {
  await phone?.destroy();
  phone = await Phone.create({ serviceWorkers: 'block' });
});

afterAll(async () => {
  await phone.destroy();
  await site.close();
});

/** The posting, drawn by the app, on a phone with these voices; null leaves Chromium as it is, which has none. */
async function openPosting(id: string, voices: readonly string[] | null, sentenceMs = 60_000): Promise<Page> {
  const page = await phone.open('about:blank');
  if (voices) await page.addInitScript(installVoice, { voices, sentenceMs });
  await page.goto(site.at(`/p/${id}`));
  await page.locator('.proof-verified').waitFor({ timeout: 30_000 });
  return page;
}
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const marked = (page: Page) => page.locator('[data-reading]').first();

describe('朗读', () => {
  it('reads sentence by sentence, marks the one being read, and keeps it in sight', async () => {
    const page = await openPosting(FORMAL, ['en-US', 'zh-CN']);
    await button(page, '朗读').click();
    await button(page, '暂停').waitFor();
    expect(await said(page)).toEqual(['0.95 湖头镇人民政府关于下达二零二六年第二批乡村振兴补助资金的通知。']);
    expect(await marked(page).textContent()).toBe(FORMAL_EXAMPLE.title);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('暂停');
    for (let i = 0; i < 14; i += 1) await button(page, '下一句').click();
    await expect.poll(async () => (await said(page)).slice(-1)[0]).toContain('第');
    await expect.poll(async () => {
      const box = await marked(page).boundingBox();
      return box !== null && box.y >= -1 && box.y < 640 * 0.7;
    }, { timeout: 5000 }).toBe(true);
    expect(await page.locator('.read-aloud-progress').textContent()).toMatch(/^第 15 句，共 \d+ 句$/);
    expect(await page.locator('.read-aloud [aria-live]').count()).toBe(0);
  });

  it('goes on by itself to the end, and offers to begin again', async () => {
    const page = await openPosting(FORMAL, ['zh-CN'], 15);
    await button(page, '朗读').click();
    await button(page, '重新朗读').waitFor({ timeout: 30_000 });
    const all = await said(page);
    expect(all.slice(-1)[0]).toContain('读完了');
    expect(all.some((s) => s.includes('第二行，乡镇：湖头镇'))).toBe(true);
    expect(await page.locator('[data-reading]').count()).toBe(0);
  });

  it('pauses, goes on, goes back, and stops, by keyboard too', async () => {
    const page = await openPosting(FORMAL, ['zh-CN']);
    await button(page, '朗读').focus();
    await page.keyboard.press('Enter');
    await button(page, '暂停').waitFor();
    await page.keyboard.press('Enter');
    await button(page, '接着读').waitFor();
    await button(page, '下一句').click();
    await button(page, '上一句').click();
    await expect.poll(async () => (await said(page)).length).toBeGreaterThan(2);
    expect(await page.locator('.read-aloud-progress').textContent()).toContain('第 1 句');
    await page.keyboard.press('Escape');
    await button(page, '朗读').waitFor();
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  });

  it('remembers how fast', async () => {
    const page = await openPosting(FORMAL, ['zh-CN']);
    await button(page, '朗读').click();
    await page.getByLabel('慢', { exact: true }).check();
    await expect.poll(async () => (await said(page)).slice(-1)[0]).toMatch(/^0\.7 /);
    await page.reload();
    await page.locator('.proof-verified').waitFor({ timeout: 30_000 });
    await button(page, '朗读').click();
    await expect.poll(async () => (await said(page))[0]).toMatch(/^0\.7 /);
  });

  it('falls silent when the posting is left', async () => {
    const page = await openPosting(FORMAL, ['zh-CN']);
    await button(page, '朗读').click();
    await button(page, '暂停').waitFor();
    await page.locator('.back').first().click();
    await page.locator('.board-name').waitFor();
    await expect.poll(() => page.evaluate(() => speechSynthesis.speaking)).toBe(false);
  });

  it('says what is missing and what to do where there is no Chinese voice', async () => {
    const page = await openPosting(FORMAL, ['en-US']);
    await button(page, '朗读').click();
    const message = page.getByRole('status').filter({ hasText: '这台手机没有中文语音' });
    await message.waitFor({ timeout: 10_000 });
    expect(await message.textContent()).toMatch(/文字转语音.*辅助功能/);
    expect(await button(page, '朗读').isEnabled()).toBe(true);
  });

  it('is honest in a browser that names no voice, as this Chromium', async () => {
    const page = await openPosting(FORMAL, null);
    await button(page, '朗读').click();
    await page.locator('.read-aloud-failed').waitFor({ timeout: 15_000 });
    expect(await page.locator('.read-aloud-failed').textContent()).toMatch(/没有中文语音|没有出声/);
  });
});

describe('the controls', () => {
  it('have no finding of axe, and leave more than a third of a phone to the text in every size', async () => {
    const page = await openPosting(FORMAL, ['zh-CN']);
    await button(page, '朗读').click();
    await button(page, '暂停').waitFor();
    for (const size of ['standard', 'elder', 'elder-large']) {
      await page.evaluate((value) => void (document.documentElement.dataset['size'] = value), size);
      const { height } = (await page.locator('.read-aloud-bar').boundingBox())!;
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/reading-${size}.png` });
      expect(height, size).toBeLessThanOrEqual(640 * 0.62);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(360);
    }
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the office’s recording', () => {
  it('comes before the device’s voice, says its size first, fetches nothing unasked, and tells when it does not come', async () => {
    const page = await phone.open('about:blank');
    await page.addInitScript(installVoice, { voices: ['zh-CN'], sentenceMs: 60_000 });
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().includes('/media/') && asked.push(request.url())));
    await page.goto(site.at(`/p/${RECORDED}`));
    await page.locator('.proof-verified').waitFor({ timeout: 30_000 });
    expect(await page.locator('.recording-words').textContent()).toBe('工作人员朗读的录音（1 分 36 秒，403 KB）');
    expect(asked).toEqual([]);
    await button(page, '播放录音').click();
    await page.getByText('录音没有取到').waitFor({ timeout: 10_000 });
    expect(asked[0]).toContain(`/media/${RECORDING.sha256}/file`);
    await button(page, '朗读').click();
    await button(page, '暂停').waitFor();
  });
});
