// Draws the pictures of the demo from src/data/demo/drawings into src/data/demo/media. Run by hand when a drawing has changed.
//   CHROMIUM=/usr/bin/chromium node scripts/draw-demo-media.js
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

/** Large enough to read, small enough that filling the demo does not take long. */
const SCALE = 0.75;
const demo = path.resolve(import.meta.dirname, '../src/data/demo');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  for (const name of readdirSync(path.join(demo, 'drawings'))) {
    const svg = readFileSync(path.join(demo, 'drawings', name), 'utf8');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) }, deviceScaleFactor: SCALE });
    // A browser draws Chinese with the fonts of the machine; the drawings stand in no page of the product.
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    const png = await page.screenshot();
    const file = path.join(demo, 'media', `demo-${path.basename(name, '.svg')}.webp`);
    const { size } = await sharp(png).webp({ quality: 80, effort: 6 }).toFile(file);
    writeFileSync(1, `${path.relative(process.cwd(), file)}: ${size} bytes\n`);
    await page.close();
  }
} finally {
  await browser.close();
}
