import { addDays, type CivilDate, endOfDay, type Instant } from '../civil-date.ts';
import type { Block } from '../posting/block.ts';
import type { KindPart } from '../posting/posting.ts';
import type { DraftContent } from './draft-content.ts';
import { suggestLevel, suggestNumber } from './heading-number.ts';

/** What an author can add empty. Pictures come with their file, and nobody writes what has expired. */
export const NEW_BLOCK_TYPES = ['paragraph', 'heading', 'list', 'table', 'nameList', 'fundTable', 'contact', 'attachment', 'signature'] as const;
export type NewBlockType = (typeof NEW_BLOCK_TYPES)[number];

/** Where no publicity says when a list of people goes: a setting of the product, not a rule of law. */
const LIST_DAYS = 7;

/** An empty block for the place `at`, with what the draft already says filled in. */
export function newBlock(type: NewBlockType, content: DraftContent, at: number, today: CivilDate): Block {
  const blocks = content.blocks.map((one) => one.block);
  switch (type) {
    case 'paragraph': return { type, text: '' };
    case 'heading': {
      const level = suggestLevel(blocks, at);
      return { type, level, number: suggestNumber(blocks, at, level), text: '' };
    }
    case 'list': return { type, items: [{ marker: '1.', text: '' }] };
    case 'table': return { type, caption: '', headerRows: [[{ text: '' }, { text: '' }, { text: '' }]], rows: [['', '', ''], ['', '', '']] };
    case 'nameList': return { type, caption: '', columns: ['姓名', ''], groups: [{ group: '', rows: [['', '']] }], visibleUntil: listEnd(content.fields, today) };
    case 'fundTable': return { type, caption: '', totalFen: 0, lines: [{ purpose: '', amountFen: 0 }] };
    case 'contact': return { type, label: '', phones: [''] };
    case 'attachment': return { type, number: String(1 + blocks.filter((block) => block.type === 'attachment').length), name: '' };
    case 'signature': return { type, issuers: content.fields.issuers, date: chineseDay(content.fields.formedOn ?? today) };
  }
}

/** When a list of people is hidden: with the publicity that it belongs to. */
export function listEnd(part: KindPart, today: CivilDate): Instant {
  return endOfDay(part.kind === 'publicity' ? part.publicity.to : addDays(today, LIST_DAYS));
}

/** 2026年9月15日. */
export function chineseDay(date: CivilDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
