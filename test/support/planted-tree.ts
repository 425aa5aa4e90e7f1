import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes files into a new folder below test/planted and answers its path, relative, ending in '/'. */
export function plantTree(files: Readonly<Record<string, string>>): string {
  mkdirSync('test/planted', { recursive: true });
  return write(`${path.posix.relative(process.cwd(), mkdtempSync(path.resolve('test/planted/case-')))}/`, files);
}

/** The same in the system's temporary folder, out of reach of this checkout's ignore files, with the packages linked in. */
export function plantTreeOutside(files: Readonly<Record<string, string>>): string {
  const folder = write(`${mkdtempSync(path.join(tmpdir(), 'minglan-planted-'))}/`, files);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(folder + name), { recursive: true });
    writeFileSync(folder + name, text);
  }
  return folder;
}

export function removeTree(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
