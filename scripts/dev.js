// Development: rebuilds on every change of a source and restarts the server (demo data in ./data); beside it the gallery of all components.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'vite';

let server;
let timer;

function restart() {
  if (spawnSync('node', ['scripts/build.js', '--if-needed'], { stdio: 'inherit' }).status !== 0) return;
  server?.kill('SIGTERM');
  server = spawn('node', ['dist/server/cli.js', 'serve'], { stdio: 'inherit', env: { MINGLAN_DEMO: '1', ...process.env } });
}

for (const folder of ['src', 'public']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 300);
  });
}
restart();

const gallery = await createServer({ configFile: 'test/gallery/vite.config.ts' });
await gallery.listen();
console.log(`gallery of components: ${gallery.resolvedUrls?.local[0]}`);
