import { zipSync } from 'fflate';
import { read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { err, ok, type Result } from '../../domain/result.ts';
import { SHEET_LIMITS, type SheetProblem } from '../../domain/sheet/sheet-session.ts';
import { decodeText } from './decode-text.ts';
import { inflateEntries, zipEntries } from './inflate-entries.ts';

/** A workbook as the library read it, and what of the file was never looked at. */
export interface OpenedBook { readonly book: WorkBook; readonly pictures: number; readonly notes: number }

/** Rows past the limit that are still looked at, to tell an empty rest from a long sheet. */
const OVERLAP = 200;
const OPTIONS: ParsingOptions = { dense: true, cellStyles: true, cellNF: true, cellHTML: false, sheetRows: SHEET_LIMITS.rows + OVERLAP };
/** Parts of a workbook that hold sheets. Pictures, notes, macros, caches of pivot tables and what else there may be are never unpacked. */
const WANTED = /^(?:docProps\/[^/]+\.xml|\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|sharedStrings|styles|metadata)\.xml|xl\/theme\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/i;
const PICTURE = /^xl\/media\//i, NOTES = /^xl\/(?:comments[^/]*\.xml|threadedcomments\/)/i;

/** Reads .xlsx, .xls or .csv, told apart by content. `tell`: share of the unpacking that is done. */
export function readWorkbook(bytes: Uint8Array, tell: (share: number) => void): Result<OpenedBook, SheetProblem> {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > SHEET_LIMITS.fileBytes) return err('tooLarge');
  const [a, b, c, d] = bytes;
  const opened = a === 0x50 && b === 0x4b ? fromZip(bytes, tell) : a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0 ? fromBinary(bytes) : fromText(bytes);
  if (opened.ok && opened.value.book.SheetNames.length > SHEET_LIMITS.sheets) return err('tooManySheets');
  return opened;
}

function fromZip(bytes: Uint8Array, tell: (share: number) => void): Result<OpenedBook, SheetProblem> {
  const entries = zipEntries(bytes);
  if (entries === null) return err('damaged');
  if (!entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))) return err('notASheet');
  const files = inflateEntries(bytes, entries.filter(({ name }) => WANTED.test(name)), SHEET_LIMITS.inflatedBytes, tell);
  if (!files.ok) return files;
  // Packed again without compression: the library sees just what was counted.
  return parsed(zipSync(files.value, { level: 0 }), {
    pictures: entries.filter(({ name }) => PICTURE.test(name)).length, notes: entries.filter(({ name }) => NOTES.test(name)).length,
  });
}

function fromBinary(bytes: Uint8Array): Result<OpenedBook, SheetProblem> {
  // Anything shorter than one sector and its header would be taken for text by the library.
  return bytes.length < 1024 ? err('damaged') : parsed(bytes, { pictures: 0, notes: 0 });
}

function parsed(bytes: Uint8Array, counts: Omit<OpenedBook, 'book'>): Result<OpenedBook, SheetProblem> {
  try {
    const book = read(bytes, { ...OPTIONS, type: 'array' });
    return book.SheetNames.length === 0 ? err('noSheets') : ok({ book, ...counts });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) return err('encrypted');
    return err(/cannot find|unsupported|unrecognized/i.test(message) ? 'notASheet' : 'damaged');
  }
}

function fromText(bytes: Uint8Array): Result<OpenedBook, SheetProblem> {
  const text = decodeText(bytes);
  if (text === null) return err(bytes.indexOf(0) === -1 ? 'encoding' : 'notASheet');
  const start = text.slice(0, 400).trim().toLowerCase();
  if (start === '') return err('empty');
  if (/^(?:<!doctype|<html|<table|<\?xml|<head|<meta|mime-version)/.test(start)) return err('webPage');
  if (/^(?:%pdf|\{\\rtf)/.test(start)) return err('notASheet');
  try {
    // `raw`: nothing is taken for a number or a day, so that codes keep their zeros and ID numbers all their digits.
    return ok({ book: read(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, { ...OPTIONS, type: 'string', raw: true }), pictures: 0, notes: 0 });
  } catch {
    return err('damaged');
  }
}
