import type { Row } from '../row.ts';
import { figure, ratio } from '../statistics.ts';
import { chainData } from '../data/datasets.ts';
import { comparedSite } from '../support/compared-site.ts';
import { bytesDown } from '../support/exchange-log.ts';
import { withPhone } from '../support/phone.ts';
import { serverOn } from '../support/product.ts';
import { runProgram } from '../support/program.ts';
import { openBoard, untilCurrent, untilListed, withShell } from '../support/reader.ts';
import { SLOW_3G, SlowLine } from '../slow-line.ts';

/** Batches of the peers: about a page of ours. */
const BATCH = 100;

export const wholeList: Row = {
  name: 'whole-list',
  title: 'An empty phone fetches three boards of 1,200 postings',
  how: 'The program and its worker are on the phone already; then the board is opened over Slow 3G at 6×. The clock starts when the document has been read and the program begins (so its own start counts), and stops when rows of all three boards have been painted; then again when the page says that everything is on the device. RxDB and PouchDB: until one screen of the first batch is drawn. The line\'s own time: as many bytes as went down during our sync, in one answer.',
  lines: [
    { what: 'whole list of three boards, 1,200 postings', target: '≤ 2.5 s', limit: 2500, value: figure('ours.list', 'ms'),
      between: 'By the times of its requests (on a loaded machine): 2.7 s from the page to the first request of the feed, in which the program starts, draws and loads its engine; 0.6 s for heads; 1 s for lists; the rest is drawing. Since then an empty device does not wait for a first drawing before it asks; not measured again yet.' },
    { what: 'whole list, to the headlines alone', target: '—', limit: null, value: ratio('ours.list', 'headlines.ms') },
    { what: 'everything, to the line\'s own time', target: '≤ 1.1 × the line\'s own time for those bytes', limit: 1.1, value: ratio('ours.all', 'line.ms'),
      between: 'Texts come as fast as the line is (8 s for 400 kB); what is lost lies before them: the start of the program, and 2.5 s in which three lists were drawn before the indexes were asked for. Since then they are asked for while the lists are drawn; not measured again yet.' },
    { what: 'the same with Dexie (one gzip file, put in bulks)', target: '—', limit: null, value: ratio('Dexie.ms', 'Dexie line.ms') },
    { what: 'the same with PouchDB', target: '—', limit: null, value: ratio('PouchDB.ms', 'PouchDB line.ms') },
  ],
  async prepare() {
    const data = await chainData(1200);
    const server = await serverOn(data);
    const { site } = await comparedSite(data);
    const floor = await SlowLine.before(site.url);
    const line = await SlowLine.before(server.url);
    let ours = 0;
    const peerBytes: Record<string, number> = {};
    const peer = (name: string, path: string, call: string) => ({
      name, sample: async () => {
        const sample = await runProgram(floor, path, call, SLOW_3G);
        peerBytes[name] = bytesDown(floor.log.take());
        return sample;
      },
    });
    const lineFor = (name: string, bytes: () => number) => ({
      name, sample: async () => {
        site.putRaw('/bytes', new Uint8Array(Math.max(0, bytes() - 200)));
        return { ...await runProgram(floor, '/transfers', 'floors.bytes("/bytes")', SLOW_3G), bytes: bytes() };
      },
    });
    return {
      cases: [
        peer('headlines', '/transfers', 'floors.headlines("/headlines.json")'),
        {
          name: 'ours', sample: () => withPhone(async (phone) => {
            await withShell(phone, line);
            const { page } = await openBoard(phone, line, SLOW_3G);
            const [list, all] = await Promise.all([untilListed(page), untilCurrent(page)]);
            const seen = line.log.take();
            ours = bytesDown(seen);
            return { list, all, bytes: ours };
          }),
        },
        lineFor('line', () => ours),
        peer('Dexie', '/dexie', 'peer("/postings.ndjson")'),
        lineFor('Dexie line', () => peerBytes['Dexie'] ?? 0),
        peer('RxDB first page', '/rxdb', `peer("/rx", ${BATCH}, true)`),
        peer('PouchDB first page', '/pouchdb', `peer("/couch", ${BATCH}, true)`),
        peer('PouchDB', '/pouchdb', `peer("/couch", ${BATCH}, false)`),
        lineFor('PouchDB line', () => peerBytes['PouchDB'] ?? 0),
      ],
      close: async () => {
        await floor.close();
        await line.close();
        await site.close();
        await server.destroy();
      },
    };
  },
};
