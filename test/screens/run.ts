// node scripts/screens.js FOLDER [NAME …] [--full] [--look standard|elder|dark]: with --full the whole page, else what fits on the screen.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { LOOKS, type Screen, VIEWPORTS } from './screen.ts';
import { SCREENS } from './screens.ts';
import { openVillage, type Village } from './village.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false }, look: { type: 'string' } } });
const [folder, ...names] = positionals;
if (folder === undefined) throw new Error('node scripts/screens.js FOLDER [NAME …] [--full]');
const unknown = names.filter((name) => !SCREENS.some((screen) => screen.name === name));
if (unknown.length > 0) throw new Error(`no screen ${unknown.join(', ')}; there are ${SCREENS.map((s) => s.name).join(', ')}`);
mkdirSync(folder, { recursive: true });

/** Size is chosen by a script, and whoever has chosen one is offered none. */
function suits(screen: Screen, { size }: (typeof LOOKS)[number]): boolean {
  return size === 'standard' || (screen.script !== false && screen.firstRun !== true);
}

/** One look of a screen, at each size of phone: `board-dark-360.png`. */
async function photograph(browser: Browser, village: Village, screen: Screen, look: (typeof LOOKS)[number]): Promise<void> {
  const context = await browser.newContext({
    locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: VIEWPORTS[0], colorScheme: look.dark ? 'dark' : 'light', javaScriptEnabled: screen.script !== false,
    serviceWorkers: screen.installed ? 'allow' : 'block',
  });
  try {
    context.setDefaultTimeout(10_000);
    await context.addInitScript(({ size, asked }) => {
      localStorage.setItem('minglan-display', JSON.stringify({ size, theme: 'system', locale: 'zh-CN' }));
      if (asked) localStorage.setItem('minglan-elder-asked', 'true');
    }, { size: look.size, asked: screen.firstRun !== true });
    await screen.before?.(context);
    const page = await context.newPage();
    const place = typeof screen.place === 'string' ? screen.place : await screen.place(village);
    await page.goto(village.url + place);
    if (screen.script !== false) await page.locator('.display-settings, .recover, .tombstone, .message').first().waitFor();
    if (screen.installed) await page.evaluate(async () => navigator.serviceWorker.ready);
    await screen.act?.(page, village);
    await page.waitForTimeout(600);
    for (const viewport of VIEWPORTS) {
      await page.setViewportSize(viewport);
      if (screen.from !== undefined) await page.locator(screen.from).first().evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await page.waitForTimeout(150);
      await page.screenshot({ path: path.join(folder!, `${screen.name}-${look.name}-${viewport.width}.png`), fullPage: values.full });
    }
  } finally {
    await context.close();
  }
}

const village = await openVillage();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '', args: ['--no-sandbox', '--disable-gpu'] });
let failed = 0;
try {
  for (const screen of SCREENS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const look of LOOKS.filter((look) => suits(screen, look) && (values.look === undefined || values.look === look.name))) {
      await photograph(browser, village, screen, look).catch((error: unknown) => {
        failed += 1;
        console.error(`${screen.name} ${look.name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)}`);
      });
    }
    console.log(screen.name);
  }
} finally {
  await browser.close();
  await village.close();
}
process.exit(failed > 0 ? 1 : 0);
