import { bodyRows } from '../../notice-import/body-rows.ts';
import { cleanCell } from '../../notice-import/clean-text.ts';
import type { TableBlock, TableCell } from '../../posting/block.ts';
import type { PastedRow, PastedTable } from './pasted-tree.ts';

const FIGURE = /^[-−+]?[\d,，]*\.?\d+%?$/;

/** A pasted table: header spans kept, body spans laid out, every row as wide as the widest. */
export function tableOf({ caption, rows }: PastedTable): TableBlock {
  const full = rows.filter((row) => row.length > 0);
  const heads = headRows(full);
  const cells = (row: PastedRow): TableCell[] => row.map(({ text, colspan, rowspan }) => ({ text: cleanCell(text.replace(/\n/g, ' ')), ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }));
  const laid = bodyRows(full.slice(heads).map(cells));
  const headWidth = (full[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0);
  const width = Math.max(heads > 0 ? headWidth : 0, ...laid.map((row) => row.length));
  return {
    type: 'table', caption: cleanCell(caption), headerRows: full.slice(0, heads).map(cells),
    rows: laid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
  };
}

/** How many rows are the head: those marked as such, else the first with what it reaches down into, when it names and does not count. */
function headRows(rows: readonly PastedRow[]): number {
  let marked = 0;
  while (marked < rows.length && (rows[marked] ?? []).every((cell) => cell.head)) marked += 1;
  if (marked > 0) return closed(rows, Math.min(marked, rows.length));
  const [first] = rows;
  if (first === undefined || rows.length < 2 || first.some(({ text }) => text.trim() === '' || FIGURE.test(text.trim()))) return 0;
  return closed(rows, 1);
}

/** So many rows that no cell of the head reaches out of it. */
function closed(rows: readonly PastedRow[], heads: number): number {
  let end = heads;
  for (let r = 0; r < end && r < rows.length; r += 1) for (const { rowspan } of rows[r] ?? []) end = Math.max(end, Math.min(rows.length, r + rowspan));
  return end;
}
