import type { Block } from '../../../src/domain/posting/block.ts';

/** The text of blocks in the order of reading, without what the page adds by itself (附件, 联系人). */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading': return block.number + block.text;
    case 'paragraph': return block.text;
    case 'list': return block.items.map((i) => `${i.marker}${i.text}${i.detail ?? ''}`).join('\n');
    case 'table': return [block.caption, block.unit ?? '', ...block.headerRows.flat().map((c) => c.text), ...block.rows.flat(), block.note ?? ''].join('\t');
    case 'nameList': return [
      block.caption, block.criteria ?? '', ...block.columns, ...block.groups.flatMap((g) => [g.group, ...g.rows.flat()]), block.total ?? '',
    ].join('\t');
    case 'attachment': return `${block.number ?? ''}${block.name}`;
    case 'contact': return [block.person ?? '', block.label, ...block.phones, block.address ?? '', block.hours ?? ''].join('');
    case 'signature': return [...block.issuers, block.date, block.note ?? ''].join('');
    case 'fundTable': case 'image': case 'expired': return '';
  }
}

/** What says something: characters, figures, letters. */
export function said(text: string): string {
  return text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}
