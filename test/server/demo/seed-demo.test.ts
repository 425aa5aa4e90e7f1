import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { CATALOGUE } from '../../../src/data/catalogue.ts';
import { PLAN } from '../../../src/data/plan.ts';
import { WORKING_CALENDAR } from '../../../src/data/working-calendar.ts';
import { itemById } from '../../../src/domain/catalogue/catalogue.ts';
import { civilDayAt, type Instant } from '../../../src/domain/civil-date.ts';
import { workingDaysLeft } from '../../../src/domain/deadline/working-days.ts';
import { totalsThatDiffer } from '../../../src/domain/notice-import/table-totals.ts';
import { BLOCK_TYPES } from '../../../src/domain/posting/block.ts';
import { FIELD_IDS, POSTING_KINDS } from '../../../src/domain/posting/kind.ts';
import type { Posting, Tombstone } from '../../../src/domain/posting/posting.ts';
import { seedDemo } from '../../../src/server/demo/seed-demo.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { testDeps, type TestDeps } from '../../support/test-deps.ts';
import { tempStore } from '../../support/temp-store.ts';

const NOW = '2026-11-24T02:00:00.000Z' as Instant;
const TODAY = civilDayAt(NOW);

let folder: string;
let store: Store;
let deps: TestDeps;
let live: readonly Posting[];
let gone: readonly Tombstone[];
let took: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minglan-demo-'));
  store = await openSqliteStore({ file: join(folder, 'minglan.db'), migrate: true });
  deps = testDeps(store, NOW);
  const before = process.cpuUsage();
  await seedDemo(deps);
  const { user, system } = process.cpuUsage(before);
  // Work, not waiting: on a busy machine the clock says little.
  took = (user + system) / 1000;
  ({ live, gone } = await readAll(store));
}, 60_000);
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function readAll(from: Store) {
  const rows = await from.read((tx) => tx.selectFrom('posting').select(['json', 'tombstone']).execute());
  return {
    live: rows.flatMap((r) => (r.json === null ? [] : [JSON.parse(r.json) as Posting])),
    gone: rows.flatMap((r) => (r.tombstone === null ? [] : [JSON.parse(r.tombstone) as Tombstone])),
  };
}

function isEndedPublicity(posting: Posting): boolean {
  return posting.kind === 'publicity' && posting.publicity.to < TODAY;
}

describe('what there is to see', () => {
  it('holds sixty postings and more over all fields, kinds and blocks, within ten seconds', () => {
    expect(live.length).toBeGreaterThan(60);
    expect(took).toBeLessThan(10_000);
    expect(new Set(live.map((p) => p.field))).toEqual(new Set(FIELD_IDS));
    expect(new Set(live.map((p) => p.kind))).toEqual(new Set(POSTING_KINDS));
    expect(new Set(live.flatMap((p) => p.blocks.map((b) => b.type)))).toEqual(new Set(BLOCK_TYPES));
  });
  it('spreads them over the county, several townships and six villages at least', () => {
    const boards = [...new Set(live.map((p) => p.board))];
    expect([6, 9, 12].map((length) => boards.filter((b) => b.length === length).length)).toEqual([1, expect.any(Number), expect.any(Number)]);
    expect(boards.filter((b) => b.length === 9).length).toBeGreaterThanOrEqual(4);
    expect(boards.filter((b) => b.length === 12).length).toBeGreaterThanOrEqual(6);
    expect(live.filter((p) => p.board === '350524102211').length).toBeGreaterThanOrEqual(10);
  });
  it('begins the county’s log with the plan, every word of it', async () => {
    const first = await store.read((tx) => tx.selectFrom('feed_entry').select('posting_id').where('board', '=', '350524').where('seq', '=', 0).executeTakeFirst());
    const plan = live.find((p) => p.id === first?.posting_id);
    expect(plan).toMatchObject({ docNumber: '安政办〔2018〕84号', formedOn: '2018-05-07', revision: 1 });
    expect(plan?.blocks.filter((b) => b.type === 'heading').map((b) => b.number)).toEqual(expect.arrayContaining(['一、', '五、', '（一）', '（7）']));
    expect(plan?.blocks[0]).toEqual({ type: 'paragraph', role: 'salutation', text: '各乡镇人民政府，县直有关单位：' });
    const words = (text: string) => text.replace(/[\s。]/gu, '');
    const shown = plan?.blocks.map((b) => {
      if (b.type === 'heading') return b.number + b.text;
      if (b.type === 'list') return b.items.map((item) => item.marker + item.text).join('');
      if (b.type === 'signature') return b.issuers.join('') + b.date;
      return b.type === 'paragraph' ? b.text : '';
    }).join('');
    expect(words(shown ?? '')).toBe(words(PLAN.paragraphs.slice(2).join('')));
  });
  it('has wide tables and headers of several rows', () => {
    const tables = live.flatMap((p) => p.blocks).filter((b) => b.type === 'table');
    expect(Math.max(...tables.map((b) => b.rows[0]?.length ?? 0))).toBe(18);
    expect(tables.filter((b) => b.headerRows.length >= 2).length).toBeGreaterThanOrEqual(8);
  });
});

