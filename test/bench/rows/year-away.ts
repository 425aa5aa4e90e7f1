import type { Row } from '../row.ts';
import { ratio } from '../statistics.ts';
import { yearAway } from '../data/datasets.ts';
import { bytesDown } from '../support/exchange-log.ts';
import { BenchPhone, withPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { openBoard, untilCurrent, withShell } from '../support/reader.ts';
import { FAST, SlowLine } from '../slow-line.ts';

export const awayForAYear: Row = {
  name: 'year-away',
  title: 'Back after a year away',
  how: 'A phone fetched all of three boards when they held 3,000 postings. In the year since, 600 were issued, and all but 30 of those have run out. Bytes of the feed on the line until the page says that everything is on the device, against those of an empty phone now.',
  lines: [
    { what: 'back after a year', target: '≤ 0.1 × the full download', limit: 0.1, value: ratio('ours.bytes', 'full.bytes'),
      between: 'The list of headlines is fetched whole when anything in it has changed: it alone is most of what is fetched. A list cut into pieces by age, each under its own hash, would leave the old pieces where they are.' },
  ],
  async prepare() {
    const data = await yearAway();
    const before = await serverOn(data.before), now = await serverOn(data.now);
    const line = await SlowLine.before(before.url);
    const known = new BenchPhone(), shell = new BenchPhone();
    await withShell(known, line);
    await untilCurrent((await openBoard(known, line, FAST, 1)).page);
    await known.off();
    line.retarget(now.url);
    await withShell(shell, line);
    await shell.off();
    const download = (like: BenchPhone) => withPhone(async (phone) => {
      const { page } = await openBoard(phone, line, FAST, 1);
      await untilCurrent(page);
      const asked = line.log.take().filter((e) => e.path.startsWith('/feed/') && !e.path.startsWith('/feed/live'));
      const list = bytesDown(asked.filter((e) => e.path.startsWith('/feed/headlines/')));
      return { bytes: bytesDown(asked), list, requests: asked.length };
    }, like);
    return {
      cases: [{ name: 'full', sample: () => download(shell) }, { name: 'ours', sample: () => download(known) }],
      close: async () => {
        for (const phone of [known, shell]) await phone.destroy();
        await line.close();
        for (const server of [before, now]) await server.destroy();
      },
    };
  },
};
