import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from './product.ts';

/** What is taken out of the client: signatures, digests of what arrives, hashes of files, the root of the index. */
const CUTS: readonly (readonly [file: string, from: RegExp, to: string])[] = [
  ['src/client/verify-es256.ts', /if \(!subtle\) return null;/, 'if (!subtle) return null;\n  if (subtle) return async () => true;'],
  ['src/sync/accept-answer.ts', /sha256 = await digest\(bytes\);/, "sha256 = raw.header(DIGEST_HEADER) ?? '';\n    void digest;"],
  ['src/protocol/verify-page.ts', /return sha256Hex\(bytes\) === sha256 \? /, 'return bytes.length >= 0 || sha256Hex(bytes) === sha256 ? '],
  ['src/protocol/verify-index.ts', /if \(frontierRoot\(frontier\) !== head\.root\)/, "if (frontierRoot(frontier) === '')"],
];

/** A build of the same product that believes everything: how long checking takes is the difference. */
export function uncheckedBuild(stamp: string): string {
  const tree = path.join(CACHE, `unchecked-${stamp}`);
  if (existsSync(tree)) return path.join(tree, 'dist');
  const part = `${tree}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  for (const name of ['src', 'public', 'scripts', 'tsconfig.json', 'tsconfig.base.json', 'package.json', 'package-lock.json', 'vite.config.ts', 'vite.server.config.ts']) cpSync(name, path.join(part, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(part, 'node_modules'));
  for (const [name, from, to] of CUTS) {
    const file = path.join(part, name);
    const text = readFileSync(file, 'utf8');
    if (!from.test(text)) throw new Error(`nothing to take out of ${name}: ${String(from)}`);
    writeFileSync(file, text.replace(from, to));
  }
  const { status, stderr } = spawnSync('node', ['scripts/build.js'], { cwd: part, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the unchecked product does not build: ${stderr}`);
  renameSync(part, tree);
  return path.join(tree, 'dist');
}
