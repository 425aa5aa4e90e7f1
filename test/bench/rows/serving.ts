import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { chainData } from '../data/datasets.ts';
import { startNginx } from '../floors/nginx.ts';
import { largestPage } from '../support/feed-files.ts';
import { processorTime } from '../support/processor-time.ts';
import { serverOn } from '../support/product.ts';
import { requestMany } from '../support/request-many.ts';

const REQUESTS = 12_000, CONNECTIONS = 16;

export const serving: Row = {
  name: 'serving',
  title: 'Serving pages of the feed',
  how: '12,000 requests over 16 kept connections for the same page file, compressed before with gzip; processor time of the serving process alone (`/proc/PID/stat`, threads included), by request. nginx with one worker, `gzip_static` and an open file cache; node:http with the file in memory. Then the same with `If-None-Match`.',
  lines: [
    { what: 'serving feed pages, 200', target: '≤ 1.7 × nginx', limit: 1.7, value: ratio('ours 200.cpu', 'nginx 200.cpu') },
    { what: 'the same with node:http', target: '—', limit: null, value: ratio('node:http 200.cpu', 'nginx 200.cpu') },
    { what: 'serving feed pages, 304', target: '≤ 2.2 × nginx', limit: 2.2, value: ratio('ours 304.cpu', 'nginx 304.cpu') },
    { what: 'the same with node:http, 304', target: '—', limit: null, value: ratio('node:http 304.cpu', 'nginx 304.cpu') },
    { what: 'processor time by request, 200', target: '—', limit: null, value: figure('ours 200.cpu', 'µs') },
  ],
  async prepare() {
    const data = await chainData(10_000);
    const server = await serverOn(data);
    const file = largestPage(data);
    const dir = mkdtempSync(path.join(tmpdir(), 'minglan-bench-node-'));
    writeFileSync(path.join(dir, 'page.gz'), file.gz);
    const json = new Uint8Array(await (await fetch(server.url + file.path)).arrayBuffer());
    const nginx = await startNginx('page.json', json, file.gz);
    const node = spawn('node', [path.join(import.meta.dirname, '../floors/node-static.js'), path.join(dir, 'page.gz')], { stdio: ['ignore', 'pipe', 'inherit'] });
    const about = JSON.parse(await new Promise<string>((resolve) => node.stdout.once('data', (part: Buffer) => resolve(part.toString())))) as { port: number };
    const targets = [
      { name: 'nginx', port: nginx.port, pid: nginx.pid, at: '/page.json' },
      { name: 'node:http', port: about.port, pid: node.pid ?? 0, at: '/' },
      { name: 'ours', port: Number(new URL(server.url).port), pid: server.pid, at: file.path },
    ];
    const cases: Case[] = [];
    for (const status of [200, 304]) {
      for (const { name, port, pid, at } of targets) {
        const etag = (await fetch(`http://127.0.0.1:${port}${at}`, { headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') ?? '';
        const headers = ['accept-encoding: gzip', ...(status === 304 ? [`if-none-match: ${etag}`] : [])];
        const ask = (requests: number) => requestMany(port, at, headers, { requests, connections: CONNECTIONS, status });
        cases.push({
          name: `${name} ${status}`, sample: async () => {
            await ask(1000);
            const before = processorTime(pid);
            await ask(REQUESTS);
            return { cpu: (processorTime(pid) - before) / REQUESTS };
          },
        });
      }
    }
    return {
      cases, close: async () => {
        nginx.stop();
        node.kill();
        rmSync(dir, { recursive: true, force: true });
        await server.destroy();
      },
    };
  },
};
