import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAssets, StyleSheet } from '../pages/page-options.ts';

interface Chunk { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly css?: readonly string[] }

/**
 * What the reader's document brings, from Vite's manifest: the entry, then what it imports, so that a phone asks for all of
 * them at once instead of one after the other, and the style sheets' text. Nothing when the client is not built: the pages are readable all the same.
 */
export function readPageAssets(clientDir: string): PageAssets {
  let manifest: Readonly<Record<string, Chunk>>;
  try {
    manifest = JSON.parse(readFileSync(join(clientDir, 'manifest.vite.json'), 'utf8')) as Record<string, Chunk>;
  } catch {
    return { scripts: [], styles: [], laterStyles: [] };
  }
  const scripts = new Set<string>(), styles = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit('index.html');
  const read = (address: string): StyleSheet => ({ address, text: readFileSync(join(clientDir, address), 'utf8') });
  const laterStyles = (manifest['create-later.ts']?.css ?? []).filter((style) => !styles.has(style));
  return { scripts: [...scripts], styles: [...styles].map(read), laterStyles: laterStyles.map(read) };
}
