import type { Block } from '../posting/block.ts';
import { columnTitles, placeHeader } from '../posting/table-layout.ts';
import { maskPosting } from '../privacy/mask-posting.ts';

/** A list or table as rows of texts, the first one its header. */
export type ExportRows = readonly (readonly string[])[];

/**
 * What of a posting can be carried into a spreadsheet: a list of people with its groups, a table, a table of funds in yuan. Null for other blocks.
 * Whatever personal data stands in it is masked on the way out. 导出.
 */
export function exportRows(block: Block): ExportRows | null {
  const masked = maskPosting(block);
  switch (masked.type) {
    case 'nameList': return listRows(masked.columns, masked.groups);
    case 'table': {
      const header = placeHeader(masked.headerRows);
      const width = Math.max(0, ...masked.rows.map((row) => row.length), ...masked.headerRows.map((row) => row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)));
      return [...(header.length === 0 ? [] : [columnTitles(header, width)]), ...masked.rows];
    }
    case 'fundTable': return [
      ['用途', '收款方', '金额（元）', '已支出（元）'],
      ...masked.lines.map(({ purpose, receiver, amountFen, spentFen }) => [purpose, receiver ?? '', plainYuan(amountFen), spentFen === undefined ? '' : plainYuan(spentFen)]),
      ['合计', '', plainYuan(masked.totalFen), ''],
    ];
    default: return null;
  }
}

function listRows(columns: readonly string[], groups: readonly { readonly group: string; readonly rows: ExportRows }[]): ExportRows {
  const grouped = groups.some(({ group }) => group !== '');
  const rows: (readonly string[])[] = [grouped ? ['分组', ...columns] : columns];
  for (const { group, rows: people } of groups) for (const row of people) rows.push(grouped ? [group, ...row] : row);
  return rows;
}

function plainYuan(fen: number): string {
  const abs = Math.abs(fen);
  return `${fen < 0 ? '-' : ''}${Math.floor(abs / 100)}.${String(abs % 100).padStart(2, '0')}`;
}

const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;
const FIGURE = /^[+-]?\d{1,15}(?:\.\d+)?%?$/;

/** A text that no spreadsheet takes for a formula (CWE-1236): with an apostrophe in front, where its beginning would make it one. Figures stay. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
}

/** The rows as CSV (RFC 4180) with a byte order mark, which Excel and WPS need to read it as UTF-8. */
export function csvText(rows: ExportRows): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n\t']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
