import type { Block } from '../../domain/posting/block.ts';
import { csvText, exportRows, withoutFormula } from '../../domain/sheet/export-grid.ts';

/** A list or table as a file to save; null for a block that is neither. Everything in an .xlsx is text, so that codes keep their zeros. */
export async function exportFile(block: Block, type: 'csv' | 'xlsx'): Promise<Blob | null> {
  const rows = exportRows(block);
  if (rows === null) return null;
  if (type === 'csv') return new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(withoutFormula))), 'Sheet1');
  return new Blob([write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
