import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/check-files.js';
import { plantTreeOutside, removeTree } from '../support/planted-tree.ts';

let folder = '';
afterEach(() => removeTree(folder));

const lines = (n: number) => 'export {};\n'.repeat(n);

/** What the check of sizes says of a tree in which one file has `n` lines. */
function sizes(files: Readonly<Record<string, string>>): { readonly good: boolean; readonly said: string } {
  folder = plantTreeOutside(files);
  const said: string[] = [];
  return { good: checkFiles(path.join(folder, 'src'), (line: string) => said.push(line)), said: said.join('\n') };
}

describe('the check of file sizes', () => {
  const small = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`src/domain/small-${i}.ts`, lines(10)]));

  it('passes small files', () => {
    expect(sizes(small).good).toBe(true);
  });

  it('names a file of more than 400 lines, a style sheet too, and lets data be long', () => {
    const { good, said } = sizes({ ...small, 'src/domain/long.ts': lines(401), 'src/ui/long.css': lines(500), 'src/data/long.ts': lines(900) });
    expect(good).toBe(false);
    expect(said).toContain('domain/long.ts has 401 lines');
    expect(said).toContain('ui/long.css has 500 lines');
    expect(said).not.toContain('data/long.ts');
  });

  it('fails where the middle file, or one of ten, is long', () => {
    expect(sizes(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`src/domain/a-${i}.ts`, lines(71)]))).good).toBe(false);
    removeTree(folder);
    expect(sizes({ ...small, ...Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`src/domain/b-${i}.ts`, lines(200)])) }).good).toBe(false);
  });
});

describe('the check of dead code', () => {
  const entry = { 'package.json': '{ "type": "module" }', 'knip.json': readFileSync('knip.json', 'utf8'), 'tsconfig.json': '{}' };
  const knip = (files: Readonly<Record<string, string>>) => {
    folder = plantTreeOutside({ ...entry, ...files });
    return spawnSync(path.resolve('node_modules/.bin/knip'), ['--include', 'files,exports'], { cwd: folder, encoding: 'utf8' });
  };

  it('passes where everything is used', () => {
    const { status, stdout } = knip({ 'src/server/cli/main.ts': `import { used } from '../used.ts';\nconsole.log(used);\n`, 'src/server/used.ts': 'export const used = 1;\n' });
    expect(status, stdout).toBe(0);
  });

  it('names a file that nothing imports, and an export that nothing uses', () => {
    const { status, stdout } = knip({
      'src/server/cli/main.ts': `import { used } from '../used.ts';\nconsole.log(used);\n`,
      'src/server/used.ts': 'export const used = 1;\nexport const unused = 2;\n', 'src/server/dead.ts': 'export const dead = 1;\n',
    });
    expect(status).not.toBe(0);
    expect(stdout).toContain('src/server/dead.ts');
    expect(stdout).toContain('unused');
  });
});
