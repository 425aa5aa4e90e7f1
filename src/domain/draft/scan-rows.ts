import type { Block, NameListBlock, TableBlock } from '../posting/block.ts';
import { postingTexts } from '../privacy/posting-texts.ts';
import { scanPosting } from '../privacy/scan-posting.ts';
import { blanksIn } from './blank.ts';
import type { DraftMark } from './draft-mark.ts';

type Rows = readonly (readonly string[])[];
export type RowsBlock = NameListBlock | TableBlock;

/** Rows read together. A change of one cell costs the reading of these, not of the whole list. */
const CHUNK = 50;
/** A number that is written downwards has 18 digits: each chunk looks that far into the next. */
const AHEAD = 18;

/** What was found in a chunk, and the rows that it was found in. */
interface Chunk { readonly rows: Rows; readonly head: unknown; readonly marks: readonly DraftMark[] }
/** Chunks by the place of their first row: `groups[2].rows@100`. */
export type RowsCache = Map<string, Chunk>;

/** Rows that are read apart from the rest of the draft, with their place in the block. */
export function longRows(block: Block): readonly { readonly path: string; readonly rows: Rows }[] {
  if (block.type === 'table') return block.rows.length > CHUNK ? [{ path: 'rows', rows: block.rows }] : [];
  if (block.type !== 'nameList' || block.groups.reduce((sum, group) => sum + group.rows.length, 0) <= CHUNK) return [];
  return block.groups.map(({ rows }, g) => ({ path: `groups[${g}].rows`, rows }));
}

/** The block without those rows. */
export function withoutLongRows(block: Block): Block {
  if (longRows(block).length === 0) return block;
  if (block.type === 'table') return { ...block, rows: [] };
  return block.type === 'nameList' ? { ...block, groups: block.groups.map(({ group }) => ({ group, rows: [] })) } : block;
}

/** The marks of a block's long rows. Chunks whose rows are the very same as in `cache` are not read again. */
export function scanRows(block: RowsBlock, cache: RowsCache): readonly DraftMark[] {
  const head = block.type === 'table' ? block.headerRows : block.columns;
  const all: DraftMark[] = [];
  for (const { path, rows } of longRows(block)) {
    for (let at = 0; at < rows.length; at += CHUNK) {
      const name = `${path}@${at}`;
      const part = rows.slice(at, at + CHUNK + AHEAD);
      let known = cache.get(name);
      if (known === undefined || known.head !== head || !sameRows(known.rows, part)) {
        known = { rows: part, head, marks: marksIn(block, path, part, at) };
        cache.set(name, known);
      }
      all.push(...known.marks);
    }
  }
  return withoutDoubles(all);
}

function marksIn(block: RowsBlock, path: string, rows: Rows, first: number): readonly DraftMark[] {
  const own = block.type === 'table' ? 'rows' : 'groups[0].rows';
  const part = block.type === 'table'
    ? { type: block.type, headerRows: block.headerRows, rows }
    : { type: block.type, columns: block.columns, groups: [{ group: '', rows }] };
  const placed = (at: string): string | null => {
    const m = at.startsWith(`${own}[`) ? /^\[(\d+)\](.*)$/.exec(at.slice(own.length)) : null;
    return m === null ? null : `${path}[${Number(m[1]) + first}]${m[2] ?? ''}`;
  };
  const marks: DraftMark[] = [];
  for (const { kind, match, index, length, path: at, split } of scanPosting(part)) {
    const place = placed(at);
    if (place !== null) marks.push({ kind, path: place, index, length, text: match, ...(split === undefined ? {} : { split }) });
  }
  for (const { path: at, text } of postingTexts(part)) {
    const place = placed(at);
    if (place !== null) for (const { name, index, length } of blanksIn(text)) marks.push({ kind: 'blank', path: place, index, length, text: name });
  }
  return marks;
}

function sameRows(a: Rows, b: Rows): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function withoutDoubles(marks: readonly DraftMark[]): readonly DraftMark[] {
  const seen = new Set<string>();
  return marks.filter(({ path, index, length }) => {
    const name = `${path} ${index} ${length}`;
    return !seen.has(name) && seen.add(name);
  });
}
