import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDayAt } from '../../src/domain/civil-date.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { withdrawPosting } from '../../src/server/use-cases/withdraw-posting.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';
import { type OpenDemo, openDemo, TESTER } from './support/open-demo.ts';

// The same village without a script: how far the server's own pages lead, and that each is accessible. A second phone runs axe on the same page,
// for axe needs a script itself: there, those of the page do not come through.
const VILLAGE = '350524102211';

let demo: OpenDemo;
let phone: Phone;
let page: Page;
let checker: Phone;
let checked: Page;
let withdrawn = '';

beforeAll(async () => {
  demo = await openDemo();
  const issued = await issuePosting(demo.deps, TESTER, {
    kind: 'announcement', board: VILLAGE, title: '停水通知', issuers: ['湖头镇横山村村民委员会'], field: 'general', items: [], formedOn: civilDayAt(demo.deps.clock()), summary: '',
    blocks: [{ type: 'paragraph', text: '明天停水。' }],
  });
  withdrawn = issued.ok ? issued.value.posting.id : '';
  expect((await withdrawPosting(demo.deps, TESTER, { id: withdrawn, reason: '日期写错了。' })).ok).toBe(true);
  phone = await Phone.create({ javaScript: false, serviceWorkers: 'block' });
  page = await phone.open(`${demo.server.url}/`);
  checker = await Phone.create({ serviceWorkers: 'block' });
  checked = await checker.open('about:blank');
  await checked.route('**/*.js*', (route) => route.abort());
});
afterAll(async () => {
  await phone.destroy();
  await checker.destroy();
  await demo.close();
});

/** Not wider than the phone, and nothing that axe finds. */
async function expectSound(): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await checked.goto(page.url());
  expect(await checked.locator('.display-settings').count()).toBe(0);
  expect(await axeFindings(checked)).toEqual([]);
}

const words = () => page.locator('main').innerText();

describe('without a script, a reader', () => {
  it('chooses a board and turns to its second page', async () => {
    await expectSound();
    await page.locator('summary', { hasText: '湖头镇' }).click();
    await page.getByRole('link', { name: '横山村', exact: true }).click();
    expect(await page.title()).toContain('横山村公开栏');
    await expectSound();
    await page.getByRole('link', { name: '下一页' }).click();
    expect(await words()).toContain('第 2 页');
    expect(await page.locator('.headline').count()).toBeGreaterThan(0);
    await expectSound();
    await page.getByRole('link', { name: '上一页' }).click();
  });

  it('asks a question, whose page has its own look and one line for a running warning, and narrows it', async () => {
    await page.getByRole('navigation', { name: '按问题找' }).getByRole('link', { name: '钱花到哪了' }).click();
    const [heading, warning] = await Promise.all([page.getByRole('heading', { level: 2, name: '钱花到哪了' }).boundingBox(), page.locator('a.warning').boundingBox()]);
    expect((heading?.y ?? 999) + (heading?.height ?? 0)).toBeLessThan(540);
    expect(warning?.height ?? 999).toBeLessThan(80);
    await expectSound();
    await page.getByRole('link', { name: '筛选' }).click();
    await expectSound();
    await page.getByLabel('类型').selectOption({ label: '公开' });
    await page.getByRole('button', { name: '看结果' }).click();
    expect(await words()).toMatch(/只看公开，共 \d+ 条/);
    await expectSound();
  });

  it('finds by title a posting whose list is whole, and that ends on paper with its address and how to check it', async () => {
    await page.getByRole('link', { name: '搜索' }).click();
    await page.getByLabel('搜标题').fill('最低生活保障');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.locator('.hit').first().waitFor();
    await expectSound();
    await page.getByRole('link', { name: /横山村拟纳入最低生活保障对象公示/ }).click();
    expect(await page.locator('.person').count()).toBe(7);
    expect(await words()).toMatch(/公示期还剩 \d+ (个工作日|天)，至|今天是公示期最后一天/);
    await expectSound();
    expect(await page.locator('.print-foot').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-foot').innerText()).toMatch(/\/p\/[0-9a-z]{16}[^]*本页取自 20\d\d年\d+月\d+日 \d\d:\d\d[^]*核验/);
    await page.emulateMedia({ media: 'screen' });
  });

  it('reads where the money went, in bars and in a table', async () => {
    await page.goto(`${demo.server.url}/search?q=${encodeURIComponent('筹资筹劳')}`);
    await page.locator('.hit a').first().click();
    expect(await page.locator('.fund-flow').count()).toBe(1);
    expect(await page.locator('.grid-table').count()).toBeGreaterThan(1);
    await expectSound();
  });

  it('is told what became of a posting that is gone, and of an address that never was', async () => {
    expect((await page.goto(`${demo.server.url}/p/${withdrawn}`))?.status()).toBe(410);
    expect(await words()).toMatch(/这条信息已撤回[^]*日期写错了/);
    await expectSound();
    for (const place of ['/p/0000000000000000', '/b/350999', '/no/such/place']) {
      expect((await page.goto(demo.server.url + place))?.status()).toBe(404);
      expect(await words()).toContain('没有找到这个页面');
      await expectSound();
    }
    await page.getByRole('link', { name: '回到公开栏目录' }).click();
    await page.getByRole('heading', { level: 1, name: '请选择公开栏' }).waitFor();
  });
});
