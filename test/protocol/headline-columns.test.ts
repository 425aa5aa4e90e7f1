import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate, Instant } from '../../src/domain/civil-date.ts';
import type { Headline } from '../../src/domain/posting/headline.ts';
import { FIELD_IDS, POSTING_KINDS } from '../../src/domain/posting/kind.ts';
import { headlineRows, toHeadlines } from '../../src/protocol/headline-columns.ts';

const BOARD = { board: '350524101200', name: '玉湖村', size: 100 };
const instant = fc.constantFrom<Instant>('2026-11-24T01:00:00.000Z' as Instant, '2026-12-31T16:00:00.000Z' as Instant);

const rows: fc.Arbitrary<Headline[]> = fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 20 }).chain((seqs) => fc.tuple(...seqs.sort((a, b) => b - a).map((seq) => fc.record({
  board: fc.constant(BOARD.board), id: fc.constant(`000000000000000${seq}`.slice(-16)), revision: fc.integer({ min: 1, max: 9 }), seq: fc.constant(seq), title: fc.string(),
  kind: fc.constantFrom(...POSTING_KINDS), field: fc.constantFrom(...FIELD_IDS), day: fc.constant('2026-11-24' as CivilDate),
  until: fc.option(instant), lifted: fc.boolean(), expiresAt: fc.option(instant), issuer: fc.string(),
  holds: fc.record({ names: fc.boolean(), funds: fc.boolean() }), initials: fc.string(),
}))));

const two = toHeadlines([row(7), row(3)], BOARD);

function row(seq: number): Headline {
  return {
    board: BOARD.board, id: `000000000000000${seq}`, revision: 1, seq, title: '标题', kind: 'announcement', field: 'general', day: '2026-11-24' as CivilDate,
    until: null, lifted: false, expiresAt: null, issuer: '玉湖村民委员会', holds: { names: true, funds: false }, initials: 'bt',
  };
}

describe('headlines in columns', () => {
  it('come back as the rows they were', () => {
    fc.assert(fc.property(rows, (list) => {
      expect(headlineRows(toHeadlines(list, BOARD))).toEqual({ ok: true, value: list });
    }), { numRuns: 100 });
  });

  const columns = ['id', 'revision', 'seq', 'title', 'kind', 'field', 'day', 'until', 'lifted', 'expiresAt', 'issuer', 'holds', 'initials'] as const;
  it.each(columns)('are refused when the column %s is shorter or longer than the others', (column) => {
    for (const wrong of [two[column].slice(1), [...two[column], ...two[column].slice(0, 1)]]) {
      expect(headlineRows({ ...two, [column]: wrong })).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
    }
  });

  it('are refused out of order, beyond the size, or with a posting twice', () => {
    for (const wrong of [{ ...two, seq: [3, 7] }, { ...two, seq: [7, 7] }, { ...two, seq: [100, 3] }, { ...two, id: [two.id[0] ?? '', two.id[0] ?? ''] }]) {
      expect(headlineRows(wrong)).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
    }
  });
});
