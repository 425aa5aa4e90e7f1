import { SSF, type CellObject, type ColInfo, type Range, type RowInfo, type WorkBook, utils } from '@e965/xlsx';
import { err, ok, type Result } from '../../domain/result.ts';
import { columnLetters, EMPTY_CELL, type Grid, type GridCell, pickCells } from '../../domain/sheet/grid.ts';
import { type LeftOut, SHEET_LIMITS, type SheetProblem } from '../../domain/sheet/sheet-session.ts';
import { spreadsheetDigits } from '../../domain/sheet/whole-number.ts';

/** Sheets that a reader of the workbook would see, and how many are hidden. */
export function visibleSheets(book: WorkBook): { readonly shown: readonly number[]; readonly hidden: number } {
  const hidden = book.SheetNames.map((_, i) => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0);
  const shown = book.SheetNames.map((_, i) => i).filter((i) => !hidden[i]);
  return { shown, hidden: hidden.filter(Boolean).length };
}

interface DenseSheet {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly '!ref'?: string; readonly '!fullref'?: string; readonly '!merges'?: readonly Range[];
  readonly '!rows'?: readonly (RowInfo | undefined)[]; readonly '!cols'?: readonly (ColInfo | undefined)[];
}

/** What is seen of one sheet, as texts, and what is left out of it. */
export function sheetGrid(book: WorkBook, index: number): Result<{ readonly grid: Grid; readonly leftOut: LeftOut }, SheetProblem> {
  const name = book.SheetNames[index] ?? '';
  const sheet = book.Sheets[name] as DenseSheet | undefined;
  const data = sheet?.['!data'] ?? [];
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true;
  let lastRow = -1, lastColumn = -1, cells = 0;
  const rows: GridCell[][] = [];
  data.forEach((row, r) => {
    const texts = (row ?? []).map((cell) => {
      const read = gridCell(cell, epoch1904);
      if (read === null) cells += 1;
      return read ?? EMPTY_CELL;
    });
    texts.forEach((cell, c) => {
      if (cell.text.trim() === '') return;
      lastRow = r;
      lastColumn = Math.max(lastColumn, c);
    });
    rows[r] = texts;
  });
  if (lastRow >= SHEET_LIMITS.rows) return err('tooManyRows');
  const hiddenRow = (r: number) => isHidden(sheet?.['!rows']?.[r]), hiddenColumn = (c: number) => isHidden(sheet?.['!cols']?.[c]);
  const all: Grid = {
    name, columns: numbers(lastColumn + 1).map(columnLetters), rowNumbers: numbers(lastRow + 1).map((r) => r + 1),
    rows: numbers(lastRow + 1).map((r) => numbers(lastColumn + 1).map((c) => rows[r]?.[c] ?? EMPTY_CELL)),
    spans: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
  };
  const shownRows = all.rowNumbers.map((_, r) => r).filter((r) => !hiddenRow(r));
  const notEmpty = (c: number) => shownRows.some((r) => (all.rows[r]?.[c]?.text ?? '').trim() !== '');
  const shownColumns = all.columns.map((_, c) => c).filter((c) => !hiddenColumn(c));
  const used = shownColumns.filter((c) => notEmpty(c) || all.spans.some((s) => c > s.column && c < s.column + s.columns));
  if (used.length > SHEET_LIMITS.columns) return err('tooManyColumns');
  const full = sheet?.['!fullref'] === undefined ? 0 : utils.decode_range(sheet['!fullref']).e.r + 1;
  return ok({
    grid: pickCells(all, shownRows, used),
    leftOut: { rows: all.rowNumbers.length - shownRows.length, columns: all.columns.length - shownColumns.length, cells, unread: Math.max(0, full - Math.max(data.length, SHEET_LIMITS.rows)) },
  });
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function isHidden(info: { readonly hidden?: boolean; readonly hpt?: number; readonly width?: number } | undefined): boolean {
  return info !== undefined && (info.hidden === true || info.hpt === 0 || info.width === 0);
}

/** A cell as it is shown; null for one that holds something but shows nothing. */
function gridCell(cell: CellObject | undefined, epoch1904: boolean): GridCell | null {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === null) return cell?.f === undefined ? EMPTY_CELL : { text: '', kind: 'error' };
  const { t, v, w, z } = cell;
  const format = typeof z === 'string' ? z : 'General';
  if (t === 'e') return { text: w ?? '#', kind: 'error' };
  if (isBlankFormat(format)) return null;
  if (t !== 'n' || typeof v !== 'number') return { text: t === 'b' ? (v === true ? '是' : '否') : typeof v === 'string' ? v : w ?? '', kind: 'text' };
  if (SSF.is_date(format)) return { text: dayText(v, epoch1904) ?? w ?? String(v), kind: 'date' };
  const digits = spreadsheetDigits(Math.abs(v));
  // Long numbers are shown whole, however the sheet shows them, so that the gate sees their digits.
  if (digits !== null) return { text: v < 0 ? `-${digits}` : digits, kind: 'number', value: v };
  return { text: w === undefined || /E[+-]/i.test(w) ? plain(v) : w.trim(), kind: 'number', value: v };
}

/** `;;;` shows nothing. */
function isBlankFormat(format: string): boolean {
  return /^(?:""|\s)*;(?:""|\s)*;(?:""|[\s;])*$/.test(format);
}

function plain(v: number): string {
  const text = String(v);
  return text.includes('e') ? v.toFixed(10).replace(/\.?0+$/, '') : text;
}

interface DateCode { readonly y: number; readonly m: number; readonly d: number; readonly H: number; readonly M: number }

function dayText(v: number, date1904: boolean): string | null {
  const code = SSF.parse_date_code(v, { date1904 }) as DateCode | null;
  if (code === null) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const clock = code.H === 0 && code.M === 0 ? '' : ` ${two(code.H)}:${two(code.M)}`;
  return v < 1 ? clock.trim() : `${code.y}-${two(code.m)}-${two(code.d)}${clock}`;
}