describe('pictures and the recording', () => {
  it('are shown by three living postings and more, with words for those who do not see them, and small', () => {
    const pictures = live.flatMap((p) => p.blocks).filter((b) => b.type === 'image');
    expect(live.filter((p) => p.blocks.some((b) => b.type === 'image')).length).toBeGreaterThanOrEqual(3);
    for (const picture of pictures) {
      expect(picture.alt.length).toBeGreaterThan(20);
      expect(picture.thumb.webp.bytes).toBeLessThan(20_000);
      expect(picture.view.webp.bytes).toBeLessThan(80_000);
    }
  });
  it('have a posting read aloud, which says that a machine reads', () => {
    const read = live.filter((p) => p.recording !== undefined);
    expect(read.map((p) => p.recording?.type)).toEqual(['audio/ogg']);
    expect(read[0]?.recording?.bytes).toBeLessThan(60_000);
    expect(JSON.stringify(read[0]?.blocks)).toContain('样例录音，由电脑合成');
  });
});

describe('what goes on', () => {
  it('has a publicity in progress, with three to five working days left and its list in sight', () => {
    const running = live.filter((p) => p.kind === 'publicity' && p.publicity.from <= TODAY && p.publicity.to >= TODAY && p.blocks.some((b) => b.type === 'nameList'));
    const left = running.map((p) => (p.kind === 'publicity' ? workingDaysLeft(TODAY, p.publicity.to, WORKING_CALENDAR) : null));
    expect(left.some((n) => n !== null && n >= 3 && n <= 5)).toBe(true);
  });
  it('has publicities that ended: their lists are hidden, their record stays', () => {
    const ended = live.filter(isEndedPublicity);
    expect(ended.length).toBeGreaterThanOrEqual(3);
    expect(ended.some((p) => p.blocks.some((b) => b.type === 'expired'))).toBe(true);
    expect(ended.some((p) => p.blocks.some((b) => b.type === 'nameList'))).toBe(false);
  });
  it('has one withdrawn with its reason, and one that ended by itself', () => {
    expect(gone.find((t) => t.cause === 'withdrawn')).toMatchObject({ reason: expect.stringMatching(/撤回/u), title: expect.any(String) });
    expect(gone.some((t) => t.cause === 'expired')).toBe(true);
  });
  it('has one corrected, with a note on what changed', () => {
    const corrected = live.filter((p) => p.changes.some((c) => c.weight === 'major' && c.note.includes('更正')));
    expect(corrected.map((p) => p.revision)).toEqual([2]);
  });
  it('has a consultation open, and one whose outcome is a posting', () => {
    const asked = live.flatMap((p) => (p.kind === 'consultation' ? [p.consultation] : []));
    expect(asked.some((c) => c.from <= TODAY && c.to >= TODAY)).toBe(true);
    const outcome = asked.find((c) => c.outcome !== undefined)?.outcome;
    expect(live.find((p) => p.id === outcome)?.title).toContain('采纳情况');
  });
  it('has a warning running, relayed from the station, and one that was lifted', () => {
    const warnings = live.flatMap((p) => (p.kind === 'warning' ? [p.warning] : []));
    expect(warnings.filter((w) => w.lift === undefined && w.startsAt <= NOW && w.expiresAt > NOW)).toEqual([expect.objectContaining({ relayed: expect.anything() })]);
    expect(warnings.filter((w) => w.lift !== undefined)).toHaveLength(1);
  });
});

