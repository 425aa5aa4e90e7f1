import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The path of a Chromium for the browser tests: `CHROMIUM` in the environment, else one on the PATH,
 * else Debian's package, installed when we may. Throws with what to do when there is none.
 */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) return given;
  const found = onPath();
  if (found) return found;
  install(['chromium', 'fonts-noto-cjk']);
  const installed = onPath();
  if (installed) return installed;
  throw new Error('no Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM');
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) if (existsSync(path.join(folder, name))) return path.join(folder, name);
  }
  return undefined;
}

function install(packages) {
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`installing ${packages.join(', ')} …`);
  if (apt('install', '-y', ...packages).status !== 0) {
    apt('update');
    apt('install', '-y', ...packages);
  }
}
