import { readFileSync, writeFileSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDayAt, instantOf } from '../../src/domain/civil-date.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../../src/ui/posting/examples.ts';
import { ReaderSite } from '../faces/reader/reader-site.ts';
import { sampleId } from '../support/sample-posting.ts';
import { SimulatedServer } from '../support/simulated-server.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';
import { drawnCode } from './support/drawn-code.ts';

// Sharing, scanning, printing and installing in the built face, under the real policy and a path.
const VILLAGE = '350524102215', TOWN = '350524102', COUNTY = '350524';
const FORMAL = sampleId(93_001), PEOPLE = sampleId(93_002), WIDE = sampleId(93_003);
const SHOTS = process.env['SHOTS'];
const WECHAT = 'Mozilla/5.0 (Linux; Android 13; V2203A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.47.2560 Language/zh_CN';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1';
const UC = 'Mozilla/5.0 (Linux; U; Android 12; zh-CN; PEQM00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.4.6.1290 Mobile Safari/537.36';

let server: SimulatedServer;
let site: ReaderSite;
let phone: Phone;
let warning = '';

beforeAll(async () => {
  server = await SimulatedServer.start([VILLAGE, TOWN, COUNTY], Date.now());
  const at = { publishedAt: server.now, issuedAt: server.now };
  for (let i = 0; i < 3; i += 1) await server.post(VILLAGE, 'announcement');
  warning = await server.post(COUNTY, 'warning');
  const today = civilDayAt(server.now);
  const blocks = PUBLICITY_EXAMPLE.blocks.map((b) => (b.type === 'nameList' ? { ...b, visibleUntil: instantOf(server.nowMs + 9 * 3_600_000) } : b));
  server.board(VILLAGE).append({ ...PUBLICITY_EXAMPLE, ...at, blocks, id: PEOPLE, board: VILLAGE, kind: 'publicity', publicity: { from: today, to: today, basis: '社会救助暂行办法第十一条', objectTo: '向村务监督委员会提出。' } }, server.now);
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: FORMAL, board: TOWN }, server.now);
  const heads = ['序号', '姓名', ...Array.from({ length: 16 }, (_, i) => `第${i + 1}项补助标准`)];
  const rows = Array.from({ length: 60 }, (_, r) => [`${r + 1}`, `第${r + 1}组`, ...Array.from({ length: 16 }, (_, c) => `${(r + 1) * (c + 3)}00.50`)]);
  server.board(TOWN).append({ ...FORMAL_EXAMPLE, ...at, id: WIDE, board: TOWN, blocks: [{ type: 'paragraph', text: '各项补助如下表。' }, { type: 'table', caption: '各项补助标准', headerRows: [heads.map((text) => ({ text }))], rows }] }, server.now);
  await server.publish(VILLAGE);
  await server.publish(TOWN);
  site = await ReaderSite.start(server);
});
afterAll(() => site.close());
beforeEach(async () => {
  phone = await Phone.create({ serviceWorkers: 'block' });
});
afterEach(() => phone.destroy());

/** A screen drawn by the app, its offer of large text answered. */
async function show(place: string, before: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Page> {
  const page = await phone.open('about:blank');
  await page.addInitScript(() => {
    try {
      localStorage.setItem('minglan-elder-asked', 'true');
    } catch {
      // about:blank has no storage.
    }
  });
  await before(page);
  await page.goto(site.at(place));
  await page.locator('.display-settings').waitFor({ timeout: 40_000 });
  return page;
}

const asUserAgent = (userAgent: string) => (page: Page) => page.addInitScript((value) => Object.defineProperty(navigator, 'userAgent', { get: () => value }), userAgent);
/** As on the many phones whose browser knows no codes. */
const withoutDetector = (page: Page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'BarcodeDetector'));

async function shoot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  await page.setViewportSize({ width: 360, height: 640 });
  for (const [size, theme] of [['standard', 'light'], ['elder', 'light'], ['standard', 'dark']] as const) {
    await page.evaluate(([s, t]) => Object.assign(document.documentElement.dataset, { size: s, theme: t }), [size, theme] as const);
    await page.screenshot({ path: `${SHOTS}/${name}-${size}-${theme}.png`, fullPage: true });
  }
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: 'standard', theme: 'light' }));
}

async function decoded(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) }, { timeLimit: 5000 });
}

