import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import type { Block } from '../../src/domain/posting/block.ts';
import type { EditorPage } from '../support/editor-page.tsx';
import { editorSite } from '../support/editor-site.ts';
import { axeFindings } from './support/axe.ts';
import { Phone } from './support/browser.ts';

let site: Awaited<ReturnType<typeof editorSite>>;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  site = await editorSite();
  phone = await Phone.create({ viewport: { width: 800, height: 1280 } });
  page = await phone.open(site.url);
});
afterAll(async () => {
  await phone.destroy();
  await site.close();
});
beforeEach(() => open([]));

type Seen = typeof globalThis & { seen: EditorPage };
const open = (blocks: readonly Block[], comments: { block?: string; text: string }[] = []) => page.evaluate(([given, said]) => {
  const { seen } = globalThis as Seen;
  seen.open(seen.draft(given), said);
}, [blocks, comments] as const);
const content = (): Promise<DraftContent> => page.evaluate(() => (globalThis as Seen).seen.content);
const blocks = async () => (await content()).blocks.map((one) => one.block);
const texts = async () => (await blocks()).map((block) => ('text' in block ? block.text : block.type));
const p = (text: string): Block => ({ type: 'paragraph', text });

describe('writing a draft', () => {
  it('adds a paragraph from the sheet, parts it with Enter, and takes words and not letters back', async () => {
    await page.getByRole('button', { name: '添加一块' }).click();
    await page.getByRole('button', { name: /^段落/ }).click();
    await page.keyboard.type('第一句。');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第二句。');
    await expect.poll(texts).toEqual(['第一句。', '第二句。']);
    await page.keyboard.press('Control+z');
    await expect.poll(texts).toEqual(['第一句。', '']);
    await page.keyboard.press('Control+y');
    await expect.poll(texts).toEqual(['第一句。', '第二句。']);
  });

  it('moves a block with buttons and with keys, and the cursor goes with it', async () => {
    await open([p('甲'), p('乙'), p('丙')]);
    await page.getByLabel('段落文字').nth(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(texts).toEqual(['甲', '丙', '乙']);
    await page.getByRole('button', { name: '上移' }).click();
    await expect.poll(texts).toEqual(['丙', '甲', '乙']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-block]')?.querySelector('textarea')?.value)).toBe('丙');
  });

  it('deletes with a way back at hand', async () => {
    await open([p('甲'), p('乙')]);
    await page.getByLabel('段落文字').first().focus();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(texts).toEqual(['乙']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('撤销删除');
    await page.keyboard.press('Enter');
    await expect.poll(texts).toEqual(['甲', '乙']);
  });

  it('suggests the number of a heading as its level asks for', async () => {
    await open([{ type: 'heading', level: 1, number: '一、', text: '甲' }, { type: 'heading', level: 1, number: '一、', text: '乙' }]);
    await page.getByRole('button', { name: '按顺序改为 二、' }).click();
    await expect.poll(async () => (await blocks())[1]).toMatchObject({ number: '二、' });
  });

  it('goes through a table by arrows and Enter, which adds a row below the last', async () => {
    await open([{ type: 'table', caption: '表', headerRows: [[{ text: '甲' }, { text: '乙' }]], rows: [['', '']] }]);
    await page.getByLabel('第 1 行，甲').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('4');
    await expect.poll(async () => (await blocks())[0]).toMatchObject({ rows: [['1', '2'], ['', '4']] });
  });

  it('lays cells of a spreadsheet over a table and widens it', async () => {
    await open([{ type: 'table', caption: '表', headerRows: [[{ text: '甲' }]], rows: [['']] }]);
    await page.getByLabel('第 1 行，甲').focus();
    await pasteInto('', '张某\t1\n李某\t2');
    await expect.poll(async () => (await blocks())[0]).toMatchObject({ rows: [['张某', '1'], ['李某', '2']] });
  });

  it('makes blocks of a pasted notice, where the cursor stands', async () => {
    await open([p('开头结尾')]);
    await page.getByLabel('段落文字').focus();
    await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).setSelectionRange(2, 2));
    await pasteInto('<p>一、标题</p><p>正文。</p>', '');
    await expect.poll(texts).toEqual(['开头', '标题', '正文。', '结尾']);
  });

  it('keeps yuan as fen and says when the lines do not add up', async () => {
    await open([{ type: 'fundTable', caption: '', totalFen: 100_00, lines: [{ purpose: '路', amountFen: 0 }] }]);
    await page.getByLabel('安排（元）').fill('99.5');
    await expect.poll(() => page.getByText('与总额相差 0.50 元').count()).toBe(1);
    await page.getByRole('button', { name: '总额改为 99.50' }).click();
    await expect.poll(async () => (await blocks())[0]).toMatchObject({ totalFen: 9950, lines: [{ amountFen: 9950 }] });
  });

  it('shows what a reviewer said at the block it speaks of', async () => {
    await open([p('甲'), p('乙')], [{ block: 'example1', text: '写明日期' }]);
    await expect.poll(() => page.locator('[data-block="example1"]').getByText('写明日期').count()).toBe(1);
  });
});

