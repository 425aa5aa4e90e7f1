import { setTimeout as sleep } from 'node:timers/promises';
import type { Row } from '../row.ts';
import { figure } from '../statistics.ts';
import { chainData } from '../data/datasets.ts';
import { BenchPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { openBoard, untilCurrent, untilListed, withShell } from '../support/reader.ts';
import type { PageWatch } from '../support/watch-page.ts';
import { FAST, SlowLine } from '../slow-line.ts';

declare const watch: PageWatch;

/** Longer than the first tidying of the device, which must not write either. */
const WATCHED_MS = 7000;

export const nothingNew: Row = {
  name: 'nothing-new',
  title: 'A sync with nothing new',
  how: 'A phone that has everything of three boards opens the board again. Counted for seven seconds: requests for the feed (the event stream aside), the bytes of the answer with its head, and every put, add, delete and clear in IndexedDB.',
  lines: [
    { what: 'nothing new, three boards: requests', target: '1 request', limit: 1, value: figure('ours.requests', 'requests') },
    { what: 'nothing new: answers that were not 304', target: '0', limit: 0, value: figure('ours.others', 'requests') },
    { what: 'nothing new: bytes of the answer', target: '≤ 400 B', limit: 400, value: figure('ours.bytes', 'B') },
    { what: 'nothing new: bytes of the request', target: '—', limit: null, value: figure('ours.up', 'B') },
    { what: 'nothing new: writes to the device', target: '0', limit: 0, value: figure('ours.writes', 'writes') },
  ],
  async prepare() {
    const server = await serverOn(await chainData(1200));
    const line = await SlowLine.before(server.url);
    const phone = new BenchPhone();
    await withShell(phone, line);
    await untilCurrent((await openBoard(phone, line, FAST, 1)).page);
    await phone.off();
    return {
      cases: [{
        name: 'ours', sample: async () => {
          const { page } = await openBoard(phone, line, FAST, 1);
          await untilListed(page);
          await sleep(WATCHED_MS);
          const writes = await page.evaluate(() => watch.writes.count);
          const asked = line.log.take().filter((e) => e.path.startsWith('/feed/') && !e.path.startsWith('/feed/live'));
          await phone.off();
          const sum = (of: 'bytesUp' | 'bytesDown') => asked.reduce((all, e) => all + e[of], 0);
          return { requests: asked.length, others: asked.filter((e) => e.status !== 304).length, bytes: sum('bytesDown'), up: sum('bytesUp'), writes };
        },
      }],
      close: async () => {
        await phone.destroy();
        await line.close();
        await server.destroy();
      },
    };
  },
};
