import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftContent } from '../../../src/domain/draft/draft-content.ts';
import { mergeDrafts, settleClash } from '../../../src/domain/draft/merge-drafts.ts';
import { contentArbitrary, draftContent, editOf, paragraph } from '../../support/draft-arbitrary.ts';

const three = contentArbitrary.chain((base) => fc.tuple(fc.constant(base), editOf(base), editOf(base)));
const [a, b, c, d] = ['aaaaaaa1', 'bbbbbbb1', 'ccccccc1', 'ddddddd1'] as const;
const base = draftContent('', [paragraph(a, '甲'), paragraph(b, '乙'), paragraph(c, '丙')]);
const withBlocks = (...blocks: DraftContent['blocks']): DraftContent => ({ ...base, blocks });
const keys = ({ blocks }: DraftContent) => blocks.map((one) => one.key);

/** Every value that a content holds, by its place. */
function values({ fields, blocks, corrects }: DraftContent): string[] {
  return [...Object.entries(fields).map((one) => JSON.stringify(one)), ...blocks.map((one) => JSON.stringify(one.block)), JSON.stringify(corrects ?? null)];
}

describe('two edits of one draft', () => {
  it('come together where they touch different fields and blocks', () => {
    const mine = { ...withBlocks(paragraph(a, '甲一'), paragraph(b, '乙'), paragraph(c, '丙')), fields: { ...base.fields, title: '新题' } };
    const theirs = { ...withBlocks(paragraph(a, '甲'), paragraph(b, '乙'), paragraph(c, '丙二'), paragraph(d, '丁')), fields: { ...base.fields, summary: '概述' } };
    expect(mergeDrafts(base, mine, theirs)).toEqual({
      clashes: [], content: { fields: { ...base.fields, title: '新题', summary: '概述' }, blocks: [paragraph(a, '甲一'), paragraph(b, '乙'), paragraph(c, '丙二'), paragraph(d, '丁')] },
    });
  });

  it('clash where both changed one block, with all three texts at hand, and either can be taken', () => {
    const mine = withBlocks(paragraph(a, '甲一'), paragraph(b, '乙'), paragraph(c, '丙'));
    const theirs = withBlocks(paragraph(a, '甲二'), paragraph(b, '乙'), paragraph(c, '丙'));
    const merge = mergeDrafts(base, mine, theirs);
    expect(merge).toEqual({ content: mine, clashes: [{ place: { in: 'block', key: a }, base: paragraph(a, '甲').block, mine: paragraph(a, '甲一').block, theirs: paragraph(a, '甲二').block }] });
    const [clash] = merge.clashes;
    expect(clash && settleClash(merge.content, clash, 'theirs')).toEqual(theirs);
    expect(clash && settleClash(merge.content, clash, 'mine')).toEqual(mine);
  });

  it('keep what one changed and the other took out, and ask', () => {
    const without = withBlocks(paragraph(b, '乙'), paragraph(c, '丙'));
    const changed = withBlocks(paragraph(a, '甲一'), paragraph(b, '乙'), paragraph(c, '丙'));
    for (const [mine, theirs] of [[without, changed], [changed, without]] as const) {
      const merge = mergeDrafts(base, mine, theirs);
      expect(merge.content).toEqual(changed);
      expect(merge.clashes.map((one) => one.place)).toEqual([{ in: 'block', key: a }]);
      const [clash] = merge.clashes;
      expect(clash && settleClash(merge.content, clash, 'theirs')).toEqual(theirs);
      expect(clash && settleClash(merge.content, clash, 'mine')).toEqual(mine);
    }
    expect(mergeDrafts(base, without, base).content).toEqual(without);
    expect(mergeDrafts(base, base, without).content).toEqual(without);
  });

  it('follow a move of one side, and clash when both moved the same block apart', () => {
    const [A, B, C, D] = [paragraph(a, '甲'), paragraph(b, '乙'), paragraph(c, '丙'), paragraph(d, '丁')];
    expect(keys(mergeDrafts(base, base, withBlocks(C, A, B)).content)).toEqual([c, a, b]);
    expect(keys(mergeDrafts(base, withBlocks(A, D, B, C), withBlocks(C, A, B)).content)).toEqual([c, a, d, b]);
    const four = withBlocks(A, B, C, D);
    expect(keys(mergeDrafts(four, withBlocks(B, A, C, D), withBlocks(A, B, D, C)).content)).toEqual([b, d, a, c]);
    const clash = mergeDrafts(four, withBlocks(B, C, D, A), withBlocks(B, C, A, D));
    expect(clash.clashes.map((one) => one.place)).toEqual([{ in: 'order' }]);
    expect(keys(clash.content)).toEqual([b, c, d, a]);
    const [order] = clash.clashes;
    expect(order && keys(settleClash(clash.content, order, 'theirs'))).toEqual([b, c, a, d]);
  });

  it('take a change of kind with all that belongs to it, and clash over it as one', () => {
    const publicity = { from: '2026-03-01', to: '2026-03-08', basis: '办法', objectTo: '村委会' };
    const asPublicity = { ...base, fields: { ...base.fields, kind: 'publicity', publicity } as DraftContent['fields'] };
    const longer = { ...base, fields: { ...base.fields, kind: 'publicity', publicity: { ...publicity, to: '2026-03-12' } } as DraftContent['fields'] };
    expect(mergeDrafts(base, base, asPublicity).content).toEqual(asPublicity);
    expect(mergeDrafts(asPublicity, base, asPublicity).content).toEqual(base);
    const merge = mergeDrafts(asPublicity, base, longer);
    expect(merge.clashes.map((one) => one.place)).toEqual([{ in: 'fields', name: 'kind' }]);
    const [clash] = merge.clashes;
    expect(clash && settleClash(merge.content, clash, 'theirs')).toEqual(longer);
  });

  it('are the one edit when the other side did nothing, or did the same', () => {
    fc.assert(fc.property(three, ([from, mine]) => {
      for (const [m, t] of [[mine, from], [from, mine], [mine, mine]] as const) expect(mergeDrafts(from, m, t)).toEqual({ content: mine, clashes: [] });
    }));
  });

  it('lose nothing: every text that either side wrote stands in the content or in a clash', () => {
    fc.assert(fc.property(three, ([from, mine, theirs]) => {
      const { content, clashes } = mergeDrafts(from, mine, theirs);
      const kept = new Set([...values(content), ...clashes.flatMap(({ place, mine: m, theirs: t }) => (place.in !== 'fields' ? [m, t].map((one) => JSON.stringify(one))
        : place.name === 'kind' ? [m, t].flatMap((one) => Object.entries(one as object).map((e) => JSON.stringify(e)))
          : place.name === 'corrects' ? [m, t].map((one) => JSON.stringify(one ?? null)) : [m, t].map((one) => JSON.stringify([place.name, one]))))]);
      const before = new Set(values(from));
      for (const text of [...values(mine), ...values(theirs)]) if (!before.has(text)) expect(kept).toContain(text);
      expect(new Set(keys(content)).size).toBe(content.blocks.length);
    }), { numRuns: 500 });
  });

  it('clash at the same places whichever side is called mine', () => {
    fc.assert(fc.property(three, ([from, mine, theirs]) => {
      const one = mergeDrafts(from, mine, theirs), other = mergeDrafts(from, theirs, mine);
      const places = (merge: typeof one) => merge.clashes.map(({ place }) => JSON.stringify(place)).sort();
      expect(places(one)).toEqual(places(other));
      expect([...keys(one.content)].sort()).toEqual([...keys(other.content)].sort());
      if (one.clashes.length === 0) expect(one.content.fields).toEqual(other.content.fields);
    }), { numRuns: 500 });
  });
});