describe('personal data', () => {
  it('is marked at its letters, and masked with one touch', async () => {
    await open([p('请打13800138000。'), p('或13900139000。')]);
    await expect.poll(() => page.locator('.grow-copy mark').allTextContents()).toEqual(['13800138000', '13900139000']);
    await page.getByRole('button', { name: '遮盖这个手机号' }).first().click();
    await expect.poll(texts).toEqual(['请打［手机号已隐去］。', '或13900139000。']);
    await page.getByRole('button', { name: '全部遮盖' }).click();
    await expect.poll(texts).toEqual(['请打［手机号已隐去］。', '或［手机号已隐去］。']);
    await expect.poll(() => page.locator('.grow-copy mark').count()).toBe(0);
  });

  it('in row 1,500 of a list is gone to, and a column that may not stand is taken out whole', async () => {
    await page.evaluate(() => {
      const { seen } = globalThis as Seen;
      const draft = seen.people(2000), list = draft.blocks[0]!;
      if (list.block.type !== 'nameList') throw new Error('no list');
      const { columns, groups } = list.block;
      const rows = groups[0]!.rows.map((row, r) => [...row, r === 1499 ? '13800138000' : '']);
      seen.open({ ...draft, blocks: [{ ...list, block: { ...list.block, columns: [...columns, '联系电话'], groups: [{ group: '', rows }] } }] });
    });
    await page.getByRole('button', { name: '去看' }).click();
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('13800138000');
    await page.getByRole('button', { name: '去掉“联系电话”这一列' }).click();
    await expect.poll(async () => (await blocks())[0]).toMatchObject({ columns: ['户主', '保障人数', '月保障金额（元）', '备注'] });
    await expect.poll(() => page.getByRole('button', { name: '全部遮盖' }).count()).toBe(0);
  });
});

describe('a list of 2,000 people', () => {
  it('draws only the rows in sight, and keeps the one that holds the cursor', async () => {
    await page.evaluate(() => { const { seen } = globalThis as Seen; seen.open(seen.people(2000)); });
    expect(await page.locator('.cell-grid tbody input').count()).toBeLessThan(300);
    await page.getByLabel('第 1 行，户主').focus();
    await page.locator('.cell-scroll').evaluate((frame) => { frame.scrollTop = 50_000; });
    await expect.poll(() => page.getByLabel(/^第 10\d\d 行，户主/).count()).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第 1 行，户主');
  });

  it('has no other row drawn anew when a letter is typed in one', async () => {
    await page.evaluate(() => { const { seen } = globalThis as Seen; seen.open(seen.people(2000)); });
    await page.getByLabel('第 5 行，备注').focus();
    await expect.poll(() => page.locator('.edit-tools').count()).toBe(1);
    await page.evaluate(() => {
      const touched: number[] = [];
      Object.assign(globalThis, { touched });
      new MutationObserver((all) => touched.push(all.length)).observe(document.querySelector('.cell-grid tbody')!, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    for (let i = 0; i < 5; i += 1) await page.keyboard.insertText('字');
    await expect.poll(async () => JSON.stringify((await blocks())[0])).toContain('按月发放字字字字字');
    expect(await page.evaluate(() => (globalThis as unknown as { touched: number[] }).touched)).toEqual([]);
  });
});

describe('the sheet of blocks, and a block that is worked on', () => {
  it('are free of findings of axe', async () => {
    await open([p('甲')]);
    await page.getByLabel('段落文字').focus();
    await page.getByRole('button', { name: '在下面添加' }).click();
    expect(await axeFindings(page, ['page-has-heading-one'])).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('group', { name: '添加什么？' }).count()).toBe(0);
  });
});

async function pasteInto(html: string, text: string): Promise<void> {
  await page.evaluate(([h, t]) => {
    const data = new DataTransfer();
    if (h !== '') data.setData('text/html', h);
    data.setData('text/plain', t);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, [html, text] as const);
}
