// Builds the faces into dist/client and the server into dist/server.
//   node scripts/build.js             builds
//   node scripts/build.js --if-needed builds only when a source has changed since
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const KEPT_BUILDS = 3;

const stamp = sourceStamp();
const stampFile = path.join(dist, 'stamp');
if (process.argv.includes('--if-needed') && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) process.exit(0);

rmSync(stampFile, { force: true });
keepFormerAssets();
process.chdir(root);
for (const config of ['vite.config.ts', 'vite.console.config.ts', 'vite.server.config.ts']) {
  await build({ configFile: path.join(root, config), logLevel: 'warn', mode: 'production' });
}
precompress(path.join(dist, 'client'));
writeFileSync(stampFile, stamp);

/** A hash over everything that goes into a build. */
function sourceStamp() {
  const hash = createHash('sha256');
  const files = ['src', 'public'].flatMap((folder) => filesUnder(path.join(root, folder)));
  files.push(...['package-lock.json', 'vite.config.ts', 'vite.console.config.ts', 'vite.server.config.ts', 'scripts/build.js', 'scripts/with-integrity.js'].map((name) => path.join(root, name)));
  for (const file of files.sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Pages that are open across an upgrade still ask for the chunks of their own build: the last builds' assets stay. */
function keepFormerAssets() {
  const assets = path.join(dist, 'client/assets');
  if (!existsSync(assets)) return;
  const kept = path.join(dist, 'previous');
  const ledger = path.join(kept, 'builds.json');
  const builds = existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : [];
  mkdirSync(kept, { recursive: true });
  cpSync(assets, path.join(kept, 'assets'), { recursive: true });
  builds.unshift(readdirSync(assets));
  builds.length = Math.min(builds.length, KEPT_BUILDS);
  const wanted = new Set(builds.flat());
  for (const name of readdirSync(path.join(kept, 'assets'))) if (!wanted.has(name)) rmSync(path.join(kept, 'assets', name));
  writeFileSync(ledger, JSON.stringify(builds));
}

/** Compresses once, at the best setting, so that the server only has to choose. */
function precompress(folder) {
  for (const file of filesUnder(folder)) {
    if (!/\.(js|css|html|svg|webmanifest|json)$/.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
