import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from '../../scripts/check-layers.js';
import { plantTree, removeTree } from '../support/planted-tree.ts';

// Each line plants one fault and expects its rule to name it.
const FAULTS: [rule: string, file: string, imports: string][] = [
  ['layer-domain', 'src/domain/a.ts', '../protocol/x.ts'],
  ['layer-data', 'src/data/a.ts', '../ui/x.ts'],
  ['layer-protocol', 'src/protocol/a.ts', '../sync/x.ts'],
  ['layer-sync', 'src/sync/a.ts', '../client/x.ts'],
  ['layer-client', 'src/client/a.ts', '../ui/x.ts'],
  ['layer-ui', 'src/ui/a.ts', '../protocol/x.ts'],
  ['layer-faces', 'src/faces/reader/a.ts', '../../server/x.ts'],
  ['layer-worker', 'src/worker/a.ts', '../client/x.ts'],
  ['layer-server', 'src/server/a.ts', '../client/x.ts'],
  ['faces-apart', 'src/faces/reader/a.ts', '../kiosk/x.ts'],
  ['packages-domain', 'src/domain/a.ts', 'valibot'],
  ['packages-data', 'src/data/a.ts', 'valibot'],
  ['packages-protocol', 'src/protocol/a.ts', 'preact'],
  ['packages-sync', 'src/sync/a.ts', 'idb-keyval'],
  ['packages-client', 'src/client/a.ts', 'hono'],
  ['packages-ui', 'src/ui/a.ts', 'valibot'],
  ['packages-faces', 'src/faces/reader/a.ts', 'dexie'],
  ['packages-worker', 'src/worker/a.ts', 'idb-keyval'],
  ['node-in-browser', 'src/sync/a.ts', 'node:fs'],
  ['no-cycle', 'src/domain/a.ts', './b.ts'],
  ['unresolvable', 'src/domain/a.ts', './nowhere.ts'],
  ['src-not-test', 'src/server/a.ts', '../../../../support/sample-posting.ts'],
];

let folder = '';
let said: string[] = [];

// One tree holds them all, so that one run of the tool is enough.
beforeAll(() => {
  folder = plantTree(Object.fromEntries(FAULTS.flatMap(([rule, file, imports]) => {
    const files: [string, string][] = [[faultFile(rule, file), `import '${imports}';\nexport const a = 1;\n`]];
    if (imports.endsWith('/x.ts')) files.push([path.posix.join(path.posix.dirname(file), imports), 'export const x = 1;\n']);
    if (rule === 'no-cycle') files.push(['src/domain/b.ts', `import './no-cycle.ts';\nexport const b = 1;\n`]);
    return files;
  })));
  expect(checkLayers(folder, (line) => said.push(line))).toBe(false);
});
afterAll(() => removeTree(folder));

describe('the layer check', () => {
  it.each(FAULTS)('%s catches %s importing %s', (rule, file) => {
    expect(said.filter((line) => line.startsWith(`${rule}: `) && line.includes(folder + faultFile(rule, file)))).toHaveLength(1);
  });

  it('passes a tree without a fault, having read every file', () => {
    const clean = plantTree({ 'src/domain/a.ts': 'export const a = 1;\n', 'src/server/b.ts': `import { a } from '../domain/a.ts';\nexport const b = a;\n` });
    said = [];
    expect(checkLayers(clean, (line) => said.push(line)), said.join('\n')).toBe(true);
    removeTree(clean);
  });

  it('notices a file that the tool has not read', () => {
    const clean = plantTree({ 'src/domain/a.ts': 'export const a = 1;\n' });
    said = [];
    const listed = (tree: string) => [`${tree}/domain/a.ts`, `${tree}/domain/unread.ts`];
    expect(checkLayers(clean, (line) => said.push(line), listed)).toBe(false);
    expect(said).toEqual([`not cruised: ${clean}src/domain/unread.ts`]);
    removeTree(clean);
  });
});

function faultFile(rule: string, file: string): string {
  return path.posix.join(path.posix.dirname(file), `${rule}.ts`);
}
