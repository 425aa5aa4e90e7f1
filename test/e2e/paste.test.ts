import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import type { Block } from '../../src/domain/posting/block.ts';
import { postingTexts } from '../../src/domain/privacy/posting-texts.ts';
import type { PastePage } from '../support/paste-page.ts';
import { Phone } from './support/browser.ts';

let phone: Phone;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, rolldownOptions: { input: 'test/support/paste-page.ts', output: { format: 'iife' } } } });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  phone = await Phone.create();
  page = await phone.open('about:blank');
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(output[0].code);
});
afterAll(() => phone.destroy());

const paste = (html: string, text = '') => page.evaluate((given) => (globalThis as unknown as PastePage).readPaste(given), { html, text });
const fixture = (name: string) => readFileSync(`test/fixtures/paste/${name}.html`, 'utf8');
const words = (blocks: readonly Block[]) => postingTexts({ blocks }).map(({ text }) => text).join('\n');

describe('what is pasted from Word', () => {
  it('keeps heading, nested points with their own markers, and a table with its spans', async () => {
    expect(await paste(fixture('word'))).toEqual([
      { type: 'paragraph', text: '2026年村道硬化项目公示' },
      { type: 'paragraph', text: '各村民小组：' },
      { type: 'heading', level: 1, number: '一、', text: '项目概况' },
      { type: 'paragraph', text: '硬化村道1.8公里，路面宽3.5米。' },
      { type: 'list', items: [{ marker: '1.', text: '路基平整' }, { marker: '（1）', text: '清理边沟' }, { marker: '2.', text: '路面浇筑' }, { marker: '•', text: '完工后由村里管护' }] },
      {
        type: 'table', caption: '', headerRows: [[{ text: '路段', rowspan: 2 }, { text: '资金（万元）', colspan: 2 }], [{ text: '财政' }, { text: '自筹' }]],
        rows: [['上村—下村', '40', '5.5']],
      },
      { type: 'signature', issuers: ['山都村民委员会'], date: '2026年9月1日' },
    ]);
  });
});

describe('what is pasted from WPS', () => {
  it('keeps its numbering and its table', async () => {
    expect(await paste(fixture('wps'))).toMatchObject([
      { type: 'heading', level: 0, text: '关于停水的通知' }, { type: 'heading', level: 1, number: '一、', text: '停水范围' },
      { type: 'paragraph', text: '第一、第二村民小组，共86户。' },
      { type: 'list', items: [{ marker: '（一）', text: '时间：9月3日 8:00至17:00。' }, { marker: '（二）', text: '原因：更换主管。' }] },
      { type: 'table', headerRows: [[{ text: '小组' }, { text: '户数' }]], rows: [['第一组', '40'], ['第二组', '46']] },
      { type: 'paragraph', text: '联系电话：0595-23400000' },
    ]);
  });
});

describe('what is pasted from a web page', () => {
  it('keeps lists, definitions, captions and lines; what nobody saw stays behind', async () => {
    const blocks = await paste(fixture('web'));
    const text = words(blocks);
    expect(text).not.toMatch(/看不见|浏览 3021|注释|owned|color:red|utm/);
    expect(blocks).toContainEqual({ type: 'heading', level: 1, number: '一、', text: '招生对象' });
    expect(blocks).toContainEqual({
      type: 'list', items: [{ marker: '3.', text: '年满六周岁' }, { marker: '–', text: '8月31日前出生' }, { marker: '–', text: '户籍在本村' }, { marker: '4.', text: '随迁子女' }],
    });
    expect(blocks).toContainEqual({
      type: 'table', caption: '招生计划', headerRows: [[{ text: '学校' }, { text: '班数' }, { text: '人数' }]], rows: [['中心小学', '2', '90'], ['', '1', '45']],
    });
    for (const line of ['第一行', '第二行', '咨询电话：12345', '地址：镇政府', '报名时间', '7月1日至5日']) expect(text).toContain(line);
  });

  it('runs nothing and asks the network for nothing', async () => {
    await paste('<img src="https://example.org/a.png" onerror="window.pasted=1"><svg onload="window.pasted=1"></svg><script>window.pasted=1</script><link rel="stylesheet" href="https://example.org/a.css"><p>字</p>');
    await paste(fixture('web'));
    expect(await page.evaluate(() => 'pasted' in globalThis)).toBe(false);
    expect(await page.title()).toBe('');
    expect(asked).toEqual([]);
  });
});

describe('whatever is pasted', () => {
  const said = fc.stringMatching(/^[一-鿋a-z0-9]{1,8}$/);
  /** HTML with the words that are seen in it. */
  interface Piece { readonly html: string; readonly seen: readonly string[] }
  const leaf = said.map((word): Piece => ({ html: word, seen: [word] }));
  const wrapped = (inner: fc.Arbitrary<Piece[]>) => fc.tuple(fc.constantFrom('p', 'div', 'b', 'span style="color:red;mso-bidi-font-family:x"', 'h2', 'ul', 'ol', 'li', 'blockquote', 'font face="宋体"', 'a href="https://x.example/"', 'pre', 'o:p', 'section', 'center'), inner)
    .map(([tag, pieces]): Piece => ({ html: `<${tag}>${pieces.map((piece) => piece.html).join('<!-- c --> ')}</${tag.split(' ')[0]}>`, seen: pieces.flatMap((piece) => piece.seen) }));
  const table = fc.array(fc.array(said, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows): Piece => ({ html: `<table><tr>${rows.map((row) => row.map((cell) => `<td><p>${cell}</p></td>`).join('')).join('</tr><tr>')}</tr></table>`, seen: rows.flat() }));
  const hidden = said.map((word): Piece => ({ html: `<script>x${word}</script><style>.x${word}{}</style><p style="mso-hide:all">x${word}</p>`, seen: [] }));
  const { any } = fc.letrec<{ any: Piece; many: Piece[] }>((tie) => ({
    any: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, wrapped(tie('many')), table, hidden), many: fc.array(tie('any'), { minLength: 1, maxLength: 4 }),
  }));

  it('loses no word that was seen, keeps their order, and brings no markup along', async () => {
    const cases = fc.sample(any, { numRuns: 400, seed: 20260901 });
    const read = await page.evaluate((all) => all.map((html) => (globalThis as unknown as PastePage).readPaste({ html, text: '' })), cases.map((one) => one.html));
    cases.forEach(({ html, seen }, i) => {
      const text = read[i]!.flatMap((block) => flow(block)).join('').replace(/\s/g, '');
      expect(text, html).not.toMatch(/[<>]|mso-|style=|href|\bx\b\{/);
      let at = 0;
      for (const word of seen) {
        at = text.indexOf(word, at);
        expect(at, `${word} of ${html}\n${text}`).toBeGreaterThanOrEqual(0);
        at += word.length;
      }
    });
  });

  /** A block's words in the order of reading, markers included. */
  function flow(block: Block): string[] {
    if (block.type === 'heading') return [block.number, block.text];
    if (block.type === 'list') return block.items.flatMap(({ marker, text }) => [marker, text]);
    if (block.type === 'table') return [block.caption, ...block.headerRows.flat().map((cell) => cell.text), ...block.rows.flat()];
    return block.type === 'paragraph' ? [block.text] : [];
  }
});
