import type { Headline } from '../domain/posting/headline.ts';
import { type Result, ok } from '../domain/result.ts';
import { type Headlines, HeadlinesSchema } from './feed-file.ts';
import type { Head } from './head.ts';
import { holdsIn, holdsNumber } from './holds-number.ts';
import { readJson } from './read-json.ts';
import { type Refused, refused } from './refusal.ts';
import { verifyBytes } from './verify-page.ts';

const COLUMNS = ['id', 'revision', 'seq', 'title', 'kind', 'field', 'day', 'until', 'lifted', 'expiresAt', 'issuer', 'holds', 'initials'] as const;

/** Rows to columns: like values side by side compress best. Rows are newest `seq` first. */
export function toHeadlines(rows: readonly Headline[], board: { readonly board: string; readonly name: string; readonly size: number }): Headlines {
  return {
    board: board.board, name: board.name, size: board.size,
    id: rows.map((r) => r.id), revision: rows.map((r) => r.revision), seq: rows.map((r) => r.seq), title: rows.map((r) => r.title),
    kind: rows.map((r) => r.kind), field: rows.map((r) => r.field), day: rows.map((r) => r.day), until: rows.map((r) => r.until),
    lifted: rows.map((r) => (r.lifted ? 1 : 0)), expiresAt: rows.map((r) => r.expiresAt),
    issuer: rows.map((r) => r.issuer), holds: rows.map((r) => holdsNumber(r.holds)), initials: rows.map((r) => r.initials),
  };
}

/** Columns to rows; refused when columns differ in length, or rows are not in order, beyond the size, or twice. */
export function headlineRows(file: Headlines): Result<Headline[], Refused> {
  const count = file.id.length;
  if (COLUMNS.some((column) => file[column].length !== count)) return refused('unreadable', 'columns of unequal length');
  if (new Set(file.id).size !== count) return refused('unreadable', 'a posting stands in the list twice');
  if (file.seq.some((seq, i) => seq >= (file.seq[i - 1] ?? file.size))) return refused('unreadable', 'not newest first, or beyond the size');
  const rows: Headline[] = [];
  for (let i = 0; i < count; i++) rows.push(row(file, i));
  return ok(rows);
}

/** Checks a headlines file against its head, and gives its board's name and rows. */
export function verifyHeadlines(bytes: Uint8Array, head: Head): Result<{ readonly name: string; readonly rows: readonly Headline[] }, Refused> {
  const fits = verifyBytes(bytes, head.headlines);
  if (!fits.ok) return fits;
  const read = readJson(HeadlinesSchema, bytes);
  if (!read.ok) return read;
  if (read.value.board !== head.board) return refused('wrong-board', `asked ${head.board}, got ${read.value.board}`);
  if (read.value.size !== head.size) return refused('bad-root', `the headlines are of size ${read.value.size}, the head of ${head.size}`);
  const rows = headlineRows(read.value);
  return rows.ok ? ok({ name: read.value.name, rows: rows.value }) : rows;
}

function row(file: Headlines, i: number): Headline {
  return {
    board: file.board, id: file.id[i] as string, revision: file.revision[i] as number, seq: file.seq[i] as number, title: file.title[i] as string,
    kind: file.kind[i] as Headline['kind'], field: file.field[i] as Headline['field'], day: file.day[i] as Headline['day'],
    until: file.until[i] ?? null, lifted: file.lifted[i] === 1, expiresAt: file.expiresAt[i] ?? null,
    issuer: file.issuer[i] as string, holds: holdsIn(file.holds[i] ?? 0), initials: file.initials[i] as string,
  };
}
