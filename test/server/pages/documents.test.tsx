import { gzipSync } from 'node:zlib';
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARDS } from '../../../src/data/boards.ts';
import type { Block } from '../../../src/domain/posting/block.ts';
import { type FilteredBoard, renderBoardDocument } from '../../../src/server/pages/render-board-document.tsx';
import { renderHomeDocument } from '../../../src/server/pages/render-home-document.tsx';
import { renderNotFoundDocument } from '../../../src/server/pages/render-not-found-document.tsx';
import { renderPostingDocument } from '../../../src/server/pages/render-posting-document.tsx';
import type { BoardPage } from '../../../src/ui/board/board-page.ts';
import { EXAMPLE_OPTIONS } from '../../../src/ui/list-tools/examples.ts';
import { treeOf } from '../../../src/ui/home/board-tree.ts';
import { EXAMPLE_BOARD, EXAMPLE_WARNING, exampleHeadline } from '../../../src/ui/board/examples.ts';
import { FORMAL_EXAMPLE, PUBLICITY_EXAMPLE } from '../../../src/ui/posting/examples.ts';
import { tombstoneExamples } from '../../../src/ui/tombstone/examples.ts';
import { wordsOf } from '../../ui/seen.ts';
import { boardPage, OPTIONS } from './page-fixtures.ts';

const whole = (page: BoardPage): FilteredBoard => ({ page, filter: {}, options: null });
const live = { state: 'live', board: EXAMPLE_BOARD, posting: FORMAL_EXAMPLE, seq: 40, size: 100 } as const;

describe('a board as a document', () => {
  const { status, html } = renderBoardDocument(whole(boardPage({ page: 2, pages: 3, total: 150 })), { ...OPTIONS, rootKey: { kty: 'EC', crv: 'P-256', x: 'xx', y: 'yy' } });

  it('is whole: language, viewport, title, description, canonical address, manifest, feeds, version, pinned root', () => {
    expect(status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="zh-CN" data-base>/);
    for (const part of [
      '<title>山都村公开栏 · 明栏</title>', 'name="viewport"', 'name="description"', 'href="https://board.example/b/350524102215?page=2"', 'rel="manifest"',
      'type="application/atom+xml"', 'href="/feed/350524102215.json"', 'name="minglan-version" content="1.2.3"', 'data-board="350524102215"',
      'content="{&quot;kty&quot;:&quot;EC&quot;,&quot;crv&quot;:&quot;P-256&quot;,&quot;x&quot;:&quot;xx&quot;,&quot;y&quot;:&quot;yy&quot;}"',
      '<style>.list{margin:0}</style><link rel="stylesheet" href="/assets/main-abc.css" disabled/>', '<script type="module" src="/assets/main-abc.js"></script>',
    ]) expect(html).toContain(part);
  });

  it('turns its pages by plain links', () => {
    expect(html).toContain('<a class="button" rel="prev" href="/b/350524102215">上一页</a>');
    expect(html).toContain('<a class="button" rel="next" href="/b/350524102215?page=3">下一页</a>');
  });

  it('has the landmarks, one first heading, and a way past the bar', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<body><div id="app"[^>]*><div class="frame"><a class="skip" href="#main">/);
    expect(html).toContain('<main id="main"');
  });

  it('holds under a policy that allows no inline script, and no style but the two that are known to it', () => {
    expect(html).not.toMatch(/<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/);
    expect(html.match(/<style/g)).toHaveLength(1);
  });
});

