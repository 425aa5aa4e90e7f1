import type { Instant } from '../civil-date.ts';
import type { Block } from '../posting/block.ts';
import type { Posting } from '../posting/posting.ts';
import { CELL } from './fold.ts';

/** Where a word was found 出处: title, pinyin initials of the title, document or index number, issuer, text, list of people, table, name of an attachment. */
export const FOUND_IN = ['title', 'initials', 'number', 'issuer', 'text', 'names', 'table', 'attachment'] as const;
export type FoundIn = (typeof FOUND_IN)[number];

/** A piece of a posting's text that is read in one go: a paragraph, a row of a table (its cells joined by {@link CELL}). */
export interface SearchField {
  readonly in: FoundIn;
  readonly text: string;
  /** Personal: not to be found from this hour on. */
  readonly until?: Instant;
}

/** All that can be found of a posting but its title, in the order of reading. */
export function searchFields(posting: Posting): readonly SearchField[] {
  const fields: SearchField[] = [];
  const add = (where: FoundIn, ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text !== undefined && text !== '') fields.push({ in: where, text });
  };
  add('number', posting.docNumber, posting.indexNumber);
  add('issuer', ...posting.issuers);
  add('text', posting.summary);
  addKind(add, posting);
  for (const block of posting.blocks) addBlock(fields, add, block);
  add('text', ...posting.changes.map((c) => c.note));
  return fields;
}

type Add = (where: FoundIn, ...texts: readonly (string | undefined)[]) => void;

function addKind(add: Add, posting: Posting): void {
  switch (posting.kind) {
    case 'publicity': return add('text', posting.publicity.basis, posting.publicity.objectTo);
    case 'consultation': return add('text', posting.consultation.sendTo);
    case 'guide': return add('text', posting.guide.service);
    case 'interpretation':
      add('number', posting.interprets.docNumber);
      return add('text', posting.interprets.title);
    case 'warning': {
      const { hazard, area, caution, measures, issuedBy, number, relayed, lift } = posting.warning;
      add('number', number, relayed?.number);
      return add('text', hazard, area, caution, measures, issuedBy, relayed?.source, lift?.note);
    }
    default:
  }
}

function addBlock(fields: SearchField[], add: Add, block: Block): void {
  const row = (where: FoundIn, cells: readonly (string | undefined)[]) => add(where, cells.filter((c) => c !== undefined && c !== '').join(CELL));
  switch (block.type) {
    case 'heading': return add('text', `${block.number}${block.text}`);
    case 'paragraph': return add('text', block.text);
    case 'list':
      for (const { text, detail } of block.items) add('text', text, detail);
      return;
    case 'table':
      add('table', block.caption);
      for (const header of block.headerRows) row('table', header.map((c) => c.text));
      for (const cells of block.rows) row('table', cells);
      return add('table', block.note);
    case 'fundTable':
      add('table', block.caption, block.source);
      for (const { purpose, receiver } of block.lines) row('table', [purpose, receiver]);
      return add('table', block.note);
    case 'nameList': {
      add('names', block.caption);
      const until = block.visibleUntil;
      const personal = [block.criteria, block.columns.join(CELL), ...block.groups.map((g) => [g.group, ...g.rows.map((r) => r.join(CELL))]), block.total];
      for (const text of personal.flat()) if (text !== undefined && text !== '') fields.push({ in: 'names', text, until });
      return;
    }
    case 'expired': return add('names', block.caption);
    case 'image': return add('text', block.alt, block.caption);
    case 'attachment': return add('attachment', block.name, block.number);
    case 'contact': return add('text', block.label, ...block.phones, block.address, block.hours, block.person);
    case 'signature': return add('text', ...block.issuers, block.date, block.note);
  }
}
