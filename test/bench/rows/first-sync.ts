import { readFileSync } from 'node:fs';
import type { Case, Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { chainData } from '../data/datasets.ts';
import { comparedSite } from '../support/compared-site.ts';
import { bytesDown } from '../support/exchange-log.ts';
import { type BenchPhone, withPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { runProgram } from '../support/program.ts';
import { openBoard, untilCurrent, withShell } from '../support/reader.ts';
import { uncheckedBuild } from '../support/unchecked-build.ts';
import { FAST, SlowLine } from '../slow-line.ts';

const BATCH = 500;

export const firstSync: Row = {
  name: 'first-sync',
  title: 'First sync of 10,000 postings',
  how: 'Three boards of 10,000 postings, an empty phone at 6×, a fast line: the processor and the disk count. The floor fetches one gzip file of lines and puts each posting into raw IndexedDB. Ours is timed from the program\'s beginning until the page says that everything is on the device, its own start and the drawn list included. Bytes are all that the line carried of the feed, heads of answers included; disk is what the whole profile has grown by once the browser is closed, the browser\'s own cache included. `unchecked` is the same product built without signatures, digests and hashes.',
  lines: [
    { what: 'first sync of 10,000', target: '≤ 0.75 × gzip NDJSON + raw puts', limit: 0.75, value: ratio('ours.ms', 'raw.ms'),
      between: 'By a profile (of 41 s, on a loaded machine): 17 s in the browser itself (layout, paint, storage), 7 s in drawing the board again with each page, of which 2.3 s counted what is unread and a day was worked out for every posting, 3.5 s in putting pages and cursors, 1.3 s in opening pages, 1 s each in asking and in taking out what is over. Since then progress is told twice a second, lists that did not change are not ordered again, and the day is worked out once; not measured again yet.' },
    { what: 'the same with Dexie', target: '—', limit: null, value: ratio('Dexie.ms', 'raw.ms') },
    { what: 'the same with RxDB', target: '—', limit: null, value: ratio('RxDB.ms', 'raw.ms') },
    { what: 'the same with PouchDB', target: '—', limit: null, value: ratio('PouchDB.ms', 'raw.ms') },
    { what: 'bytes of that sync', target: '≤ 0.9 × gzip NDJSON', limit: 0.9, value: ratio('ours.bytes', 'raw.bytes') },
    { what: 'disk of that sync', target: '≤ 0.5 × raw JSON', limit: 0.5, value: ratio('ours.disk', 'json.disk'),
      between: 'Pages are kept twice: unpacked in IndexedDB (0.64 ×), and packed in the browser\'s own cache (0.26 ×), which a request with no-store would leave empty.' },
    { what: 'disk of that sync, IndexedDB alone', target: '—', limit: null, value: ratio('ours.indexedDb', 'json.disk') },
    { what: 'disk with raw puts', target: '—', limit: null, value: ratio('raw.disk', 'json.disk') },
    { what: 'checking it', target: '≤ 1.15 × the same sync unchecked', limit: 1.15, value: ratio('ours.ms', 'unchecked.ms') },
    { what: 'first sync of 10,000, time', target: '—', limit: null, value: figure('ours.ms', 'ms') },
  ],
  async prepare() {
    const data = await chainData(10_000);
    const server = await serverOn(data);
    const unchecked = await serverOn(data, uncheckedBuild(readFileSync('dist/stamp', 'utf8').slice(0, 12)));
    const { site, rawBytes, gzipBytes } = await comparedSite(data);
    const [floor, line, uncheckedLine] = await Promise.all([site.url, server.url, unchecked.url].map((url) => SlowLine.before(url)));
    if (!floor || !line || !uncheckedLine) throw new Error('no line');
    const peer = (name: string, path: string, call: string): Case => ({
      name, sample: () => runProgram(floor, path, call, FAST, async (phone) => ({ ...await diskOf(phone, 0) })),
    });
    return {
      cases: [
        { name: 'json', sample: async () => ({ disk: rawBytes }) },
        { name: 'raw', sample: async () => ({ ...await peer('raw', '/transfers', 'floors.rawPuts("/postings.ndjson")').sample(0), bytes: gzipBytes }) },
        { name: 'ours', sample: () => syncAll(line) },
        { name: 'unchecked', sample: () => syncAll(uncheckedLine) },
        peer('Dexie', '/dexie', 'peer("/postings.ndjson")'),
        peer('RxDB', '/rxdb', `peer("/rx", ${BATCH}, false)`),
        peer('PouchDB', '/pouchdb', `peer("/couch", ${BATCH}, false)`),
      ],
      close: async () => {
        for (const one of [floor, line, uncheckedLine, site]) await one.close();
        for (const one of [server, unchecked]) await one.destroy();
      },
    };
  },
};

function syncAll(line: SlowLine) {
  return withPhone(async (phone) => {
    await withShell(phone, line);
    await phone.off();
    const before = phone.bytes('Default');
    const { page } = await openBoard(phone, line, FAST);
    const ms = await untilCurrent(page);
    const bytes = bytesDown(line.log.take().filter((e) => e.path.startsWith('/feed/') && !e.path.startsWith('/feed/live')));
    return { ms, bytes, ...await diskOf(phone, before) };
  });
}

/** What a phone's profile has grown by, once its browser has been closed. */
async function diskOf(phone: BenchPhone, before: number): Promise<{ disk: number; indexedDb: number }> {
  await phone.off();
  const indexedDb = phone.bytes('Default', 'IndexedDB');
  return { indexedDb, disk: before === 0 ? indexedDb : phone.bytes('Default') - before };
}
