import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { Phone } from './support/browser.ts';
import { type OpenDemo, openDemo, TESTER } from './support/open-demo.ts';

const VILLAGE = '350524102211';

let demo: OpenDemo;
let proxy: FaultProxy;
let phone: Phone;

beforeAll(async () => {
  demo = await openDemo();
  proxy = await FaultProxy.before(demo.server.url);
});
afterAll(async () => {
  await proxy.close();
  await demo.close();
});
afterEach(async () => {
  proxy.suffer(null);
  await phone.destroy();
});

async function issue(title: string): Promise<void> {
  const posting: NewPosting = {
    kind: 'announcement', board: VILLAGE, title, issuers: ['湖头镇横山村民委员会'], field: 'general', items: [], formedOn: null, summary: '', blocks: [{ type: 'paragraph', text: '正文。' }],
  };
  const issued = await issuePosting(demo.deps, TESTER, posting);
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
}

const streams = () => proxy.seen.filter((path) => path.startsWith('/feed/live')).length;
const feedRequests = () => proxy.seen.filter((path) => path.startsWith('/feed/')).length;

describe('news by server-sent events', () => {
  it.each(['error', 'portal'] as const)('come again after the stream was answered with %s, which a browser does not try again by itself', async (fault) => {
    phone = await Phone.create();
    proxy.suffer(fault, /^\/feed\/live/);
    const before = streams();
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });
    await expect.poll(() => streams() - before, { timeout: 10_000 }).toBeGreaterThan(0);
    const refused = streams();
    proxy.suffer(null);
    await expect.poll(() => streams() - refused, { timeout: 40_000 }).toBeGreaterThan(0);
    // Sooner than the look of each minute.
    const title = `流断了又通（${fault}）`;
    await issue(title);
    await page.getByText(title).waitFor({ timeout: 8_000 });
  });

  it('rest while the page is hidden, and come at once when it is shown', async () => {
    phone = await Phone.create();
    const page = await phone.open(`${proxy.url}/b/${VILLAGE}`);
    await page.getByText('全部信息已在本机').waitFor({ timeout: 30_000 });
    const shown = (state: 'visible' | 'hidden') => page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
    await shown('hidden');
    await issue('看不见的时候发的');
    // News would be here within a second; nothing asks for them now.
    const asked = feedRequests();
    await page.waitForTimeout(3_000);
    expect(await page.getByText('看不见的时候发的').count()).toBe(0);
    expect(feedRequests()).toBe(asked);
    await shown('visible');
    await page.getByText('看不见的时候发的').waitFor({ timeout: 5_000 });
  });
});