describe('care', () => {
  it('binds each posting to items of the catalogue', () => {
    for (const posting of live) {
      expect(posting.items.length, posting.title).toBeGreaterThan(0);
      for (const id of posting.items) expect(itemById(CATALOGUE, id), `${posting.title}: ${id}`).not.toBeNull();
    }
  });
  it('adds up: tables, and funds within their totals', () => {
    for (const posting of live) {
      for (const block of posting.blocks) {
        if (block.type === 'table') {
          const last = block.headerRows.at(-1)?.map((c) => c.text) ?? [];
          const width = block.rows[0]?.length ?? 0;
          const names = last.length === width ? last : Array.from({ length: width }, () => '');
          expect(totalsThatDiffer(names, block.rows), `${posting.title} ${block.caption}`).toEqual([]);
          expect(new Set(block.rows.map((row) => row.length)).size, block.caption).toBe(1);
        }
        if (block.type === 'fundTable') {
          expect(block.lines.reduce((sum, l) => sum + l.amountFen, 0), posting.title).toBeLessThanOrEqual(block.totalFen);
          for (const line of block.lines) expect(line.spentFen ?? 0, `${posting.title} ${line.purpose}`).toBeLessThanOrEqual(line.amountFen);
        }
      }
    }
  });
  it('names nobody who could be anybody: names are samples, telephones invented', () => {
    for (const posting of live) {
      for (const block of posting.blocks) {
        if (block.type === 'nameList') for (const row of block.groups.flatMap((g) => g.rows)) expect(row[0]).toMatch(/^\p{Script=Han}(?:某某|××)$/u);
        if (block.type === 'contact') for (const phone of block.phones) expect(phone).toMatch(/^0595-2300\d{4}$|^1\d{2,4}$/u);
      }
    }
  });
  it('is dated like a real board: formed before it was published, in the order of the logs, over a year and a half', async () => {
    for (const p of live) expect(p.formedOn !== null && p.formedOn <= civilDayAt(p.publishedAt), p.title).toBe(true);
    const entries = await store.read((tx) => tx.selectFrom('feed_entry').select(['board', 'seq', 'at']).orderBy('board').orderBy('seq').execute());
    for (const [i, entry] of entries.entries()) if (entries[i - 1]?.board === entry.board) expect(entry.at >= (entries[i - 1]?.at ?? '')).toBe(true);
    const days = live.map((p) => p.publishedAt).sort();
    expect(Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')).toBeGreaterThan(500 * 86_400_000);
  });
  it('leaves data that verify', async () => {
    expect((await verifyData(store, NOW)).findings).toEqual([]);
  });
  it('leaves a store alone that holds something', async () => {
    expect(await seedDemo(deps)).toBe(0);
    expect((await readAll(store)).live).toHaveLength(live.length);
  });
});

it.each(['2027-01-02T01:00:00.000Z', '2028-02-29T15:30:00.000Z', '2026-02-18T03:00:00.000Z', '2026-06-30T16:05:00.000Z', '2026-08-17T02:00:00.000Z', '2026-10-05T22:00:00.000Z'])(
  'is made on any day, %s too, with nothing in the future but the ends of what runs', async (when) => {
    const other = await tempStore();
    await seedDemo(testDeps(other, when as Instant));
    const { live: postings } = await readAll(other);
    expect(postings.length).toBeGreaterThan(60);
    for (const p of postings) {
      expect(p.formedOn !== null && p.formedOn <= civilDayAt(p.publishedAt), `${p.title} ${p.formedOn ?? ''} ${p.publishedAt}`).toBe(true);
      expect(p.publishedAt <= when, p.title).toBe(true);
    }
    const today = civilDayAt(when as Instant);
    expect(postings.some((p) => p.kind === 'publicity' && p.publicity.from <= today && p.publicity.to >= today && p.blocks.some((b) => b.type === 'nameList'))).toBe(true);
  });
