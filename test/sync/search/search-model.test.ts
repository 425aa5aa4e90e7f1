import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/domain/posting/posting.ts';
import type { DeviceReader } from '../../../src/sync/create-feed-reader.ts';
import { HOUR_MS, type Said, SEARCH_BOARDS, SearchVillage } from '../../support/search-village.ts';

// Search against the simplest search there is: every posting is read as a reader would read it, and its words looked for one by one.

const UNITS = ['低', '保', '金', '张', '三', '低保', '　', ' ', '\n', '\t', '"', '\\', '/', '𠮷', 'Ａ', 'a', 'B', '１', '2', '〔', '[', '）', '(', '\u00e9', '⼯', '工', '\u200b', '，', '/u0041', 'ﬁ', 'ß'];
const words = fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 8 }).map((units) => units.join(''));
const title = words.map((w) => `${w}告`);
const row = fc.array(words, { minLength: 1, maxLength: 3 });

const said: fc.Arbitrary<Said> = fc.record({
  title, text: words, docNumber: words, names: fc.array(row, { minLength: 1, maxLength: 2 }), listForHours: fc.integer({ min: 1, max: 9 }),
  table: fc.array(row, { minLength: 1, maxLength: 2 }), attachment: words, endsAfterHours: fc.integer({ min: 1, max: 9 }),
}, { requiredKeys: ['title'] });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), said, board: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('correct' as const, 'withdraw' as const), said, board: fc.nat({ max: 2 }), pick: fc.nat({ max: 20 }) }) },
);
/** A query cut out of something that may stand there, or anything. */
const query = fc.oneof(words, fc.tuple(words, words).map(([a, b]) => `${a} ${b}`), fc.constantFrom(...UNITS), fc.constantFrom('db', 'dbj', 'zs', '低 db', 'a2', 'GAO', 'g'));

function plain(text: string): string {
  return [...text].map((c) => (/[\u200b]/.test(c) ? '' : c.normalize('NFKD').toLowerCase())).join('').replace(/[[〔]/g, '(').replace(/[\]〕]/g, ')')
    .replace(/(?<=[\u2e80-\uffff]\s*)\s|\s(?=\s*[\u2e80-\uffff])|^\s+|\s+$/g, '').replace(/\s+/g, ' ');
}

/** Every text of a posting that a reader sees. */
function textsOf(posting: Posting): string[] {
  return [posting.title, posting.docNumber ?? '', ...posting.blocks.flatMap((b) => {
    switch (b.type) {
      case 'paragraph': return [b.text];
      case 'table': return b.rows.flat();
      case 'nameList': return b.groups.flatMap((g) => g.rows.flat());
      case 'attachment': return [b.name];
      default: return [];
    }
  })];
}

async function naive(reader: DeviceReader, typed: string): Promise<Set<string>> {
  const wanted = typed.split(/\s+/).map(plain).filter((w) => w !== '');
  const found = new Set<string>();
  for (const code of SEARCH_BOARDS) {
    for (const { id, initials } of (await reader.load(code))?.headlines ?? []) {
      const read = await reader.read(id);
      if (read.state !== 'live' || wanted.length === 0) continue;
      const texts = textsOf(read.posting).map(plain);
      if (wanted.every((w) => texts.some((t) => t.includes(w)) || (/^[a-z0-9]*[a-z][a-z0-9]*$/.test(w) && initials.includes(w)))) found.add(id);
    }
  }
  return found;
}

describe('search and the simplest search', () => {
  it('find the same postings, whatever was said, corrected, withdrawn, and has run out', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), fc.array(query, { minLength: 3, maxLength: 8 }), fc.nat({ max: 10 }), async (steps, queries, hours) => {
      const village = await SearchVillage.start();
      for (const one of steps) {
        const board = village.server.board(SEARCH_BOARDS[one.board]!);
        if (one.do === 'say') village.say(one.said, one.board);
        else {
          const live = board.live();
          const target = live[one.pick % Math.max(1, live.length)]?.posting.id;
          if (target === undefined) continue;
          if (one.do === 'correct') village.say(one.said, one.board, target);
          else await village.server.withdraw(board.code, one.pick % live.length);
        }
      }
      await village.sync();
      const reader = village.reader();
      const search = await reader.search();
      for (const later of [0, hours]) {
        village.server.nowMs += later * HOUR_MS;
        for (const typed of queries) {
          const state = await search.find(typed, { limit: 1000 });
          const ids = [...state.titles, ...state.texts].map((h) => h.headline.id);
          expect(new Set(ids), `query ${JSON.stringify(typed)}`).toEqual(await naive(reader, typed));
          expect(ids.length).toBe(new Set(ids).size);
          expect([state.titlesFound, state.textsFound]).toEqual([state.titles.length, state.texts.length]);
          for (const { snippet } of state.texts) expect(snippet!.marks.length).toBeGreaterThan(0);
        }
      }
    }), { numRuns: Number(process.env['SEARCH_RUNS'] ?? 25) });
  }, 240_000);
});
