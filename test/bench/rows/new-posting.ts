import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '../../../src/domain/civil-date.ts';
import { openDataStore } from '../../../src/server/store/open-data-store.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import type { Row } from '../row.ts';
import { percentileOf } from '../statistics.ts';
import { chainData, VILLAGE } from '../data/datasets.ts';
import { BENCH } from '../data/fill.ts';
import { benchPostings } from '../data/postings.ts';
import { BenchPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { openBoard, untilCurrent, withShell } from '../support/reader.ts';
import type { PageWatch } from '../support/watch-page.ts';
import { FAST, SlowLine } from '../slow-line.ts';

declare const watch: PageWatch;

const EACH_ROUND = 8;

export const newPosting: Row = {
  name: 'new-posting',
  title: 'One new posting reaches an online reader',
  how: 'A reader has the board open. Another process issues a posting through the server\'s own use case on the same data, as an import does; from its answer until the row has been painted. The server notices another process\'s commit by looking every 250 ms, which is part of the figure.',
  lines: [
    { what: 'one new posting to an online reader, median', target: '≤ 300 ms', limit: 300, value: percentileOf('ours.ms', 50, 'ms') },
    { what: 'one new posting to an online reader, p95', target: '≤ 1 s', limit: 1000, value: percentileOf('ours.ms', 95, 'ms') },
  ],
  async prepare() {
    const server = await serverOn(await chainData(1200));
    const line = await SlowLine.before(server.url);
    const store = await openDataStore(server.dataDir);
    const phone = new BenchPhone();
    await withShell(phone, line);
    const { page } = await openBoard(phone, line, FAST, 1);
    await untilCurrent(page);
    const postings = benchPostings(VILLAGE, 500, 77);
    const publish = async () => {
      const posting = postings.shift();
      if (!posting) throw new Error('no more postings');
      const title = `新到的一条 ${instantOf(Date.now())}`;
      const drawn = page.evaluate((words) => watch.said('.headline-title', words).then((ms) => performance.timeOrigin + ms), title);
      const issued = await issuePosting(systemDeps(store), BENCH, { ...posting, title, blocks: [{ type: 'paragraph', text: '见附件。' }], summary: '' });
      const answered = performance.timeOrigin + performance.now();
      if (!issued.ok) throw new Error(`refused: ${JSON.stringify(issued.error)}`);
      return await drawn - answered;
    };
    return {
      cases: [{
        name: 'ours', sample: async () => {
          const ms: number[] = [];
          for (let i = 0; i < EACH_ROUND; i += 1) {
            ms.push(await publish());
            await sleep(300 + ((i * 137) % 400));
          }
          return { ms };
        },
      }],
      close: async () => {
        await phone.destroy();
        await store.close();
        await line.close();
        await server.destroy();
      },
    };
  },
};
