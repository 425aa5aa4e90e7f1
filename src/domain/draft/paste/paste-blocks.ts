import { cleanLine } from '../../notice-import/clean-text.ts';
import { headingOf } from '../../notice-import/line-form.ts';
import { readNumber } from '../../notice-import/numbering.ts';
import type { Block, ListItem } from '../../posting/block.ts';
import { readCells } from '../edit-grid.ts';
import { type PastedLine, type PastedPart, partsOfText } from './pasted-tree.ts';
import { tableOf } from './paste-table.ts';

/** Longer than this, a line that was set as a heading is none: its letters were only large. */
const LONGEST_HEADING = 60;

/** Blocks out of what was pasted. Every word stands in one of them, in order. */
export function blocksOf(parts: readonly PastedPart[]): readonly Block[] {
  const clean = parts.flatMap((part): PastedPart[] => {
    if (part.type === 'table') return flat(part) ?? [part];
    const text = cleanLine(part.text);
    return text === '' ? [] : [{ ...part, text }];
  });
  const blocks: Block[] = [];
  clean.forEach((part, i) => {
    if (part.type === 'table') blocks.push(tableOf(part));
    else {
      const next = clean[i + 1];
      readLine(blocks, part, next === undefined ? undefined : next.type === 'line' ? next.text : '表格');
    }
  });
  return signed(blocks);
}

const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$/;
const UNIT = /^[^。；，：]{2,30}(?:会|府|局|委|办|站|所|院|校|司|社|处|队|组|园|中心|办公室)$/;

/** A unit and a day at the end are the signature. */
function signed(blocks: readonly Block[]): readonly Block[] {
  const [unit, day] = blocks.slice(-2);
  if (unit === undefined || day?.type !== 'paragraph' || !DAY.test(day.text)) return blocks;
  const plain = unit.type === 'paragraph' || (unit.type === 'heading' && unit.level === 0);
  return plain && UNIT.test(unit.text) ? [...blocks.slice(0, -2), { type: 'signature', issuers: [unit.text], date: day.text }] : blocks;
}

/** Blocks out of plain text: by the numbers that its lines begin with; cells parted by tabs become a table. */
export function blocksOfText(text: string): readonly Block[] {
  const cells = text.includes('\t') ? readCells(text) : null;
  if (cells && cells.length > 0 && cells.every((line) => line.length > 1)) {
    return [tableOf({ type: 'table', caption: '', rows: cells.map((line) => line.map((cell) => ({ text: cell, colspan: 1, rowspan: 1, head: false }))) })];
  }
  return blocksOf(partsOfText(text.replace(/\t/g, ' ')));
}

/** A table of one cell, or of one column, is only a frame around lines. */
function flat(table: PastedPart & { readonly type: 'table' }): PastedPart[] | null {
  if (table.rows.some((row) => row.length > 1) || table.caption !== '') return null;
  return table.rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n').map((line) => ({ type: 'line' as const, text: cleanLine(line) })))).filter(({ text }) => text !== '');
}

function readLine(blocks: Block[], { text, heading, list }: PastedLine, next: string | undefined): void {
  if (list !== undefined) {
    // Word numbers headings as it numbers points: 一、 and （一） over something are headings.
    const numbered = /[一二三四五六七八九十]/.test(list.marker) ? headingOf(`${list.marker}${text}`, next) : null;
    if (numbered && numbered.level > 0) blocks.push(numbered);
    else addItem(blocks, { marker: list.marker, text });
    return;
  }
  const number = readNumber(text);
  if (heading !== undefined && text.length <= LONGEST_HEADING) {
    blocks.push(number && number.level < 5
      ? { type: 'heading', level: number.level as 1 | 2 | 3 | 4, number: number.marker, text: number.text } : { type: 'heading', level: 0, number: '', text });
    return;
  }
  const told = headingOf(text, next);
  if (told) blocks.push(told);
  else if (number) addItem(blocks, { marker: number.marker, text: number.text });
  else blocks.push({ type: 'paragraph', text });
}

/** Points that follow each other are one list: nested ones keep their own markers in it. */
function addItem(blocks: Block[], item: ListItem): void {
  const last = blocks[blocks.length - 1];
  if (last?.type === 'list') blocks[blocks.length - 1] = { type: 'list', items: [...last.items, item] };
  else blocks.push({ type: 'list', items: [item] });
}
