import { bodyRows } from '../notice-import/body-rows.ts';
import type { TableBlock, TableCell } from '../posting/block.ts';
import { columnCount, placeHeader } from '../posting/table-layout.ts';
import { insertColumn, removeColumn } from './edit-grid.ts';

type Header = TableBlock['headerRows'];

/** How many columns a table has. */
export function tableWidth({ headerRows, rows }: TableBlock): number {
  return Math.max(1, columnCount(rows, placeHeader(headerRows)));
}

/** With an empty column before the one at `at`; a title that stands over both neighbours grows over it. */
export function insertTableColumn(table: TableBlock, at: number): TableBlock {
  return { ...table, headerRows: insertTitle(table.headerRows, at), rows: insertColumn(table.rows, at) };
}

/** Without the column at `at`; a title over several columns shrinks. */
export function removeTableColumn(table: TableBlock, at: number): TableBlock {
  const headerRows = placeHeader(table.headerRows).map((row) => row.flatMap(({ cell, column }) => {
    const span = cell.colspan ?? 1;
    if (at < column || at >= column + span) return [cell];
    return span === 1 ? [] : [spanned(cell, span - 1)];
  }));
  return { ...table, headerRows: headerRows.filter((row) => row.length > 0), rows: removeColumn(table.rows, at) };
}

/** The first row becomes the last of the head. */
export function rowToHead(table: TableBlock): TableBlock {
  const [first, ...rows] = table.rows;
  if (first === undefined) return table;
  const width = tableWidth(table);
  return { ...table, headerRows: [...table.headerRows, Array.from({ length: width }, (_, c) => ({ text: first[c] ?? '' }))], rows };
}

/** The whole head becomes rows, its spans laid out, as it looked. */
export function headToRows(table: TableBlock): TableBlock {
  return { ...table, headerRows: [], rows: [...bodyRows(table.headerRows), ...table.rows] };
}

/** With another title in the head. */
export function setTitle(headerRows: Header, row: number, index: number, text: string): Header {
  return headerRows.map((cells, r) => (r === row ? cells.map((cell, i) => (i === index ? { ...cell, text } : cell)) : cells));
}

function insertTitle(headerRows: Header, at: number): Header {
  const placed = placeHeader(headerRows);
  const rows: TableCell[][] = headerRows.map((row) => [...row]);
  for (let r = 0; r < rows.length;) {
    const over = placed[r]?.findIndex(({ cell, column }) => column < at && at < column + (cell.colspan ?? 1)) ?? -1;
    const wide = rows[r]?.[over];
    if (wide === undefined) {
      const before = placed[r]?.filter(({ column }) => column < at).length ?? 0;
      const left = rows.length - r;
      rows[r]?.splice(before, 0, { text: '', ...(left > 1 ? { rowspan: left } : {}) });
      break;
    }
    rows[r]?.splice(over, 1, spanned(wide, (wide.colspan ?? 1) + 1));
    r += wide.rowspan ?? 1;
  }
  return rows;
}

function spanned({ text, rowspan }: TableCell, colspan: number): TableCell {
  return { text, ...(colspan > 1 ? { colspan } : {}), ...(rowspan === undefined ? {} : { rowspan }) };
}
