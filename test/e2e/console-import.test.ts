import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idCheckCharacter } from '../../src/domain/privacy/id-number.ts';
import { fileOf, workbook } from '../support/sheet-files.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { axeFindings } from './support/axe.ts';
import { ConsoleDesk, keepShot } from './support/console-desk.ts';
import { storedText } from './support/stored-text.ts';

let desk: ConsoleDesk;
beforeAll(async () => {
  desk = await ConsoleDesk.open();
});
afterAll(() => desk.close());

const BORN = '35052419800101';
const id = (n: number) => `${BORN}${String(n).padStart(3, '0')}${idCheckCharacter(`${BORN}${String(n).padStart(3, '0')}`)}`;

it('takes a list out of a spreadsheet and a photographed notice into a draft under the real policy, and no ID number of the file is anywhere else', { timeout: 120_000 }, async () => {
  const folder = await tempFolder();
  const sheet = path.join(folder, '名单.xlsx'), photo = path.join(folder, '公告.jpg');
  const rows = Array.from({ length: 30 }, (_, i) => [i + 1, `村民${i}`, id(i), `${(i % 3) + 1}组`, 300 + i]);
  await writeFile(sheet, fileOf(workbook({ 名单: [['横山村低保对象名单'], ['序号', '姓名', '身份证号', '村组', '金额（元）'], ...rows] })));
  await writeFile(photo, await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee8d8' } }).jpeg().toBuffer());

  const page = await desk.signIn('author');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url(), request.postDataBuffer()?.toString('latin1') ?? ''));
  await page.getByRole('button', { name: '用模板写' }).click();
  await page.getByLabel(/搜|找/).first().fill('低保');
  expect(await axeFindings(page)).toEqual([]);
  await keepShot(page, 'templates');
  await page.locator('.template-choice').first().click();

  await page.getByRole('button', { name: '添加一块' }).click();
  await page.locator('.add-choice', { hasText: '从表格文件导入' }).click();
  await page.setInputFiles('.sheet-import input[type=file]', sheet);
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  expect(await page.locator('.sheet-import').innerText()).toContain('30 格有身份证号');
  await keepShot(page, 'sheet-found');
  for (const heading of ['每一列作什么用？', '确认']) {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '放进草稿' }).click();
  await expect.poll(() => page.evaluate(() => document.querySelector('.draft-editor')?.querySelectorAll('.cell-grid').length ?? 0)).toBeGreaterThan(0);

  await page.getByRole('button', { name: '添加一块' }).click();
  await page.locator('.add-choice', { hasText: '拍照或选图片' }).click();
  await page.setInputFiles('.photo-editor input[type=file]', photo);
  await page.getByRole('button', { name: '用整张照片' }).click();
  await page.getByRole('button', { name: '整理照片' }).click();
  await page.getByRole('button', { name: '用这张照片' }).click();
  await page.locator('.photo-editor').waitFor({ state: 'detached' });
  await expect.poll(() => storedText(page), { timeout: 15_000 }).toContain('"image"'.replaceAll('"', ''));
  await page.getByText('已保存在本机').waitFor();
  await keepShot(page, 'imported');
  // A template's blanks keep it from being handed in.
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText(/还有 \d+ 处“填”没有填好/).waitFor();
  const stored = await storedText(page);
  expect(stored).toContain('村民29');
  for (const place of [stored, sent.join('\n'), await page.content()]) expect(place).not.toContain(BORN);
  expect(await (await page.request.get(`${desk.server.url}/metrics`)).text()).not.toContain(BORN);
});
