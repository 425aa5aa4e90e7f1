import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPageAssets } from '../../src/server/http/page-assets.ts';
import { renderBoardDocument } from '../../src/server/pages/render-board-document.tsx';
import { boardPage, OPTIONS } from '../server/pages/page-fixtures.ts';
import { allFiles, type BuildManifest, firstLoad, gzipBytes } from './first-load.ts';

const CLIENT = 'dist/client';
const FIRST_LOAD_BUDGET = 30_000;
const PAGE_BUDGET = 14_000;

const manifest = JSON.parse(readFileSync(`${CLIENT}/manifest.vite.json`, 'utf8')) as BuildManifest;
const worker = readFileSync(`${CLIENT}/sw.js`, 'utf8');
const precached = [...worker.matchAll(/\{"integrity":"sha256-([^"]+)","revision":(?:null|"[^"]*"),"url":"([^"]+)"\}/g)]
  .map(([, digest, url]) => ({ digest, url: url ?? '' }));

describe('the built reader', () => {
  it('draws with at most 30 kB of script and style, compressed', () => {
    const bytes = gzipBytes(CLIENT, firstLoad(manifest));
    console.log(`first load: ${bytes} B gz of ${FIRST_LOAD_BUDGET}`);
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
  });

  it('and the page of a board, its style in it, weighs at most 14 kB on the wire', () => {
    const options = { ...OPTIONS, assets: readPageAssets(CLIENT) };
    const bytes = gzipSync(renderBoardDocument({ page: boardPage(), filter: {}, options: null }, options).html).length;
    console.log(`page of sixty postings: ${bytes} B gz of ${PAGE_BUDGET}`);
    expect(options.assets.styles[0]?.text.length).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(PAGE_BUDGET);
  });

  it('leaves the styles of what is not a list to the chunk that draws it', () => {
    const css = (files: readonly string[]) => files.filter((f) => f.endsWith('.css')).map((f) => readFileSync(path.join(CLIENT, f), 'utf8')).join('');
    const first = css(firstLoad(manifest)), later = css(manifest['create-later.ts']?.css ?? []);
    for (const list of ['.headline', '.board-header', '.warning']) expect(first).toContain(list);
    for (const text of ['.grid-table', '.posting-title', '.tombstone', '.fold']) {
      expect(first).not.toContain(text);
      expect(later).toContain(text);
    }
  });

  it('draws with one script: nothing that it imports can be lost before the page knows', () => {
    expect(firstLoad(manifest).filter((file) => file.endsWith('.js'))).toEqual([manifest['index.html']?.file]);
    expect(readFileSync(path.join(CLIENT, manifest['index.html']?.file ?? ''), 'utf8')).not.toMatch(/(^|[;}])\s*import\s*["'{*]|\bfrom\s*["']\.\//);
  });

  it('brings what mends it as a classic script that the oldest browsers can parse', () => {
    const mender = readFileSync(`${CLIENT}/mend.js`, 'utf8');
    expect(mender).not.toMatch(/=>|\$\{|\b(let|const|class|import|async)\b|\?\.|\?\?/);
    expect(mender).toContain('location.reload()');
    expect(gzipBytes(CLIENT, ['mend.js'])).toBeLessThanOrEqual(1100);
    expect(readFileSync(`${CLIENT}/index.html`, 'utf8')).toContain('<script async src="__BASE__/mend.js"></script>');
  });

  it('precaches its start page and every chunk and style of its own, and nothing else', () => {
    const wanted = ['index.html', 'mend.js', ...allFiles(manifest)].filter((file) => /\.(js|css|html)$/.test(file)).sort();
    const unnamed = readdirSync(`${CLIENT}/assets`).filter((f) => /\.(js|css)$/.test(f)).map((f) => `assets/${f}`);
    expect(precached.map((p) => p.url).sort()).toEqual([...new Set([...wanted, ...unnamed])].sort());
    expect(precached.some((p) => /console|kiosk/.test(p.url))).toBe(false);
  });

  it('gives every precached file the hash of its bytes', () => {
    expect(precached.length).toBeGreaterThan(2);
    for (const { digest, url } of precached) {
      expect(createHash('sha256').update(readFileSync(path.join(CLIENT, url))).digest('base64'), url).toBe(digest);
    }
  });

  it('carries no example of the gallery', () => {
    const text = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|html)$/.test(file)).map((file) => readFileSync(path.join(CLIENT, file), 'utf8')).join('\n');
    expect(text).toContain('headline-link');
    expect(text).not.toMatch(/switches|a quiet day|9c1e9c1e/);
  });

  it('names no foreign address that a browser would load', () => {
    for (const file of ['index.html', ...allFiles(manifest)]) {
      const text = existsSync(path.join(CLIENT, file)) ? readFileSync(path.join(CLIENT, file), 'utf8') : '';
      expect(text.match(/(?:src|href)=["']https?:|import\(["']https?:|@import|fetch\(["'`]https?:/g), file).toBeNull();
    }
  });
});

describe('the budget itself', () => {
  it('counts static imports and styles, not what is loaded later', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'minglan-budget-'));
    for (const name of ['a.js', 'b.js', 'c.js', 'a.css']) writeFileSync(path.join(folder, name), name.repeat(1000));
    const made: BuildManifest = {
      'index.html': { file: 'a.js', css: ['a.css'], imports: ['b'], dynamicImports: ['c'] }, b: { file: 'b.js' }, c: { file: 'c.js' },
    };
    expect(firstLoad(made).sort()).toEqual(['a.css', 'a.js', 'b.js']);
    expect(gzipBytes(folder, firstLoad(made))).toBeGreaterThan(gzipBytes(folder, ['a.js']));
    rmSync(folder, { recursive: true });
  });
});
