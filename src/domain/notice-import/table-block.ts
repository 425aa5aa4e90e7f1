import type { TableBlock, TableCell } from '../posting/block.ts';
import { damagedDates } from './notice-date.ts';
import type { SourceTable } from './source-notice.ts';
import { totalsThatDiffer } from './table-totals.ts';

export interface TableRead { readonly block: TableBlock; readonly columns: readonly string[]; readonly warnings: readonly string[] }

/** A table as a block: every row as wide as the widest, header spans kept; what had to be mended is told. */
export function readTable(table: SourceTable): TableRead {
  const name = table.caption === '' ? '表格' : `表「${table.caption}」`;
  const warnings: string[] = [];
  const headers = table.headerRows.length > 0 ? table.headerRows : table.columns.some((name) => name !== '') ? [table.columns.map((text) => ({ text }))] : [];
  const headWidth = headerWidth(headers);
  const width = Math.max(headWidth, ...table.rows.map((row) => row.length), 0);
  const rows = table.rows.map((row, i) => {
    if (row.length < width) warnings.push(`${name}第 ${i + 1} 行只有 ${row.length} 格，已补空格到 ${width} 格`);
    return [...row, ...Array.from({ length: width - row.length }, () => '')];
  });
  if (headers.length > 0 && headWidth < width) warnings.push(`${name}的表头比正文少 ${width - headWidth} 列`);
  const columns = columnNames(headers, width, table.columns);
  warnings.push(...totalsThatDiffer(columns, rows).map((text) => `${name}${text}，按原样公布`));
  const dated = columns.some((name) => /时间|日期/u.test(name));
  const damaged = rows.flat().filter((cell) => (dated && /^(?:19|20)\d{5}$/u.test(cell)) || damagedDates(cell).length > 0);
  for (const cell of new Set(damaged)) warnings.push(`${name}里的日期残缺，按原样保留：${cell}`);
  const block: TableBlock = {
    type: 'table', caption: table.caption, ...(table.unit === '' ? {} : { unit: table.unit }),
    headerRows: widen(headers, width - headWidth), rows, ...(table.note === '' ? {} : { note: table.note }),
  };
  return { block, columns, warnings };
}

function headerWidth(headers: readonly (readonly TableCell[])[]): number {
  return (headers[0] ?? []).reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);
}

function widen(headers: readonly (readonly TableCell[])[], missing: number): readonly (readonly TableCell[])[] {
  const first = headers[0];
  if (!first || missing <= 0) return headers;
  const rowspan = headers.length > 1 ? { rowspan: headers.length } : {};
  return [[...first, ...Array.from({ length: missing }, () => ({ text: '', ...rowspan }))], ...headers.slice(1)];
}

/** One name a column: the given ones, else the header's cells read downwards (`C级/户数`). */
function columnNames(headers: readonly (readonly TableCell[])[], width: number, given: readonly string[]): readonly string[] {
  if (given.length === width) return given;
  const names: string[] = Array.from({ length: width }, () => '');
  const taken = headers.map(() => new Set<number>());
  for (const [r, row] of headers.entries()) {
    let at = 0;
    for (const cell of row) {
      while (taken[r]?.has(at) === true) at += 1;
      for (let c = at; c < Math.min(width, at + (cell.colspan ?? 1)); c += 1) {
        names[c] = (names[c] ?? '') === '' ? cell.text : `${names[c]}/${cell.text}`;
        for (let down = r; down < r + (cell.rowspan ?? 1); down += 1) taken[down]?.add(c);
      }
      at += cell.colspan ?? 1;
    }
  }
  return names;
}
