import type { Page } from 'playwright-core';
import type { Row } from '../row.ts';
import { figure, percentileOf } from '../statistics.ts';
import { chainData } from '../data/datasets.ts';
import { drawFrom, pick } from '../data/random.ts';
import { bundled } from '../support/bundle.ts';
import { livePostings } from '../support/feed-files.ts';
import { BenchPhone, SLOWDOWN, withPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { openBoard, untilCurrent, untilListed, withShell } from '../support/reader.ts';
import { Site } from '../support/site.ts';
import { FAST, SlowLine } from '../slow-line.ts';

interface Found { readonly first: number; readonly all: number; readonly bytes?: number }

const QUERIES = 24;

export const search: Row = {
  name: 'search',
  title: 'Search of 10,000 postings on the device',
  how: 'Words of two to four characters out of the postings themselves, at 6×, over what the product stored on the phone. Cold: the first query of a newly opened page, until its first hit. Warm: the whole of each further query, once the texts that the first one read have been checked in the background. The plain scan has all texts in memory already; MiniSearch indexes pairs of characters, and its building is told beside it.',
  lines: [
    { what: 'search of 10,000, warm, p95', target: '≤ 50 ms', limit: 50, value: percentileOf('ours.warm', 95, 'ms') },
    { what: 'search, first hit, cold', target: '≤ 300 ms', limit: 300, value: figure('ours.cold', 'ms') },
    { what: 'search, first hit, warm, p95', target: '—', limit: null, value: percentileOf('ours.firstHit', 95, 'ms') },
    { what: 'search, memory by its own account', target: '≤ 20 MB', limit: 20 * 1.048576, value: figure('ours.memory', 'MB') },
    { what: 'plain scan, p95', target: '—', limit: null, value: percentileOf('scan.warm', 95, 'ms') },
    { what: 'MiniSearch, p95', target: '—', limit: null, value: percentileOf('MiniSearch.warm', 95, 'ms') },
    { what: 'MiniSearch, building', target: '—', limit: null, value: figure('MiniSearch.build', 'ms') },
  ],
  async prepare() {
    const data = await chainData(10_000);
    const server = await serverOn(data);
    const site = await Site.start();
    const texts = livePostings(data).map(plainText);
    const queries = queriesOf(texts);
    site.put('/texts', { type: 'text/plain; charset=utf-8', body: texts.join('\n') });
    site.page('/scan', await bundled('floors/plain-scan.ts'));
    site.page('/minisearch', await bundled('peers/minisearch.js'));
    // It runs as a plain script, which has no import.meta; what it would load later is in it already.
    const engine = (await bundled('floors/device-search.ts')).replaceAll('import.meta.resolve', 'undefined').replaceAll('import.meta.url', 'location.href');
    const line = await SlowLine.before(server.url);
    const phone = new BenchPhone();
    await withShell(phone, line);
    await untilCurrent((await openBoard(phone, line, FAST, 1)).page);
    await phone.off();
    const other = (name: string, path: string) => ({
      name, sample: () => withPhone(async (empty) => {
        const { page, cdp } = await empty.page(1);
        await page.goto(site.url + path);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
        const build = await page.evaluate<number>('(async () => { const begun = performance.now(); await other.load("/texts"); return performance.now() - begun; })()');
        const warm = await asked(page, 'other.find', queries);
        return { build, warm: warm.map((f) => f.all) };
      }),
    });
    return {
      cases: [
        other('scan', '/scan'),
        {
          name: 'ours', sample: async () => {
            const { page } = await openBoard(phone, line, FAST);
            await untilListed(page);
            await page.evaluate(engine);
            const [cold] = await asked(page, 'findWords', queries.slice(0, 1));
            // Texts come into memory with the first query, and are checked once after it; what follows is warm.
            await page.evaluate('settled()');
            const warm = await asked(page, 'findWords', queries.slice(1));
            await phone.off();
            return { cold: cold?.first ?? NaN, warm: warm.map((f) => f.all), firstHit: warm.map((f) => f.first), memory: (warm.at(-1)?.bytes ?? NaN) / 1e6 };
          },
        },
        other('MiniSearch', '/minisearch'),
      ],
      close: async () => {
        await phone.destroy();
        for (const one of [line, site]) await one.close();
        await server.destroy();
      },
    };
  },
};

async function asked(page: Page, call: string, queries: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const query of queries) found.push(await page.evaluate<Found>(`${call}(${JSON.stringify(query)})`));
  return found;
}

/** All words of a posting in one line. */
function plainText(json: string): string {
  const words: string[] = [];
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) words.push(value);
    return value;
  });
  return words.join(' ').replaceAll(/\s+/g, ' ');
}

/** Pieces of two to four characters out of the texts, the same in each run. */
function queriesOf(texts: readonly string[]): string[] {
  const draw = drawFrom(31);
  return Array.from({ length: QUERIES }, (_, i) => {
    const runs = pick(draw, texts).match(/\p{Script=Han}{6,}/gu) ?? ['公示'];
    const run = pick(draw, runs);
    return run.slice(1, 3 + (i % 3));
  });
}
