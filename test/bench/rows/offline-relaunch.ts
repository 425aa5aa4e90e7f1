import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { chainData, VILLAGE } from '../data/datasets.ts';
import { bundled } from '../support/bundle.ts';
import { headlineFiles } from '../support/feed-files.ts';
import { BenchPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { openBoard, untilCurrent, withShell } from '../support/reader.ts';
import { Site } from '../support/site.ts';
import type { PageWatch } from '../support/watch-page.ts';
import { FAST, SlowLine } from '../slow-line.ts';

declare const watch: PageWatch;
declare const keep: () => Promise<void>;

const DRAWN = 50;

export const offlineRelaunch: Row = {
  name: 'offline-relaunch',
  title: 'Opened again without a network',
  how: '1,000 postings on three boards are on the phone; the browser is closed, the line is cut, the browser is started again and the board opened at 6×, until its first rows have been painted. The floor draws as many rows out of one idb-keyval value that holds 1,000, and its page comes from a worker of four lines.',
  lines: [
    { what: 'offline relaunch, 1,000 postings', target: '≤ 1.3 × a bare Preact list from one idb-keyval value', limit: 1.3, value: ratio('ours.ms', 'kept.ms') },
    { what: 'offline relaunch', target: '—', limit: null, value: figure('ours.ms', 'ms') },
  ],
  async prepare() {
    const data = await chainData(1000);
    const server = await serverOn(data);
    const site = await Site.start();
    site.put('/rows.json', { type: 'application/json', body: JSON.stringify(bareRows(data)) });
    site.put('/kept-worker.js', { type: 'text/javascript', body: readFileSync(path.join(import.meta.dirname, '../floors/kept-worker.js')) });
    site.page('/kept', await bundled('floors/preact-kept.ts'));
    const floorLine = await SlowLine.before(site.url), line = await SlowLine.before(server.url);
    const floor = new BenchPhone(), ours = new BenchPhone();
    const { page } = await floor.page(1);
    await page.goto(`${floorLine.url}/kept`);
    await page.evaluate(() => keep());
    await floor.off();
    await withShell(ours, line);
    await untilCurrent((await openBoard(ours, line, FAST, 1)).page);
    await ours.off();
    floorLine.cut = line.cut = true;
    const relaunch = (phone: BenchPhone, url: string) => async () => {
      const { page } = await phone.page();
      await page.goto(url, { waitUntil: 'commit' });
      const ms = await page.evaluate((count) => watch.rows(count), DRAWN);
      await phone.off();
      return { ms };
    };
    return {
      cases: [
        { name: 'kept', sample: relaunch(floor, `${floorLine.url}/kept`) },
        { name: 'ours', sample: relaunch(ours, `${line.url}/b/${VILLAGE}`) },
      ],
      close: async () => {
        for (const phone of [floor, ours]) await phone.destroy();
        for (const one of [floorLine, line, site]) await one.close();
        await server.destroy();
      },
    };
  },
};

interface Columns { readonly id: string[]; readonly title: string[]; readonly day: string[]; readonly field: string[] }

/** What a bare list keeps of 1,000 postings: as much as it draws. */
function bareRows(dataDir: string) {
  return headlineFiles(dataDir).map((json) => JSON.parse(json) as Columns)
    .flatMap(({ id, title, day, field }) => id.map((one, i) => ({ id: one, title: title[i], meta: `${day[i]} ${field[i]}` })));
}
