import type { Page } from 'playwright-core';
import { zhCnList } from '../../../src/ui/text/zh-cn-list.ts';
import { VILLAGE } from '../data/datasets.ts';
import type { SlowLine } from '../slow-line.ts';
import { FAST, type LineSpeed } from '../slow-line.ts';
import type { BenchPage, BenchPhone } from './phone.ts';
import type { PageWatch } from './watch-page.ts';

declare const watch: PageWatch;

/** Opens the start page over a fast line until everything of the program is on the device and the worker answers. */
export async function withShell(phone: BenchPhone, line: SlowLine): Promise<void> {
  const { page } = await phone.page(1);
  line.speed = FAST;
  await page.goto(`${line.url}/`);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
  });
  await page.close();
}

/** Opens the village's board as the worker serves it, on a slowed page over the line at its speed. */
export async function openBoard(phone: BenchPhone, line: SlowLine, speed: LineSpeed, slowdown?: number): Promise<BenchPage> {
  const opened = await phone.page(slowdown);
  line.speed = speed;
  line.log.take();
  await opened.page.goto(`${line.url}/b/${VILLAGE}`, { waitUntil: 'commit' });
  return opened;
}

/** Milliseconds from the program's beginning until the list of all three boards is on the screen. */
export async function untilListed(page: Page): Promise<number> {
  return page.evaluate(async () => await watch.boards(2) - watch.begun());
}

/** Milliseconds from the program's beginning until the page says that everything is on the device. */
export async function untilCurrent(page: Page): Promise<number> {
  const at = await page.evaluate((words) => watch.said('.sync-words', words).then((ms) => ms - watch.begun()), zhCnList.sync.current);
  return at;
}