describe('sharing a posting', () => {
  it('shows a code that leads to the very posting, in the dark too, and copies the bare link', async () => {
    const page = await show(`/p/${FORMAL}`);
    await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.locator('.share-panel').waitFor();
    const code = page.locator('.share-panel .qr-code');
    expect(await decoded(await code.screenshot())).toBe(site.at(`/p/${FORMAL}`));
    await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    expect(await decoded(await code.screenshot())).toBe(site.at(`/p/${FORMAL}`));
    await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('链接已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.at(`/p/${FORMAL}`));
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'share');
    await page.keyboard.press('Escape');
    expect(await page.locator('.share-panel').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('分享');
  });

  it('copies by selection where there is no clipboard, and says so where nothing can be copied', async () => {
    const page = await show(`/p/${FORMAL}`, (p) => p.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { get: () => undefined })));
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.evaluate(() => document.addEventListener('copy', () => void (document.body.dataset['copied'] = String(getSelection()) || (document.activeElement as HTMLTextAreaElement).value)));
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('链接已复制').waitFor();
    expect(await page.evaluate(() => document.body.dataset['copied'])).toBe(site.at(`/p/${FORMAL}`));
    await page.evaluate(() => void (document.execCommand = () => false));
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('没能复制').waitFor();
  });

  it('hands title and link to the phone’s own sharing where there is one, and offers none elsewhere', async () => {
    const page = await show(`/p/${FORMAL}`, (p) => p.addInitScript(() => void (navigator.share = async (data) => void (document.body.dataset['sent'] = JSON.stringify(data)))));
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.getByRole('button', { name: '发给别人' }).click();
    expect(JSON.parse(await page.evaluate(() => document.body.dataset['sent'] ?? ''))).toEqual({ title: FORMAL_EXAMPLE.title, url: site.at(`/p/${FORMAL}`) });
    await phone.destroy();
    phone = await Phone.create({ serviceWorkers: 'block' });
    const other = await show(`/p/${FORMAL}`, (p) => p.addInitScript(() => void Object.defineProperty(navigator, 'share', { value: undefined })));
    await other.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await other.getByRole('button', { name: '复制链接' }).waitFor();
    expect(await other.getByRole('button', { name: '发给别人' }).count()).toBe(0);
  });

  it('saves a picture 1080 px wide whose code leads to the posting, without a network', async () => {
    const page = await show(`/p/${PEOPLE}`);
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.locator('.share-panel').waitFor();
    await phone.context.setOffline(true);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成图片' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^关于.*\.png$/);
    const picture = readFileSync(await download.path());
    if (SHOTS) writeFileSync(`${SHOTS}/card-publicity.png`, picture);
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width }).toEqual({ format: 'png', width: 1080 });
    expect(height).toBeGreaterThan(700);
    expect(height).toBeLessThan(2000);
    expect(await decoded(picture)).toBe(site.at(`/p/${PEOPLE}`));
    await page.getByText('图片已做好').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'share-picture');
  });

  it.each([['WeChat', WECHAT], ['an iPhone', IPHONE]])('shows the picture to be held down in %s, and downloads nothing', async (_name, userAgent) => {
    const page = await show(`/p/${warning}`, asUserAgent(userAgent));
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.getByRole('button', { name: '存成图片' }).click();
    await page.getByText('长按图片保存').waitFor();
    const src = await page.locator('.share-picture').getAttribute('src');
    const picture = Buffer.from((src ?? '').split(',')[1] ?? '', 'base64');
    if (SHOTS) writeFileSync(`${SHOTS}/card-warning.png`, picture);
    expect(await decoded(picture)).toBe(site.at(`/p/${warning}`));
    expect(downloads).toBe(0);
  });
});

