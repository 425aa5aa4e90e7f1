#!/usr/bin/env node
// Starts the operator's tool under the Node that this package brings, whatever Node the machine has; builds what is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = findNode();
const cli = path.join(root, 'dist/server/cli.js');

// In a checkout the build is renewed when a source has changed; an installed package brings its build along.
if (existsSync(path.join(root, 'scripts/build.js'))) {
  const built = spawnSync(node, [path.join(root, 'scripts/build.js'), '--if-needed'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', cli, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const brought = path.join(path.dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  if (existsSync(brought)) return brought;
  console.error('minglan: Node 24 is missing; run npm ci first');
  process.exit(1);
}
