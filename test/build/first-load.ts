import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk { readonly file: string; readonly css?: string[]; readonly imports?: string[]; readonly dynamicImports?: string[] }
export type BuildManifest = Readonly<Record<string, Chunk>>;

/** Files that a face needs before it can draw: its entry, what that imports statically, and their styles. Chunks loaded later are left out. */
export function firstLoad(manifest: BuildManifest, entry = 'index.html'): string[] {
  const files = new Set<string>();
  const walk = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`no ${name} in the build's manifest`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) walk(imported);
  };
  walk(entry);
  return [...files];
}

/** Every file that the build's manifest names. */
export function allFiles(manifest: BuildManifest): string[] {
  return [...new Set(Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))];
}

export function gzipBytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
}
