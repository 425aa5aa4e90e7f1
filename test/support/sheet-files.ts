import { zipSync, strToU8 } from 'fflate';
import { utils, write, type BookType, type WorkBook, type WorkSheet } from '@e965/xlsx';

export type CellValue = string | number | boolean | null;

/** A workbook with one sheet a member; `change` has it in hand before it is written. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, change: (book: WorkBook) => void = () => undefined): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  change(book);
  return book;
}

export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The bytes of a workbook, as the library writes them. */
export function fileOf(book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(write(book, { bookType, type: 'array', compression: true, cellStyles: true }) as ArrayBuffer);
}

/** A small .xlsx whose only sheet unpacks to `bytes` bytes. */
export function zipBomb(bytes: number): Uint8Array {
  return zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) }, { level: 9 });
}

/** 姓名,村组,补助金额 in GB18030, with two rows. */
export const GB18030_CSV = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb4, 0xe5, 0xd7, 0xe9, 0x2c, 0xb2, 0xb9, 0xd6, 0xfa, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a,
  0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xd2, 0xbb, 0xd7, 0xe9, 0x2c, 0x33, 0x30, 0x30, 0x0d, 0x0a,
  0xc0, 0xee, 0xcb, 0xc4, 0x2c, 0xb6, 0xfe, 0xd7, 0xe9, 0x2c, 0x30, 0x30, 0x34, 0x35, 0x30, 0x0d, 0x0a,
]);
