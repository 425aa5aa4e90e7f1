import * as fc from 'fast-check';
import type { DraftBlock, DraftContent } from '../../src/domain/draft/draft-content.ts';
import type { Block } from '../../src/domain/posting/block.ts';

/** A draft that nothing is wrong with. `text`: its first paragraph. */
export function draftContent(text = '正文', blocks: readonly DraftBlock[] = [paragraph('aaaaaaa1', text)]): DraftContent {
  return {
    fields: { kind: 'announcement', board: '350524100201', title: '停水通知', issuers: ['溪头村'], field: 'general', items: [], formedOn: null, summary: '' },
    blocks,
  };
}

export function paragraph(key: string, text: string): DraftBlock {
  return { key, block: { type: 'paragraph', text } };
}

const word = fc.string({ unit: fc.constantFrom('水', '停', '村', '户', '1', '2', ' ', '。', 'a', '，', '\n'), maxLength: 12 });
const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text: word }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(0 as const, 1 as const), number: word, text: word }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(fc.record({ marker: word, text: word }), { maxLength: 4 }) }),
  fc.record({ type: fc.constant('table' as const), caption: word, headerRows: fc.array(fc.array(fc.record({ text: word }), { maxLength: 3 }), { maxLength: 2 }), rows }),
  fc.record({ type: fc.constant('fundTable' as const), caption: word, totalFen: fc.nat(), lines: fc.array(fc.record({ purpose: word, amountFen: fc.nat() }), { maxLength: 3 }) }),
);
/** Few keys, so that edits meet. */
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((one) => one.repeat(8));
export const blocksArbitrary: fc.Arbitrary<readonly DraftBlock[]> = fc.uniqueArray(fc.record({ key, block }), { selector: (one) => one.key, maxLength: 6 });

const fields = fc.oneof(
  fc.record({ kind: fc.constant('announcement'), title: word, summary: word }),
  fc.record({ kind: fc.constant('disclosure'), title: word, summary: word, docNumber: word }),
  fc.record({ kind: fc.constant('publicity'), title: word, summary: word, publicity: fc.record({ from: fc.constant('2026-03-01'), to: fc.constantFrom('2026-03-08', '2026-03-09'), basis: word, objectTo: word }) }),
);

export const contentArbitrary: fc.Arbitrary<DraftContent> = fc.record({ fields, blocks: blocksArbitrary, note: fc.option(word) }).map(({ fields: own, blocks, note }) => ({
  fields: { ...draftContent().fields, ...own } as DraftContent['fields'], blocks,
  ...(note === null ? {} : { corrects: { postingId: '0123456789abcdef', revision: 1, weight: 'minor' as const, note } }),
}));

/** What somebody makes of a content: some blocks changed, added, taken out, moved. */
export function editOf(content: DraftContent): fc.Arbitrary<DraftContent> {
  return fc.record({ other: contentArbitrary, keep: fc.infiniteStream(fc.boolean()), move: fc.nat(5), title: fc.boolean() }).map(({ other, keep, move, title }) => {
    const flip = () => keep.next().value === true;
    const fresh = new Map(other.blocks.map((one) => [one.key, one] as const));
    const blocks = content.blocks.reduce<DraftBlock[]>((all, one) => {
      const changed = flip() || flip() ? one : fresh.get(one.key);
      return changed === undefined ? all : all.concat([changed]);
    }, []);
    for (const one of other.blocks) if (!content.blocks.some((old) => old.key === one.key) && flip()) blocks.splice(move % (blocks.length + 1), 0, one);
    const from = move % Math.max(1, blocks.length);
    if (flip()) blocks.push(...blocks.splice(from, 1));
    return { ...content, fields: title ? { ...content.fields, title: other.fields.title } : flip() ? content.fields : other.fields, blocks };
  });
}