describe('sharing a board', () => {
  it('shows the code of the board, whatever its list is narrowed to', async () => {
    const page = await show(`/b/${VILLAGE}?ask=money`);
    await page.getByRole('button', { name: '分享' }).click({ timeout: 40_000 });
    await page.setViewportSize({ width: 360, height: 1400 });
    await page.locator('.share-panel .qr-code').evaluate((code) => code.scrollIntoView({ block: 'center' }));
    expect(await decoded(await page.locator('.share-panel .qr-code').screenshot())).toBe(site.at(`/b/${VILLAGE}`));
    await page.setViewportSize({ width: 360, height: 640 });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成图片' }).click()]);
    const picture = readFileSync(await download.path());
    if (SHOTS) writeFileSync(`${SHOTS}/card-board.png`, picture);
    expect(await decoded(picture)).toBe(site.at(`/b/${VILLAGE}`));
    await shoot(page, 'share-board');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('scanning', () => {
  it.each(['the browser’s own reader, or none', 'the loaded reader'])('opens a board from a photo of its code, by %s', async (by) => {
    const page = await show('/', by === 'the loaded reader' ? withoutDetector : undefined);
    await page.getByRole('button', { name: '扫二维码' }).click({ timeout: 40_000 });
    await page.getByText(/没有找到能用的摄像头|没有使用摄像头的许可/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'scan-no-camera');
    await page.locator('.scan input[type=file]').setInputFiles({ name: 'poster.png', mimeType: 'image/png', buffer: await drawnCode(site.at(`/b/${VILLAGE}`)) });
    await page.waitForURL(site.at(`/b/${VILLAGE}`));
    await page.locator('.headline').first().waitFor({ timeout: 20_000 });
  });

  it('says what a code of something else held, and opens nothing', async () => {
    const page = await show('/', withoutDetector);
    await page.getByRole('button', { name: '扫二维码' }).click({ timeout: 40_000 });
    const file = page.locator('.scan input[type=file]');
    for (const foreign of ['https://example.com/pay?to=1', 'https://example.com/column/b/350524102215']) {
      await file.setInputFiles({ name: 'pay.png', mimeType: 'image/png', buffer: await drawnCode(foreign) });
      await page.getByText(foreign).waitFor();
      await page.getByText('它不是公开栏').waitFor();
      expect(page.url()).toBe(site.at('/'));
    }
    expect(await page.locator('.scan video').isVisible()).toBe(false);
    await shoot(page, 'scan-other');
    const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#eee' } }).png().toBuffer();
    await file.setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: blank });
    await page.getByText('图片里没有找到二维码').waitFor();
    await file.setInputFiles({ name: 'notes.txt', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('没能认出来').waitFor();
  });

  it('asks for the camera only after a touch, reads its frames, and lets go of it when left', async () => {
    const page = await show('/', async (p) => {
      await withoutDetector(p);
      // A camera made of a canvas: what the real one would hand over.
      await p.addInitScript(() => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 480;
        const asked = { count: 0, canvas, tracks: [] as MediaStreamTrack[] };
        Object.assign(globalThis, { asked });
        navigator.mediaDevices.getUserMedia = async () => {
          asked.count += 1;
          const stream = canvas.captureStream(10);
          setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 1, 1), 100);
          asked.tracks.push(...stream.getTracks());
          return stream;
        };
      });
    });
    const asked = () => page.evaluate(() => {
      const { count, tracks } = (globalThis as unknown as { asked: { count: number; tracks: MediaStreamTrack[] } }).asked;
      return { count, live: tracks.filter((t) => t.readyState === 'live').length };
    });
    await page.getByRole('button', { name: '扫二维码' }).waitFor({ timeout: 40_000 });
    expect(await asked()).toEqual({ count: 0, live: 0 });
    await page.getByRole('button', { name: '扫二维码' }).click();
    await page.getByText('正在找二维码').waitFor();
    expect(await asked()).toEqual({ count: 1, live: 1 });
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.scan').waitFor({ state: 'detached' });
    expect(await asked()).toEqual({ count: 1, live: 0 });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('扫二维码');
    await page.getByRole('button', { name: '扫二维码' }).click();
    await page.getByText('正在找二维码').waitFor();
    const code = (await drawnCode(site.at(`/p/${FORMAL}`))).toString('base64');
    await page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      (globalThis as unknown as { asked: { canvas: HTMLCanvasElement } }).asked.canvas.getContext('2d')?.drawImage(image, 0, 0, 480, 480);
    }, code);
    await page.waitForURL(site.at(`/p/${FORMAL}`));
    expect(await asked()).toEqual({ count: 2, live: 0 });
  });
});

describe('a printed posting', () => {
  it('has head, text and the way back to the board, black on white, and nothing of the app', async () => {
    for (const [name, id] of [['formal', FORMAL], ['names', PEOPLE], ['warning', warning], ['wide', WIDE]] as const) {
      const page = await show(`/p/${id}`);
      await page.locator('.print-foot').waitFor({ state: 'attached', timeout: 40_000 });
      await page.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
      await page.emulateMedia({ media: 'print' });
      for (const chrome of ['.bar', '.posting-back', '.share', '.read-aloud', '.proof']) expect(await page.locator(chrome).first().isVisible(), chrome).toBe(false);
      expect(await page.locator('.print-foot').innerText()).toMatch(/用手机扫码看原文并核验[\s\S]*打印于 \d+年\d+月\d+日，以公开栏为准/);
      expect(await page.locator('.print-foot .qr-code').isVisible()).toBe(true);
      expect(await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('.posting-title')!).color])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      if (name === 'wide') expect(await page.locator('.block-table.is-across').evaluate((e) => [getComputedStyle(e).getPropertyValue('page'), getComputedStyle(e.querySelector('thead')!).display])).toEqual(['across', 'table-header-group']);
      if (name === 'names') expect(await page.locator('.name-list').isVisible()).toBe(true);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      if (SHOTS) writeFileSync(`${SHOTS}/print-${name}.pdf`, pdf);
      await page.close();
    }
  });

  it('is printed by its own button', async () => {
    const page = await show(`/p/${FORMAL}`, (p) => p.addInitScript(() => void (window.print = () => void (document.body.dataset['printed'] = 'yes'))));
    await page.getByRole('button', { name: '打印' }).click({ timeout: 40_000 });
    expect(await page.evaluate(() => document.body.dataset['printed'])).toBe('yes');
  });
});

