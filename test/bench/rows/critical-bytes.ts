import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildManifest, firstLoad, gzipBytes } from '../../build/first-load.ts';
import type { Row } from '../row.ts';
import { figure } from '../statistics.ts';
import { chainData, VILLAGE } from '../data/datasets.ts';
import { productCopy, serverOn } from '../support/product.ts';

export const criticalBytes: Row = {
  name: 'critical-bytes',
  title: 'What stands before the first paint',
  how: 'The files that the reader\'s entry imports statically, and their styles, by the build\'s own list; and the board\'s page as the server sends it. Gzip, level 9.',
  lines: [
    { what: 'critical script and style', target: '≤ 30 kB gz', limit: 30_000, value: figure('ours.bytes', 'B') },
    { what: 'HTML of a board\'s page', target: '≤ 14 kB gz', limit: 14_000, value: figure('page.bytes', 'B') },
  ],
  async prepare() {
    const client = path.join(productCopy(), 'client');
    const server = await serverOn(await chainData(1200));
    const manifest = JSON.parse(readFileSync(path.join(client, 'manifest.vite.json'), 'utf8')) as BuildManifest;
    return {
      cases: [
        { name: 'ours', sample: async () => ({ bytes: gzipBytes(client, firstLoad(manifest)) }) },
        { name: 'page', sample: async () => ({ bytes: gzipSync(await (await fetch(`${server.url}/b/${VILLAGE}`)).text(), { level: 9 }).length }) },
      ],
      close: () => server.destroy(),
    };
  },
};
