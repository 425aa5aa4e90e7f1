import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import viteConfig from '../../../vite.config.ts';
import { HANDLED } from './handled.ts';
import { namesGivenIn, newerInScript } from './newer-in-script.ts';
import { newerInStyle } from './newer-in-style.ts';
import { OLDEST } from './oldest-browsers.ts';

const CLIENT = 'dist/client';
const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).map((name) => ({ name, kind: kindOf(name), text: /\.(js|css)$/.test(name) ? readFileSync(`${CLIENT}/${name}`, 'utf8') : '' }));
// A file may use what another one makes; workers share nothing with pages.
const ownNames = new Map((['reader', 'worker'] as const).map((kind) => [kind, new Set(of(kind).flatMap(({ text }) => [...namesGivenIn(text)]))]));

function kindOf(name: string): keyof typeof HANDLED | null {
  // The console runs on the tablets that an office hands out; its own floor is in docs/browsers.md.
  if (name.startsWith('console/')) return null;
  if (name.endsWith('.css')) return 'style';
  if (!name.endsWith('.js')) return null;
  return name.startsWith('assets/') ? 'reader' : 'worker';
}

function of(kind: keyof typeof HANDLED) {
  return files.filter((file) => file.kind === kind);
}

function newerIn(kind: keyof typeof HANDLED, text: string): readonly string[] {
  return kind === 'style' ? newerInStyle(text) : newerInScript(text, ownNames.get(kind));
}

describe('in Chrome 64 and Safari 12, what is built', () => {
  it('reads every script and style sheet', () => {
    expect(of('reader').length).toBeGreaterThan(5);
    expect(of('worker').map(({ name }) => name).sort()).toEqual(['kill-sw.js', 'mend.js', 'sw.js']);
    expect(of('style').length).toBeGreaterThan(0);
    expect((viteConfig as { build: { target: string[] } }).build.target).toEqual(OLDEST.filter(([name]) => name === 'chrome' || name === 'safari').map((pair) => pair.join('')));
  });

  it.each(files.filter(({ kind }) => kind !== null).map(({ name }) => name))('%s uses nothing newer that is not handled', (name) => {
    const { kind, text } = files.find((file) => file.name === name)!;
    expect(newerIn(kind!, text).filter((use) => HANDLED[kind!][use] === undefined)).toEqual([]);
  });

  it.each(['reader', 'worker', 'style'] as const)('handles nothing that the %s no longer uses', (kind) => {
    const used = new Set(of(kind).flatMap(({ text }) => newerIn(kind, text)));
    expect(Object.keys(HANDLED[kind]).filter((use) => !used.has(use))).toEqual([]);
  });
});

describe('the search for what is newer', () => {
  it.each([
    ['syntax', 'const a = b?.c;', 'syntax: '], ['syntax', 'try { a(); } catch { b(); }', 'syntax: '], ['syntax', 'class A { x = 1; }', 'syntax: '],
    ['a number', 'const n = 10n;', 'syntax: '], ['a regular expression', 'const r = /(?<=a)b/;', 'syntax: lookbehind'], ['a written one', 'new RegExp("(?<!a)b")', 'syntax: lookbehind'],
    ['a global', 'new ResizeObserver(f)', 'ResizeObserver'], ['a global function', 'structuredClone(a)', 'structuredClone'], ['a static method', 'Promise.any(a)', 'Promise.any'],
    ['a static method in Intl', 'new Intl.Segmenter()', 'Intl.Segmenter'], ['a method', 'const f = (a) => a.replaceAll("x", "y")', '.replaceAll'],
    ['a method by its written name', 'a["at"](-1)', '.at'], ['a taken member', 'const { flatMap } = a', '.flatMap'], ['a member of a ready object', 'navigator.share({})', 'navigator.share'],
    ['a member of the window', 'window.queueMicrotask(f)', 'window.queueMicrotask'], ['a member of the document', 'a.replaceChildren()', '.replaceChildren'],
    ['an event', 'a.addEventListener("scrollend", f)', 'event: scrollend'],
  ])('sees %s: %s', (_what, code, use) => {
    expect(newerInScript(code).some((found) => found.startsWith(use)), newerInScript(code).join(', ')).toBe(true);
  });

  it.each([
    ['what was there', 'const { a, ...b } = c; for await (const d of e()) await import(import.meta.url + d); [1].includes(2); fetch("x").finally(f); /(?<y>a)/u.exec(z)'],
    ['names of our own', 'const a = { at: 1, share() {} }; a.at; a.share(); const ResizeObserver = 1; ResizeObserver'],
  ])('lets %s pass', (_what, code) => {
    expect(newerInScript(`(async () => { ${code} })()`)).toEqual([]);
  });

  it.each([
    ['a property', 'a { inset: 0 }', 'property inset'], ['space in flex', 'a { display: flex; gap: 1em }', 'property gap'], ['a ratio', 'a { aspect-ratio: 1 }', 'property aspect-ratio'],
    ['a logical property', 'a { margin-inline: 1em }', 'property margin-inline'], ['a function', 'a { width: clamp(1px, 2vw, 3px) }', 'function clamp()'],
    ['a smaller function', 'a { width: min(1px, 2vw) }', 'function min()'], ['a unit', 'a { height: 100dvh }', 'unit dvh'], ['a selector', 'a:is(b, c) { color: red }', 'selector :is'],
    ['a layer', '@layer a { b { color: red } }', 'at-rule layer'], ['a container', '@container (min-width: 1px) { b { color: red } }', 'at-rule container'],
    ['a media feature', '@media (prefers-contrast: more) { a { color: red } }', 'media prefers-contrast'], ['a range', '@media (width >= 1px) { a { color: red } }', 'media range'],
    ['nesting', 'a { & b { color: red } }', 'selector &'], ['a value', 'a { text-align: match-parent; overflow: clip }', 'value overflow: clip'],
  ])('sees %s: %s', (_what, css, use) => {
    expect(newerInStyle(css)).toContain(use);
  });

  it('lets pass what was there, and what guards itself', () => {
    expect(newerInStyle('a:hover::before { display: flex; margin: calc(1em + 2px) var(--b); } @media (min-width: 40em) { a { width: 50vw } }')).toEqual([]);
    expect(newerInStyle('@supports (width: min(1px, 1vw)) { a { width: min(1px, 1vw) } }')).toEqual([]);
  });
});
