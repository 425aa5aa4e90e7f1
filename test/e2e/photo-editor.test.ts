import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import sharp from 'sharp';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { Phone } from './support/browser.ts';

const config = fileURLToPath(new URL('../sheet-page/vite.config.ts', import.meta.url));
const SHOTS = process.env['SHOTS'];
let server: PreviewServer;
let address = '';
beforeAll(async () => {
  await build({ configFile: config, logLevel: 'error' });
  server = await preview({ configFile: config, logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } });
  address = `${server.resolvedUrls?.local[0] ?? ''}?part=photo`;
});
afterAll(() => server.close());

/** A notice on a dark table, photographed aslant and half in shadow, with the notes that a phone writes into the file. */
async function photo(): Promise<Buffer> {
  const lines = Array.from({ length: 26 }, (_, i) => `<rect x="190" y="${270 + i * 38}" width="${640 - (i % 5) * 60}" height="14" fill="#222"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1440"><defs><linearGradient id="s"><stop offset="0" stop-color="#f4efe2"/><stop offset="1" stop-color="#8d8878"/></linearGradient></defs>
    <rect width="1080" height="1440" fill="#3b2a1a"/><polygon points="130,120 930,180 980,1330 90,1300" fill="url(#s)"/>${lines}<circle cx="760" cy="1120" r="90" fill="none" stroke="#c3271b" stroke-width="14"/></svg>`;
  return sharp(Buffer.from(svg)).resize(3024, 4032).jpeg({ quality: 95 })
    .withExif({ IFD0: { Make: 'PhoneOfSomebody', Model: 'X-9' }, IFD3: { GPSLatitude: '25/1 3/1 0/1', GPSLatitudeRef: 'N' } }).toBuffer();
}

describe('the editor of photos in a browser', () => {
  it('straightens and whitens a notice by finger and keyboard, small, without what the camera wrote', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const file = path.join(await tempFolder(), '张三 350524198001010121.jpg');
    await writeFile(file, original);
    const page = await (await Phone.create({ viewport: { width: 360, height: 740 } })).open(address);
    await page.setInputFiles('input[type=file]', file);
    const corner = (name: string) => page.getByRole('button', { name });
    await corner('左上角').waitFor();
    const box = await page.locator('.photo-frame').boundingBox();
    if (!box) throw new Error('no frame');
    for (const [name, x, y] of [['左上角', 130, 120], ['右上角', 930, 180], ['右下角', 980, 1330]] as const) {
      await corner(name).scrollIntoViewIfNeeded();
      const now = await page.locator('.photo-frame').boundingBox() ?? box, handle = await corner(name).boundingBox();
      if (!handle) throw new Error(name);
      expect(Math.min(handle.width, handle.height)).toBeGreaterThanOrEqual(48);
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await page.mouse.down();
      await page.mouse.move(now.x + (x / 1080) * now.width, now.y + (y / 1440) * now.height, { steps: 4 });
      await page.mouse.up();
    }
    // The fourth by keyboard: from 6 % and 94 % to 90/1080 and 1300/1440.
    await corner('左下角').focus();
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('Shift+ArrowUp');
    for (let n = 0; n < 12; n += 1) await page.keyboard.press('ArrowRight');
    await page.evaluate(axe.source);
    expect(await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: { run(on: string): Promise<{ violations: readonly { id: string }[] }> } }).axe.run('.photo-editor');
      return violations.map(({ id }) => id);
    })).toEqual([]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/photo-corners.png`, fullPage: true });
    await page.getByRole('button', { name: '整理照片' }).click();
    await page.getByAltText('整理后的照片').waitFor();
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/photo-made.png`, fullPage: true });
    await page.getByRole('button', { name: '用这张照片' }).click();
    const made = Buffer.from(await page.evaluate(async () => {
      const { taken } = globalThis as unknown as { taken: Blob };
      return [...new Uint8Array(await taken.arrayBuffer())];
    }));
    expect(made.length).toBeLessThanOrEqual(150_000);
    const { format, exif, width, height } = await sharp(made).metadata();
    expect([format, exif]).toEqual(['jpeg', undefined]);
    expect(made.includes('PhoneOfSomebody')).toBe(false);
    expect(Math.max(width, height)).toBeGreaterThan(1000);
    // Every corner is paper now, and white, on the side of the shadow too.
    const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
    for (const [u, v] of [[0.03, 0.03], [0.97, 0.03], [0.97, 0.97], [0.03, 0.97]] as const) {
      const i = (Math.floor(v * info.height) * info.width + Math.floor(u * info.width)) * info.channels;
      expect(Math.min(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)).toBeGreaterThan(215);
    }
  });

  it('says so when the file is no picture', async () => {
    const page = await (await Phone.create({ dark: true })).open(address);
    await page.setInputFiles('input[type=file]', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('不是能打开的图片');
  });

  it('records nothing where a browser cannot, and says that it is missing', async () => {
    const page = await (await Phone.create()).open(address);
    expect(await page.evaluate(() => new Promise((resolve) => {
      Object.defineProperty(globalThis, 'MediaRecorder', { value: undefined });
      const { recorder } = globalThis as unknown as { recorder: { canRecord(): boolean; recordReading(events: object): unknown } };
      recorder.recordReading({ level: () => undefined, done: () => resolve('done'), failed: (why: string) => resolve([recorder.canRecord(), why]) });
    }))).toEqual([false, 'missing']);
  });
});
