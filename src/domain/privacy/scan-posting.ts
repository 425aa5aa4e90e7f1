import type { Posting } from '../posting/posting.ts';
import type { Finding } from './finding.ts';
import { scanText } from './scan-text.ts';

/** Where in a posting something was found: `blocks[3].rows[2][1]`. */
export interface PostingFinding extends Finding { readonly path: string }

/** Strings that are made by the program: they may look like numbers and name nobody. */
const MADE = new Set(['id', 'board', 'revision', 'media', 'type', 'kind', 'field', 'publishedAt', 'issuedAt', 'visibleUntil', 'expiresAt', 'expiredAt', 'at', 'postingId', 'outcome']);

/**
 * Personal data in every text of a posting: title, summary, cells, names of files, changes. Cells of a row are also read
 * together, so that a number split over neighbours is found.
 */
export function scanPosting(posting: Omit<Posting, 'id'> | object): PostingFinding[] {
  const found: PostingFinding[] = [];
  walk(posting, '', found);
  return found;
}

function walk(value: unknown, path: string, found: PostingFinding[]): void {
  if (typeof value === 'string') {
    for (const finding of scanText(value)) found.push({ ...finding, path });
  } else if (Array.isArray(value)) {
    const before = found.length;
    value.forEach((member, i) => walk(member, `${path}[${i}]`, found));
    if (found.length === before && value.length > 1) scanCells(value.map(cellText), path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) if (!MADE.has(key)) walk(member, path === '' ? key : `${path}.${key}`, found);
  }
}

function cellText(member: unknown): string {
  if (typeof member === 'string') return member;
  const text = typeof member === 'object' && member !== null && 'text' in member ? member.text : undefined;
  return typeof text === 'string' ? text : '\n\n\n\n';
}

/** An ID number split over neighbouring cells: only pieces of digits join. Cards are not looked for: columns of amounts fit their check too often. */
function scanCells(cells: readonly string[], path: string, found: PostingFinding[]): void {
  let joined = '', from = 0;
  const flush = (to: number) => {
    if (to - from > 1) for (const f of scanText(joined)) if (f.kind === 'idNumber') found.push({ ...f, path: `${path}[${from}]` });
  };
  cells.forEach((cell, i) => {
    const piece = /^[\s\d０-９xXｘＸ-]{1,20}$/.test(cell);
    if (piece && joined !== '') joined += cell.trim();
    else {
      if (joined !== '') flush(i);
      joined = piece ? cell.trim() : '';
      from = i;
    }
  });
  if (joined !== '') flush(cells.length);
}
