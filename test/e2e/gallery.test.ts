import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { GALLERY } from '../ui/gallery.tsx';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';

const CONFIG = 'test/gallery/vite.config.ts';
/** Rules about whole pages, which an example is not. */
const OF_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];
const LOOKS = [
  { size: 'standard', theme: 'light', contrast: 'system', target: 48 }, { size: 'standard', theme: 'dark', contrast: 'system', target: 48 },
  { size: 'elder', theme: 'light', contrast: 'more', target: 60 }, { size: 'elder-large', theme: 'dark', contrast: 'system', target: 60 },
] as const;

// Each example in two of them, each look over half of the examples; all by `npm run test:faults -- looks`.
const MOST_LOOKS = Number(process.env['GALLERY_LOOKS'] ?? 2);
const looksOf = (i: number) => (MOST_LOOKS >= LOOKS.length ? LOOKS : LOOKS.filter((_, n) => n === i % 2 || n === 2 + (i >> 1) % 2));

let outDir: string;
let site: PreviewServer;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  outDir = mkdtempSync(path.join(tmpdir(), 'minglan-gallery-'));
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  site = await preview({ configFile: CONFIG, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  phone = await Phone.create();
  page = await phone.open('about:blank');
});
afterAll(async () => {
  await phone.destroy();
  await site.close();
  rmSync(outDir, { recursive: true });
});

const address = (query: string) => `${site.resolvedUrls?.local[0] ?? site.resolvedUrls?.network[0] ?? ''}${query}`;

async function violations(): Promise<string[]> {
  // What measures itself draws again a frame after the width has changed.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  return axeFindings(page, OF_PAGES);
}

/** Controls smaller than a finger, and what reaches past the screen's edge. Links in running text are as tall as it. */
async function faults(target: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px past the edge of ${clientWidth}`);
    for (const control of document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')) {
      const touched = control.matches('input[type=radio], input[type=checkbox], input[type=file]') ? control.closest('label') ?? control : control;
      const { width, height, right } = touched.getBoundingClientRect();
      if (width === 0 || right <= 0 || getComputedStyle(touched).display === 'inline') continue;
      if (Math.min(width, height) < least - 0.5) found.push(`${Math.round(width)} × ${Math.round(height)}: ${touched.outerHTML.slice(0, 120)}`);
    }
    return found;
  }, target);
}

describe('the gallery', () => {
  it('shows every example under its switches', async () => {
    await page.goto(address(''));
    expect(await page.locator('iframe').count()).toBe(GALLERY.length);
    await page.locator('.switches select').first().selectOption('pager');
    expect(await page.locator('iframe').count()).toBe(GALLERY.filter((e) => e.component === 'pager').length);
  });

  it.each(GALLERY.map((entry, i) => ({ ...entry, i })))('$component, $name: everyone can use it, in each size, brightness and width', async ({ i }) => {
    await page.goto(address(`?example=${i}&locale=${i % 2 === 0 ? 'zh-CN' : 'en'}`));
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => fold.setAttribute('open', '')));
    for (const { target, ...look } of looksOf(i)) {
      await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), look);
      const where = Object.values(look).join(' ');
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await faults(target), `${where}, ${width} px`).toEqual([]);
      }
      expect(await violations(), where).toEqual([]);
    }
  });
});
