import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Nginx { readonly port: number; readonly pid: number; stop(): void }

/** nginx with one worker, serving a file that was compressed before. Rejects when there is none on this machine (Debian: `apt-get install nginx-light`). */
export async function startNginx(name: string, json: Uint8Array, gz: Uint8Array): Promise<Nginx> {
  if (spawnSync('nginx', ['-v']).error && spawnSync('apt-get', ['install', '-y', 'nginx-light'], { stdio: 'ignore' }).status !== 0) {
    throw new Error('no nginx on this machine, and none could be installed');
  }
  const dir = mkdtempSync(path.join(tmpdir(), 'minglan-nginx-'));
  const port = await freePort();
  mkdirSync(path.join(dir, 'root', path.dirname(name)), { recursive: true });
  writeFileSync(path.join(dir, 'root', name), json);
  writeFileSync(path.join(dir, 'root', `${name}.gz`), gz);
  writeFileSync(path.join(dir, 'nginx.conf'), `
worker_processes 1; daemon off; pid ${dir}/pid; error_log ${dir}/error.log; ${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; types { application/json json; }
  client_body_temp_path ${dir}/body; proxy_temp_path ${dir}/proxy; fastcgi_temp_path ${dir}/fastcgi; uwsgi_temp_path ${dir}/uwsgi; scgi_temp_path ${dir}/scgi;
  open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${dir}/root; gzip_static on; add_header Cache-Control "public, max-age=31536000, immutable"; }
}`);
  const child = spawn('nginx', ['-p', dir, '-c', path.join(dir, 'nginx.conf')], { stdio: 'ignore' });
  const worker = await workerOf(child.pid ?? 0, path.join(dir, 'error.log'));
  return {
    port, pid: worker, stop: () => {
      child.kill('SIGTERM');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function workerOf(master: number, log: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const children = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8').trim();
    if (children) return Number(children.split(' ')[0]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nginx did not start: ${readFileSync(log, 'utf8').split('\n')[0]}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
