import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';
import { codeNow, ConsoleDesk, fillIn, keepShot } from './support/console-desk.ts';
import { storedText } from './support/stored-text.ts';

const TITLE = '关于玉湖村主干道路灯检修的公告';
let desk: ConsoleDesk;

beforeAll(async () => {
  desk = await ConsoleDesk.open();
});
afterAll(() => desk.close());

describe('the console', () => {
  it('says what was wrong with a sign-in, and that what is on the device is safe', async () => {
    const page = await desk.tablet();
    await page.getByRole('heading', { name: '登录工作台' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keepShot(page, 'sign-in');
    await fillIn(page, 'issuer', '000000');
    await page.getByRole('alert').waitFor();
    await fillIn(page, 'nobody', '');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('用户名、密码或验证码不对');
    await page.context().setOffline(true);
    await fillIn(page, 'author', '');
    await page.getByText('没有连上网络').waitFor();
  });

  it('takes a posting from its author over a reviewer and an issuer to the board', { timeout: 120_000 }, async () => {
    const author = await desk.signIn('author');
    await keepShot(author, 'work-empty');
    await author.getByRole('button', { name: '新建', exact: true }).click();
    await author.getByLabel('标题', { exact: true }).fill(TITLE);
    await author.getByRole('button', { name: '添加一块' }).click();
    await author.locator('.add-choice', { hasText: '一段文字' }).click();
    await author.locator('.draft-editor textarea').last().fill('9月20日起检修路灯，请绕行。');
    await author.getByText('已保存在本机').waitFor();
    await keepShot(author, 'write');
    expect(await axeFindings(author)).toEqual([]);
    await author.getByRole('button', { name: '提交审核' }).click();
    await author.getByText('下一步：由审核人审核').first().waitFor();

    await author.getByRole('link', { name: '发件箱' }).click();
    await author.getByText('已收到').first().waitFor();
    expect(await axeFindings(author)).toEqual([]);
    await keepShot(author, 'outbox');
    await author.getByRole('link', { name: '我的账号' }).click();
    await author.getByText('这台设备').waitFor();
    expect(await axeFindings(author)).toEqual([]);
    await keepShot(author, 'settings');

    const reviewer = await desk.signIn('reviewer', codeNow());
    await reviewer.getByRole('link', { name: TITLE }).click();
    await reviewer.getByRole('button', { name: '审核通过' }).click();
    await reviewer.getByText('三项都确认后才能通过').waitFor();
    for (const check of await reviewer.getByRole('checkbox').all()) await check.check();
    expect(await axeFindings(reviewer)).toEqual([]);
    await keepShot(reviewer, 'review');
    await reviewer.getByRole('button', { name: '审核通过' }).click();
    await reviewer.getByText('下一步：由签发人签发').first().waitFor();

    const issuer = await desk.signIn('issuer', codeNow());
    await issuer.getByRole('link', { name: TITLE }).click();
    await issuer.getByRole('button', { name: '签发', exact: true }).waitFor();
    expect(await axeFindings(issuer)).toEqual([]);
    await keepShot(issuer, 'issue');
    await issuer.getByRole('button', { name: '签发', exact: true }).click();
    await issuer.getByText('已在公开栏上').first().waitFor();

    const villager = await Phone.create();
    desk.tablets.push(villager);
    const [id] = /[0-9a-z]{10,}$/.exec(issuer.url()) ?? [''];
    const page = await villager.open(`${desk.server.url}/p/${id}`);
    await page.getByRole('heading', { name: TITLE }).waitFor();
  });

  it('opens without a network after one visit, and signing out there leaves nothing of the user, and ends the session once there is one', { timeout: 90_000 }, async () => {
    const page = await desk.signIn('author');
    const context = page.context();
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByLabel('标题', { exact: true }).fill('一份只在本机的草稿');
    await page.getByText('已保存在本机').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('link', { name: /一份只在本机的草稿/ }).waitFor();
    expect(await storedText(page)).toContain('一份只在本机的草稿');
    await keepShot(page, 'offline');
    await page.getByRole('button', { name: /^退出/ }).click();
    await page.getByRole('button', { name: '丢弃并退出' }).click();
    await page.getByText('已退出。连上网络后').waitFor();
    expect(await storedText(page)).not.toMatch(/只在本机的草稿|author/);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('author');
    await context.setOffline(false);
    await expect.poll(() => page.evaluate(async () => ((await (await fetch('/api/v1/session')).json()) as { session: unknown }).session)).toBeNull();
  });

  it('says so where a sign-out could not erase what is on the device, and erases it at the next opening', { timeout: 60_000 }, async () => {
    const page = await desk.signIn('author');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByLabel('标题', { exact: true }).fill('清不掉的草稿');
    await page.getByText('已保存在本机').waitFor();
    await page.evaluate(() => {
      IDBFactory.prototype.deleteDatabase = () => {
        throw new DOMException('no', 'UnknownError');
      };
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException('no', 'UnknownError');
      };
      IDBObjectStore.prototype.delete = () => {
        throw new DOMException('no', 'UnknownError');
      };
    });
    await page.getByRole('button', { name: /^退出/ }).click();
    await page.getByRole('button', { name: '丢弃并退出' }).click();
    await page.getByText('没能清除').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '登录工作台' }).waitFor();
    await expect.poll(() => storedText(page)).not.toContain('清不掉的草稿');
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('author');
  });

  it('keeps what was being typed when the session ended', { timeout: 60_000 }, async () => {
    const page = await desk.signIn('author');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByLabel('标题', { exact: true }).fill('写到一半');
    await page.getByText('已保存在本机').waitFor();
    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-minglan': '1' } }));
    // Before the pause in which it would be stored.
    await page.getByLabel('标题', { exact: true }).fill('写到一半，登录失效了');
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByText('登录已失效').waitFor();
    await fillIn(page, 'author', '');
    await page.getByRole('link', { name: /写到一半，登录失效了/ }).waitFor();
  });
});
