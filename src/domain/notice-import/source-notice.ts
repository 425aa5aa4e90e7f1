import { type CivilDate, parseCivilDate } from '../civil-date.ts';
import { type Result, err, ok } from '../result.ts';
import type { TableCell } from '../posting/block.ts';
import { bodyRows } from './body-rows.ts';
import { cleanCell, cleanTitle } from './clean-text.ts';

/** A notice as other systems hand it over: flat text with line breaks, tables beside it, metadata of the portal it came from. */
export interface SourceNotice {
  readonly title: string;
  readonly issuer: string;
  readonly docNumber: string;
  readonly issuedOn: CivilDate | null;
  readonly field: string;
  readonly kind: string;
  readonly body: string;
  readonly tables: readonly SourceTable[];
  readonly attachments: readonly string[];
  readonly meta: Readonly<Record<string, string>>;
  readonly items: readonly string[];
  readonly truncated: boolean;
}

export interface SourceTable {
  readonly caption: string;
  readonly unit: string;
  readonly headerRows: readonly (readonly TableCell[])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

/** What made a notice unreadable: where in the JSON (`tables[0].rows[3]`), and why, in the operator's language. */
export interface NoticeProblem { readonly path: string; readonly message: string }

type Json = Readonly<Record<string, unknown>>;

/** Reads the JSON of a notice; says every place that cannot be read. Unknown members are ignored. */
export function readSourceNotice(json: unknown): Result<SourceNotice, readonly NoticeProblem[]> {
  if (!isRecord(json)) return err([{ path: '', message: '不是一份公告：应为 JSON 对象' }]);
  const problems: NoticeProblem[] = [];
  const text = (key: string): string => {
    const value = json[key];
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return value;
    problems.push({ path: key, message: '应为文字' });
    return '';
  };
  const issuedOn = text('issuedOn').trim();
  const day = parseCivilDate(issuedOn);
  if (issuedOn !== '' && day === null) problems.push({ path: 'issuedOn', message: `没有这一天：${issuedOn}（应为 YYYY-MM-DD）` });
  const notice: SourceNotice = {
    title: cleanTitle(text('title')), issuer: text('issuer').trim(), docNumber: text('docNumber').trim(), issuedOn: day,
    field: text('field').trim(), kind: text('kind').trim(), body: text('body'),
    tables: list(json, 'tables', problems).map((t, i) => readTable(t, `tables[${i}]`, problems)),
    attachments: strings(json, 'attachments', problems), items: strings(json, 'items', problems),
    meta: readMeta(json['meta']), truncated: json['truncated'] === true,
  };
  if (notice.title === '') problems.push({ path: 'title', message: '没有标题' });
  if (notice.title.length > 500) problems.push({ path: 'title', message: '标题超过 500 字' });
  for (const [i, name] of notice.attachments.entries()) if (name.length > 500) problems.push({ path: `attachments[${i}]`, message: '附件名超过 500 字' });
  for (const [i, { caption }] of notice.tables.entries()) if (caption.length > 500) problems.push({ path: `tables[${i}].caption`, message: '表名超过 500 字' });
  if (notice.body.trim() === '' && notice.tables.length === 0) problems.push({ path: 'body', message: '没有正文，也没有表格' });
  return problems.length > 0 ? err(problems) : ok(notice);
}

function readTable(json: unknown, path: string, problems: NoticeProblem[]): SourceTable {
  if (!isRecord(json)) {
    problems.push({ path, message: '应为表格对象' });
    return { caption: '', unit: '', headerRows: [], columns: [], rows: [], note: '' };
  }
  const rows = list(json, 'rows', problems, path);
  for (const [i, row] of rows.entries()) if (!Array.isArray(row)) problems.push({ path: `${path}.rows[${i}]`, message: '应为一行单元格' });
  return {
    caption: cleanTitle(cellText(json['caption'])), unit: cellText(json['unit']), note: cellText(json['note']),
    headerRows: list(json, 'headerRows', problems, path).map((row) => (Array.isArray(row) ? row.map(tableCell) : [])),
    // A column may have no name; left out, it would shift all others.
    columns: list(json, 'columns', problems, path).map(cellText),
    rows: bodyRows(rows.map((row) => (Array.isArray(row) ? row.map(tableCell) : []))),
  };
}

function tableCell(json: unknown): TableCell {
  if (!isRecord(json)) return { text: cellText(json) };
  const colspan = spanOf(json['colspan']), rowspan = spanOf(json['rowspan']);
  return { text: cellText(json['text']), ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
}

function spanOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 100 ? value : 1;
}

/** Cells come as text, numbers, nothing, or an object with a `text`. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return cleanCell(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isRecord(value) ? cellText(value['text']) : '';
}

function readMeta(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (typeof v === 'string' && v.trim() !== '' ? [[k, v.trim()]] : [])));
}

function list(json: Json, key: string, problems: NoticeProblem[], path = ''): readonly unknown[] {
  const value = json[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  problems.push({ path: path === '' ? key : `${path}.${key}`, message: '应为列表' });
  return [];
}

function strings(json: Json, key: string, problems: NoticeProblem[], path = ''): readonly string[] {
  return list(json, key, problems, path).flatMap((x) => {
    const text = isRecord(x) ? cellText(x['name']) : cellText(x);
    return text === '' ? [] : [text];
  });
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
