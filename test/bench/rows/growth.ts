import { setTimeout as sleep } from 'node:timers/promises';
import { openDataStore } from '../../../src/server/store/open-data-store.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import type { Case, Row } from '../row.ts';
import { figure, median, ratio } from '../statistics.ts';
import { boardCodes, spreadData } from '../data/datasets.ts';
import { BENCH } from '../data/fill.ts';
import { benchPostings } from '../data/postings.ts';
import { residentBytes } from '../support/processor-time.ts';
import { serverOn } from '../support/product.ts';

const TIMES = 8;
/** Longer than the server takes to notice another process's commit. */
const NOTICED_MS = 320;

/** Boards and postings of each size. */
const SIZES = { '1k': [500, 1000], '10k': [500, 10_000], '100k': [500, 100_000], '1 board': [1, 1000], '1000 boards': [1000, 1000], 'one board 10k': [1, 10_000] } as const;
type Size = keyof typeof SIZES;

export const growth: Row = {
  name: 'growth',
  title: 'Growth',
  how: '1,000, 10,000 and 100,000 postings over 500 boards (a county of Anxi\'s size has 517), and 1,000 postings on one board and on 1,000; for scale, all of 10,000 on one board. One posting is issued (processor time of the issuing process), then the board\'s HTML page and its head are fetched, none of it from a cache; medians of eight. Memory of the server after all boards\' heads, 500 HTML pages and 500 lists have been fetched.',
  lines: [
    { what: 'page, 1 k → 100 k postings', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('100k.page', '1k.page') },
    { what: 'head, 1 k → 100 k postings', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('100k.head', '1k.head') },
    { what: 'write cost, 1 k → 100 k postings', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('100k.write', '1k.write') },
    { what: 'page, 1 → 1,000 boards', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('1000 boards.page', '1 board.page') },
    { what: 'head, 1 → 1,000 boards', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('1000 boards.head', '1 board.head') },
    { what: 'write cost, 1 → 1,000 boards', target: 'flat (≤ 1.5 ×)', limit: 1.5, value: ratio('1000 boards.write', '1 board.write') },
    { what: 'server memory at 100 k', target: '≤ 200 MB', limit: 200, value: figure('100k.memory', 'MB') },
    { what: 'write cost, 1 k → 10 k on one board', target: '—', limit: null, value: ratio('one board 10k.write', '1 board.write') },
  ],
  async prepare() {
    const cases: Case[] = [];
    for (const [name, [boards, count]] of Object.entries(SIZES) as [Size, readonly [number, number]][]) {
      const data = await spreadData(boards, count);
      cases.push({ name, sample: () => measured(data, boards) });
    }
    return { cases, close: async () => undefined };
  },
};

async function measured(data: string, boards: number) {
  const codes = boardCodes(boards);
  const last = codes.at(-1) ?? '';
  const server = await serverOn(data);
  const store = await openDataStore(server.dataDir);
  try {
    const page: number[] = [], head: number[] = [], write: number[] = [];
    await timed(`${server.url}/b/${last}`);
    for (const posting of benchPostings(last, TIMES + 1, 555)) {
      const before = process.cpuUsage();
      const issued = await issuePosting(systemDeps(store), BENCH, { ...posting, blocks: [] });
      const { user, system } = process.cpuUsage(before);
      if (!issued.ok) continue;
      write.push((user + system) / 1000);
      await sleep(NOTICED_MS);
      page.push(await timed(`${server.url}/b/${last}`));
      head.push(await timed(`${server.url}/feed/${last}/head.json`));
    }
    for (const code of codes.slice(0, 500)) {
      const chain = await (await fetch(`${server.url}/feed/${code}/head.json`)).json() as { head: string };
      const { headlines } = JSON.parse(Buffer.from(chain.head.split('.')[1] ?? '', 'base64url').toString()) as { headlines: string };
      await timed(`${server.url}/feed/headlines/${headlines}.json`);
      await timed(`${server.url}/b/${code}`);
    }
    return { page: median(page), head: median(head), write: median(write), memory: residentBytes(server.pid) / 1e6 };
  } finally {
    await store.close();
    await server.destroy();
  }
}

async function timed(url: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} at ${url}`);
  return performance.now() - begun;
}