describe('a part of a board as a document', () => {
  const filter = { question: 'money', year: '2026' } as const;

  it('says what it is narrowed to, keeps that on its further pages, and leads back to the whole', () => {
    const { html } = renderBoardDocument({ page: boardPage({ page: 1, pages: 2, total: 70 }), filter, options: null }, OPTIONS);
    expect(wordsOf(html)).toContain('只看2026 年，共 70 条。');
    expect(html).toContain('href="/b/350524102215?ask=money&amp;year=2026&amp;page=2"');
    expect(html).toMatch(/<a class="question" href="\/b\/350524102215" aria-current="true">钱花到哪了/);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it('can be chosen without a script', () => {
    const { html } = renderBoardDocument({ page: boardPage(), filter, options: EXAMPLE_OPTIONS }, OPTIONS);
    expect(html).toMatch(/<form class="filter-form" method="get" action="\/b\/350524102215"><input type="hidden" name="ask" value="money"\/>/);
    expect(html).toContain('<option value="2026" selected');
  });

  it('brings the styles of its heading and form, and a running warning takes one line of it', () => {
    const page = boardPage({ warnings: [{ headline: exampleHeadline(90, { kind: 'warning', title: '安溪县台风橙色预警', until: EXAMPLE_WARNING.expiresAt }), warning: EXAMPLE_WARNING }] });
    const { html } = renderBoardDocument({ page, filter, options: null }, OPTIONS);
    expect(html).toContain('/assets/later-abc.css');
    expect(html).toContain('is-brief');
    expect(wordsOf(html)).not.toContain(EXAMPLE_WARNING.measures);
    const plain = renderBoardDocument(whole(page), OPTIONS).html;
    expect(plain).not.toContain('/assets/later-abc.css');
    expect(wordsOf(plain)).toContain(EXAMPLE_WARNING.measures);
  });

  it('says so when nothing fits', () => {
    const { html } = renderBoardDocument({ page: boardPage({ headlines: [], warnings: [], total: 0 }), filter, options: null }, OPTIONS);
    expect(wordsOf(html)).toContain('没有符合的信息。可以看全部，或者换一个条件。');
  });
});

describe('a base path', () => {
  it('stands before every address of every document', () => {
    const options = { ...OPTIONS, base: '/minglan', origin: null };
    const pages = [
      renderBoardDocument(whole(boardPage({ pages: 2, total: 70 })), options), renderPostingDocument(live, options), renderHomeDocument({ counties: treeOf(BOARDS.slice(0, 40)) }, options),
      renderNotFoundDocument(options),
    ];
    for (const { html } of pages) {
      expect(html).toContain('data-base="/minglan"');
      for (const [, address] of html.matchAll(/(?:href|src)="([^"]+)"/g)) expect(address).toMatch(/^(\/minglan\/|#|tel:)/);
    }
  });
});

describe('a posting as a document', () => {
  it('carries its text, and does not claim to be checked by a device that ran nothing', () => {
    const { status, html } = renderPostingDocument(live, OPTIONS);
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('逐笔列明去向');
    expect(html).not.toContain('已核验');
  });

  it('ends on paper with its address, the time, and how to check it', () => {
    const foot = /<footer class="print-foot">.*?<\/footer>/.exec(renderPostingDocument(live, OPTIONS).html)?.[0] ?? '';
    expect(wordsOf(foot)).toMatch(new RegExp(`https://board\\.example/p/${FORMAL_EXAMPLE.id}.*本页取自 20\\d\\d年\\d+月\\d+日 \\d\\d:\\d\\d.*核验`));
  });

  it('says the year of its publication, for paper and screens outlive it', () => {
    expect(renderPostingDocument({ ...live, posting: { ...FORMAL_EXAMPLE, publishedAt: OPTIONS.now } }, OPTIONS).html).toMatch(/<time datetime="(\d{4})-\d\d-\d\d">\1年\d+月\d+日<\/time>/);
  });

  it('with a list of people stays out of search engines, which would keep it after its hour', () => {
    expect(renderPostingDocument({ ...live, posting: PUBLICITY_EXAMPLE }, OPTIONS).html).toContain('name="robots" content="noindex"');
    expect(renderPostingDocument(live, OPTIONS).html).toContain('name="robots" content="index, follow"');
  });

  it('that is gone answers 410 and says what remains', () => {
    const { status, html } = renderPostingDocument({ state: 'gone', board: EXAMPLE_BOARD, tombstone: tombstoneExamples[0]!.props.tombstone }, OPTIONS);
    expect(status).toBe(410);
    expect(wordsOf(html)).toMatch(/这条信息已撤回.*金额核对有误.*2026年9月2日 14:15/);
    expect(html).toContain('noindex');
  });
});

describe('the choice of boards', () => {
  it('lists all of Anxi as plain links within 14 kB', () => {
    const { html } = renderHomeDocument({ counties: treeOf(BOARDS) }, OPTIONS);
    for (const { code } of BOARDS) expect(html).toContain(`href="/b/${code}"`);
    expect(gzipSync(html).length).toBeLessThanOrEqual(14_000);
  });

  it('answers 404 where nothing stands, and says what to do', () => {
    const { status, html } = renderNotFoundDocument(OPTIONS);
    expect(status).toBe(404);
    expect(wordsOf(html)).toContain('回到公开栏目录');
  });
});

const FILE = { sha256: 'c'.repeat(64), bytes: 1 };
const SIZE = { webp: FILE, jpg: FILE };

describe('markup in a posting', () => {
  const attacks = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\' onmouseover=\'alert(1)', '</title><svg onload=alert(1)>', 'javascript:alert(1)', '{{7*7}}', '<!--', ']]>', '&lt;b&gt;'];

  it('stays text in every field of every block', () => {
    assert(property(constantFrom(...attacks), string({ maxLength: 8 }), (attack, noise) => {
      const t = attack + noise;
      const blocks: Block[] = [
        { type: 'heading', level: 1, number: t, text: t }, { type: 'paragraph', text: t }, { type: 'list', items: [{ marker: t, text: t, detail: t }] },
        { type: 'table', caption: t, unit: t, headerRows: [[{ text: t }]], rows: [[t]], note: t },
        { type: 'nameList', caption: t, criteria: t, columns: [t], groups: [{ group: t, rows: [[t]] }], total: t, visibleUntil: '2027-01-01T00:00:00.000Z' as never },
        { type: 'fundTable', caption: t, totalFen: 1, source: t, lines: [{ purpose: t, receiver: t, amountFen: 1 }], note: t },
        { type: 'image', media: 'a'.repeat(64), alt: t, caption: t, width: 1, height: 1, thumb: SIZE, view: SIZE }, { type: 'attachment', number: t, name: t, media: 'b'.repeat(64), bytes: 1 },
        { type: 'contact', label: t, phones: [t], address: t, hours: t, person: t }, { type: 'signature', issuers: [t], date: t, note: t },
        { type: 'expired', was: 'nameList', caption: t, expiredAt: '2026-01-01T00:00:00.000Z' as never },
      ];
      const posting = { ...FORMAL_EXAMPLE, title: t, issuers: [t], docNumber: t, indexNumber: t, issuedBy: t, summary: t, blocks };
      const { html } = renderPostingDocument({ ...live, posting }, OPTIONS);
      const board = renderBoardDocument(whole(boardPage({ board: { code: '350524102215', name: t } })), OPTIONS).html;
      for (const document of [html, board]) {
        const tags = tagsOf(document);
        expect(tags.filter((tag) => tag.name === 'script')).toHaveLength(2);
        expect(tags.filter((tag) => tag.name === 'img').length).toBe(document === html ? 1 : 0);
        expect(tags.flatMap((tag) => tag.attributes).filter((a) => /^on|^style$|^srcdoc$/i.test(a.name))).toEqual([]);
        const addresses = tags.flatMap((tag) => tag.attributes).filter((a) => a.name === 'href' || a.name === 'src');
        expect(addresses.filter((a) => !/^(\/|#|tel:[\d+*#]*$|https:\/\/board\.example\/)/.test(a.value))).toEqual([]);
      }
    }), { numRuns: 60 });
  });
});

interface Tag { readonly name: string; readonly attributes: readonly { readonly name: string; readonly value: string }[] }

/** The tags of markup as a browser's tokenizer sees them: a bracket or quote inside an attribute's value opens nothing. */
function tagsOf(html: string): readonly Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: [...(rest ?? '').matchAll(/([^\s"'>/=]+)(?:="([^"]*)")?/g)].map(([, key, value]) => ({ name: key!, value: value ?? '' })),
  }));
}
