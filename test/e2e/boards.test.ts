import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDayAt } from '../../src/domain/civil-date.ts';
import type { NewPosting } from '../../src/domain/posting/posting.ts';
import { correctPosting } from '../../src/server/use-cases/correct-posting.ts';
import { issuePosting } from '../../src/server/use-cases/issue-postings.ts';
import { Phone } from './support/browser.ts';
import { type OpenDemo, openDemo, TESTER } from './support/open-demo.ts';

// Choosing, following and narrowing boards, in the app and without a script, against the demo.
const VILLAGE = '350524102211';

let demo: OpenDemo;
let phone: Phone;

beforeAll(async () => {
  demo = await openDemo();
});
afterAll(async () => {
  await demo.close();
});
beforeEach(async () => {
  phone = await Phone.create();
});
afterEach(async () => {
  await phone.destroy();
});

const announcement = (title: string, text = title): NewPosting => ({
  kind: 'announcement', board: VILLAGE, title, issuers: ['湖头镇横山村民委员会'], field: 'general', items: [], formedOn: civilDayAt(demo.deps.clock()), summary: '',
  blocks: [{ type: 'paragraph', text }],
});

async function announce(title: string): Promise<string> {
  const issued = await issuePosting(demo.deps, TESTER, announcement(title));
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  return issued.value.posting.id;
}

describe('boards', () => {
  it('are found by pinyin initials and stay at hand once followed, with what is unread', async () => {
    const page = await phone.open(`${demo.server.url}/`);
    await page.getByLabel('输入村名、镇名或拼音首字母').fill('hsc');
    await page.getByRole('link', { name: /横山村.*湖头镇/ }).click();
    // The first board of a device is followed by itself.
    await page.getByRole('button', { name: '✓ 已关注' }).waitFor({ timeout: 20_000 });
    await announce('关注以后发的第一条');
    const row = page.locator('.headline', { hasText: '关注以后发的第一条' });
    await row.getByText('未读').waitFor({ timeout: 20_000 });
    await page.getByRole('link', { name: /换一个公开栏/ }).click();
    await page.getByRole('navigation', { name: '关注的公开栏' }).getByText(/条未读/).waitFor();
    await page.goBack();
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '关注以后发的第一条' }).waitFor();
    // Before its text has come, a title alone was not read.
    await page.locator('.posting .blocks').waitFor();
    await page.goBack();
    await row.waitFor();
    await expect.poll(() => row.getByText('未读').count()).toBe(0);
  });

  it('say that a posting was corrected after it was read', async () => {
    const id = await announce('读过以后更正的');
    const page = await phone.open(`${demo.server.url}/b/${VILLAGE}`);
    await page.getByRole('button', { name: '✓ 已关注' }).waitFor({ timeout: 20_000 });
    const row = page.locator('.headline', { hasText: '读过以后更正的' });
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '读过以后更正的' }).waitFor();
    // Before its text has come, a title alone was not read.
    await page.locator('.posting .blocks').waitFor();
    await page.goBack();
    const corrected = await correctPosting(demo.deps, TESTER, { id, baseRevision: 1, weight: 'major', note: '补正内容', posting: announcement('读过以后更正的', '更正过的内容') });
    expect(corrected.ok, JSON.stringify(corrected)).toBe(true);
    await row.getByText('有更正').waitFor({ timeout: 20_000 });
  });

  it('can be unfollowed, and are then not followed again by themselves', async () => {
    const page = await phone.open(`${demo.server.url}/b/${VILLAGE}`);
    await page.getByRole('button', { name: '✓ 已关注' }).click({ timeout: 20_000 });
    await page.getByRole('button', { name: '关注', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '关注', exact: true }).waitFor({ timeout: 20_000 });
  });

  it('answer a question and narrow by year, and the way back leads to where the list was', async () => {
    const page = await phone.open(`${demo.server.url}/b/${VILLAGE}`);
    await page.locator('summary', { hasText: '筛选' }).waitFor({ timeout: 20_000 });
    await page.evaluate(() => window.scrollTo(0, 900));
    await page.getByRole('navigation', { name: '按问题找' }).getByRole('link', { name: '钱花到哪了' }).click();
    await page.getByRole('heading', { level: 2, name: '钱花到哪了' }).waitFor();
    expect(new URL(page.url()).search).toBe('?ask=money');
    const rows = await page.locator('.headline').count();
    expect(rows).toBeGreaterThan(0);
    await page.locator('summary', { hasText: '筛选' }).click();
    const years = await page.getByLabel('年份').locator('option').allTextContents();
    expect(years.length).toBeGreaterThan(1);
    await page.getByLabel('类型').selectOption({ label: '公开' });
    await page.getByRole('button', { name: '看结果' }).click();
    await page.getByText(/只看公开，共 \d+ 条/).waitFor();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(700);
  });

  it('narrow without JavaScript too', async () => {
    const plain = await Phone.create({ javaScript: false });
    const page = await plain.open(`${demo.server.url}/b/${VILLAGE}`);
    await page.getByRole('link', { name: '谁在领补助' }).click();
    await page.getByRole('link', { name: '筛选' }).click();
    await page.getByLabel('领域').selectOption('assistance');
    await page.getByRole('button', { name: '看结果' }).click();
    expect(new URL(page.url()).searchParams.get('ask')).toBe('benefits');
    expect(await page.locator('main').innerText()).toMatch(/只看社会救助和福利，共 \d+ 条/);
    await plain.destroy();
  });
});
