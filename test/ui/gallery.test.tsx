import { readdirSync, readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { exampleView, GALLERY } from './gallery.tsx';

const rendered = GALLERY.flatMap((entry) => (['zh-CN', 'en'] as const).map((locale) => ({ ...entry, locale, html: renderToString(entry.render(exampleView(locale))) })));

describe('every example of every component', () => {
  it.each(rendered)('$component: $name ($locale) holds under a strict policy and shows no hole in its words', ({ html }) => {
    expect(html.length).toBeGreaterThan(20);
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:/);
    expect(html).not.toMatch(/undefined|\[object |NaN|null</);
  });

  it.each(rendered)('$component: $name ($locale) has unique ids, and every label that is referred to exists', ({ html }) => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of html.matchAll(/aria-labelledby="([^"]+)"/g)) for (const id of (list ?? '').split(' ')) expect(ids).toContain(id);
  });

  it('belongs to a component, and every component has some', () => {
    const folders = readdirSync('src/ui', { withFileTypes: true }).filter((f) => f.isDirectory() && readdirSync(`src/ui/${f.name}`).some((name) => name.endsWith('.tsx')));
    const listed = readFileSync('test/ui/gallery.tsx', 'utf8');
    for (const { name } of folders) {
      const texts = readdirSync(`src/ui/${name}`).filter((file) => file.endsWith('examples.ts')).map((file) => readFileSync(`src/ui/${name}/${file}`, 'utf8')).join('\n');
      const lists = [...texts.matchAll(/^export const (\w+Examples)\b/gm)].map((m) => m[1]!);
      expect(lists, `src/ui/${name} has an examples.ts`).not.toEqual([]);
      for (const list of lists) expect(listed, `${list} is in the gallery`).toMatch(new RegExp(`, ${list}\\)`));
    }
  });

  it('is told apart: English shows no Chinese of the interface', () => {
    const html = renderToString(GALLERY.find((e) => e.component === 'sync-line' && e.name === 'texts are coming')!.render(exampleView('en')));
    expect(html).toContain('Texts 120/1,200');
    expect(html).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('style sheets', () => {
  const folder = 'src/ui';
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.css'));
  const reader = ['reader.css', 'later.css'].map((file) => readFileSync(`src/faces/reader/${file}`, 'utf8')).join('');

  /** What comes with the console alone; the editor of drafts as one sheet. */
  const ofConsole = (sheet: string) => /^(editor|photo-editor|sheet-import|console)\//.test(sheet);

  it('are all taken up by the reader’s face, those of the console by its own', () => {
    const editor = readFileSync(`${folder}/editor/sheets.css`, 'utf8');
    for (const sheet of sheets) {
      if (!ofConsole(sheet)) expect(reader).toContain(`'../../ui/${sheet}'`);
      else if (sheet.startsWith('editor/') && sheet !== 'editor/sheets.css') expect(editor).toContain(`'./${sheet.slice('editor/'.length)}'`);
    }
    expect(reader).not.toMatch(/ui\/(editor|photo-editor|sheet-import|console)\//);
  });

  it('use no gradient, no web font and no foreign address', () => {
    for (const sheet of sheets) expect(readFileSync(`${folder}/${sheet}`, 'utf8'), sheet).not.toMatch(/gradient\(|@font-face|url\(/);
  });

  it('style every class that a component gives out on its own', () => {
    const css = sheets.map((s) => readFileSync(`${folder}/${s}`, 'utf8')).join('\n');
    const used = new Set(rendered.flatMap(({ html }) => [...html.matchAll(/class="([^"]+)"/g)].flatMap((m) => (m[1] ?? '').split(' '))));
    // Hooks for scripts and tests, and wrappers that need no style of their own.
    const plain = new Set(['board', 'headline-list', 'headline-group', 'headline-state', 'facts', 'blocks', 'posting', 'fold', 'home-county', 'board-above', 'board-as-of', 'sync-words', 'message', 'elder-toggle', 'frame']);
    const bare = [...used].filter((name) => !plain.has(name) && !css.includes(`.${name}`) && !/^(period|warning|kind|level|is|proof|notice)-/.test(name));
    expect(bare).toEqual([]);
  });
});