describe('installing', () => {
  it.each([['wechat', WECHAT, '微信、QQ、钉钉里'], ['iphone', IPHONE, '苹果手机（Safari 浏览器）'], ['uc', UC, 'UC 浏览器'], ['desktop', null, '电脑（Chrome 或 Edge）']])('on %s shows its own pictures first, the others folded', async (name, userAgent, title) => {
    const page = await show('/settings/install', userAgent === null ? undefined : asUserAgent(userAgent));
    await page.locator('.install-name').waitFor({ timeout: 40_000 });
    expect(await page.locator('.install-name').innerText()).toBe(title);
    expect(await page.locator('.install details:not([open])').count()).toBe(5);
    expect(await page.getByRole('button', { name: '安装到桌面' }).count()).toBe(0);
    expect(await page.getByText('复制链接').count()).toBe(name === 'wechat' ? 1 : 0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, `install-${name}`);
    if (SHOTS && name === 'desktop') {
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => void (d.open = true)));
      await page.screenshot({ path: `${SHOTS}/install-all.png`, fullPage: true });
    }
  });

  /** As Chrome does when it can install. */
  const offer = (page: Page, outcome: 'accepted' | 'dismissed') => page.evaluate((answer) => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    dispatchEvent(Object.assign(event, { prompt: async () => void (document.body.dataset['prompted'] = 'yes'), userChoice: Promise.resolve({ outcome: answer }) }));
    return event.defaultPrevented;
  }, outcome);

  it('is one touch where the browser offers it, and then asks to keep what is stored', async () => {
    const page = await show('/settings/install', (p) => p.addInitScript(() => void (navigator.storage.persist = async () => Boolean(document.body.dataset['persist'] = 'asked'))));
    await page.locator('.install-name').waitFor({ timeout: 40_000 });
    expect(await offer(page, 'accepted')).toBe(true);
    await page.getByRole('button', { name: '安装到桌面' }).click();
    await page.getByText('正在安装').waitFor();
    expect(await page.evaluate(() => document.body.dataset['prompted'])).toBe('yes');
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
    await page.getByText('已经安装在这台设备上了').waitFor();
    expect(await page.evaluate(() => document.body.dataset['persist'])).toBe('asked');
  });

  it('is offered after the list, from the third visit, until answered, and never beside a posting', async () => {
    const page = await show(`/b/${VILLAGE}`);
    const invitation = page.locator('.install-offer');
    const again = async (place: string) => {
      await page.goto(site.at(place));
      await page.locator('.share').waitFor({ timeout: 40_000 });
      return invitation.count();
    };
    await page.locator('.share').waitFor({ timeout: 40_000 });
    expect(await invitation.count()).toBe(0);
    expect(await again(`/b/${VILLAGE}`)).toBe(0);
    expect(await again(`/b/${VILLAGE}`)).toBe(1);
    expect(await invitation.evaluate((e) => [getComputedStyle(e).position, e.previousElementSibling !== null])).toEqual(['static', true]);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'invitation');
    expect(await again(`/p/${FORMAL}`)).toBe(0);
    expect(await again(`/b/${VILLAGE}`)).toBe(1);
    await page.getByRole('button', { name: '不用了' }).click();
    expect(await invitation.count()).toBe(0);
    expect(await again(`/b/${VILLAGE}`)).toBe(0);
  });

  it('is not offered in WeChat, however often the board was visited', async () => {
    const page = await show(`/b/${VILLAGE}`, async (p) => {
      await asUserAgent(WECHAT)(p);
      await p.addInitScript(() => {
        if (location.protocol.startsWith('http')) localStorage.setItem('minglan-visits', '3');
      });
    });
    await page.locator('.share').waitFor({ timeout: 40_000 });
    expect(await page.locator('.install-offer').count()).toBe(0);
  });
});
