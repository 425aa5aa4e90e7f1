import { postingTexts } from '../privacy/posting-texts.ts';
import { scanPosting } from '../privacy/scan-posting.ts';
import { blanksIn } from './blank.ts';
import type { DraftContent } from './draft-content.ts';
import { type DraftMark, type Marks, marksOf, NO_MARKS } from './draft-mark.ts';
import { type RowsCache, scanRows, withoutLongRows } from './scan-rows.ts';

/** All marks of a draft, by block. `personal`: how many of them are personal data; `blanks`: how many are not filled in. */
export interface DraftMarks {
  readonly fields: Marks;
  readonly block: (key: string) => Marks;
  readonly personal: number;
  readonly blanks: number;
}

export const NO_DRAFT_MARKS: DraftMarks = { fields: NO_MARKS, block: () => NO_MARKS, personal: 0, blanks: 0 };

/** The fields' own place among the keys of blocks. */
const FIELDS = '';

/**
 * Reads a draft again and again while it is being written. Rows of long lists are read in chunks, and only where they changed; all else is
 * read together, as the gate reads it. It serves the eye: what is stored or sent passes the whole gate.
 */
export function createDraftScanner(): (content: DraftContent) => DraftMarks {
  const rows = new Map<string, RowsCache>();
  const before = new Map<string, { readonly name: string; readonly marks: Marks }>();
  /** The same object as before where nothing changed. */
  const settled = (key: string, all: readonly DraftMark[]): Marks => {
    const name = JSON.stringify(all);
    const known = before.get(key);
    if (known?.name === name) return known.marks;
    const marks = marksOf(all);
    before.set(key, { name, marks });
    return marks;
  };
  const cacheOf = (key: string): RowsCache => {
    const cache = rows.get(key) ?? new Map();
    rows.set(key, cache);
    return cache;
  };
  return (content) => {
    const found = readTogether(content);
    for (const { key, block } of content.blocks) {
      if (block.type === 'nameList' || block.type === 'table') {
        const long = scanRows(block, cacheOf(key));
        if (long.length > 0) found.set(key, [...found.get(key) ?? [], ...long]);
      }
    }
    const marks = new Map([...found].map(([key, all]) => [key, settled(key, all)] as const));
    const all = [...found.values()].reduce<DraftMark[]>((sum, some) => sum.concat(some), []);
    const blanks = all.filter((mark) => mark.kind === 'blank').length;
    return { fields: marks.get(FIELDS) ?? NO_MARKS, block: (key) => marks.get(key) ?? NO_MARKS, personal: all.length - blanks, blanks };
  };
}

function readTogether({ fields, blocks }: DraftContent): Map<string, DraftMark[]> {
  const posting = { ...fields, blocks: blocks.map(({ block }) => withoutLongRows(block)) };
  const found = new Map<string, DraftMark[]>();
  const add = (path: string, mark: Omit<DraftMark, 'path'>) => {
    const m = /^blocks\[(\d+)\]\.(.*)$/.exec(path);
    const key = m === null ? FIELDS : blocks[Number(m[1])]?.key ?? FIELDS;
    const all = found.get(key) ?? [];
    found.set(key, all);
    all.push({ ...mark, path: m === null ? path : m[2] ?? '' });
  };
  for (const { path, kind, match, index, length, split } of scanPosting(posting)) add(path, { kind, index, length, text: match, ...(split === undefined ? {} : { split }) });
  for (const { path, text } of postingTexts(posting)) for (const { name, index, length } of blanksIn(text)) add(path, { kind: 'blank', index, length, text: name });
  return found;
}
