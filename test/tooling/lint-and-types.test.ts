import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTreeOutside, removeTree } from '../support/planted-tree.ts';

// Faults that the linter and the compiler must catch, planted beside copies of the real settings.
const LINT_FAULTS: [what: string, file: string, text: string][] = [
  ['a clock in the domain', 'src/domain/clock.ts', 'export const now = () => Date.now();\n'],
  ['randomness in the protocol', 'src/protocol/random.ts', 'export const id = () => crypto.randomUUID();\n'],
  ['a timer in the sync engine', 'src/sync/timer.ts', 'export const later = (f: () => void) => setTimeout(f, 1);\n'],
  ['the network in the sync engine', 'src/sync/network.ts', "export const get = () => fetch('/');\n"],
  ['any', 'src/server/any.ts', 'export const f = (x: any) => x;\n'],
  ['a promise that nobody waits for', 'src/server/floating.ts', 'const f = async () => 1;\nexport const g = () => { f(); };\n'],
  ['a default export', 'src/ui/default.ts', 'export default 1;\n'],
  ['a console in the product', 'src/server/print.ts', "console.log('x');\n"],
];
const TYPE_FAULTS: [what: string, layer: string, text: string][] = [
  ['the document in the domain', 'domain', 'export const title = () => document.title;\n'],
  ['the document in the sync engine', 'sync', 'export const title = () => document.title;\n'],
  ['Node in the interface', 'ui', 'export const cwd = () => process.cwd();\n'],
  ['the window in the worker', 'worker', 'export const w = () => window.innerWidth;\n'],
  ['an unchecked index', 'protocol', 'export const first = (xs: string[]): string => xs[0];\n'],
  ['an enum', 'domain', 'export enum Level { Red }\n'],
];

// References point to layers that a planted tree does not have.
const settingsOf = (layer: string) => ({
  'tsconfig.base.json': readFileSync('tsconfig.base.json', 'utf8'),
  [`src/${layer}/tsconfig.json`]: readFileSync(`src/${layer}/tsconfig.json`, 'utf8').replace(/,\s*"references": \[[^\]]*\]/, ''),
});

let folder = '';
let lint = '';
beforeAll(() => {
  folder = plantTreeOutside({
    '.oxlintrc.json': readFileSync('.oxlintrc.json', 'utf8'),
    ...settingsOf('server'),
    ...Object.fromEntries(LINT_FAULTS.map(([, file, text]) => [file, text])),
  });
  lint = spawnSync('npx', ['--no-install', 'oxlint', '--type-aware', '--format=unix', 'src'], { cwd: folder, encoding: 'utf8' }).stdout;
});
afterAll(() => removeTree(folder));

describe('the linter', () => {
  it.each(LINT_FAULTS)('refuses %s', (_what, file) => {
    expect(lint).toContain(file);
  });
});

describe('the compiler', () => {
  it.each(TYPE_FAULTS)('refuses %s', (_what, layer, text) => {
    const own = plantTreeOutside({ ...settingsOf(layer), [`src/${layer}/fault.ts`]: text });
    const run = spawnSync('npx', ['--no-install', 'tsc', '-p', `src/${layer}`], { cwd: own, encoding: 'utf8' });
    removeTree(own);
    expect(run.stdout).toMatch(/fault\.ts.*error TS/);
  });
});
