import type { Page } from 'playwright-core';
import { FAST, type LineSpeed, type SlowLine } from '../slow-line.ts';
import { type BenchPhone, SLOWDOWN, withPhone } from './phone.ts';

/** Calls a function that a floor's or peer's page has made global, and tells how long it took, in milliseconds of the page. */
async function timed(page: Page, call: string): Promise<number> {
  return await page.evaluate(`(async () => { const begun = performance.now(); await ${call}; return performance.now() - begun; })()`);
}

/**
 * A floor's or peer's page on a new phone, loaded over a fast line at full speed, then run at the line's speed on a slowed processor:
 * what is measured is the work, not the program's own way to the phone.
 */
export async function runProgram(line: SlowLine, path: string, call: string, speed: LineSpeed, then: (phone: BenchPhone) => Promise<Record<string, number>> = async () => ({})) {
  return withPhone(async (phone) => {
    line.speed = FAST;
    const { page, cdp } = await phone.page(1);
    await page.goto(line.url + path, { waitUntil: 'load' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    line.speed = speed;
    line.log.take();
    const ms = await timed(page, call);
    return { ms, ...await then(phone) };
  });
}
