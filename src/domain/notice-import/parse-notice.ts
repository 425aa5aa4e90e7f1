import { type CivilDate, endOfDay } from '../civil-date.ts';
import type { WorkingCalendar } from '../deadline/working-calendar.ts';
import type { Block, TableBlock } from '../posting/block.ts';
import { FIELD_IDS, type FieldId } from '../posting/kind.ts';
import type { KindPart, NewPosting } from '../posting/posting.ts';
import { type Result, err, ok } from '../result.ts';
import { readBody } from './body-blocks.ts';
import { bodyLines, fold } from './clean-text.ts';
import { readDocNumber } from './doc-number.ts';
import { splitIssuers } from './issuers.ts';
import { kindOfNotice } from './kind-of-notice.ts';
import { readKindPart } from './kind-part.ts';
import { nameListFrom } from './name-list.ts';
import { damagedDates, readDate } from './notice-date.ts';
import { summarise } from './notice-summary.ts';
import { readOpening } from './opening.ts';
import { readPeriod } from './period.ts';
import { placeTables } from './place-tables.ts';
import { type NoticeProblem, type SourceNotice, readSourceNotice } from './source-notice.ts';
import { readTable } from './table-block.ts';
import { textTotalsThatDiffer } from './text-totals.ts';

/** Where a notice goes, and what the importer knows of the day. */
export interface ImportContext {
  readonly board: string;
  readonly today: CivilDate;
  /** For periods that are counted, in the notice or by rule. */
  readonly calendar: WorkingCalendar;
}

/** `warnings`: what the one who imports should look at, in the operator's language. */
export interface ParsedNotice { readonly posting: NewPosting; readonly warnings: readonly string[] }

const CUT = '（来源页面的文字到此为止，全文以发布机构的原件为准）';

/** Turns a notice of another system into a posting. What cannot be read stays as text; nothing is made up. */
export function parseNotice(json: unknown, context: ImportContext): Result<ParsedNotice, readonly NoticeProblem[]> {
  const source = readSourceNotice(json);
  if (!source.ok) return err(source.error);
  const notice = source.value;
  const warnings: string[] = [];
  const given = readDocNumber(notice.docNumber || notice.meta['文号'] || notice.meta['备注/文号'] || '');
  const opening = readOpening(bodyLines(notice.body), notice.title, given?.value ?? '');
  const { rest: lines, docNumber } = opening;
  const issuers = splitIssuers(notice.issuer || notice.meta['发布机构'] || '');
  const body = readBody(lines, issuers, notice.attachments);
  warnings.push(...(given?.warning === undefined ? [] : [given.warning]), ...opening.warnings, ...body.warnings);
  const formedOn = notice.issuedOn ?? readDate(notice.meta['公文生成日期'] ?? '')?.date ?? body.signedOn;
  const field = readField(notice, warnings);
  const period = readPeriod(lines, formedOn, context.calendar);
  const kind = kindOfNotice(notice.kind, notice.title, period !== null);
  if (kind === 'disclosure' && /公示/u.test(notice.title)) warnings.push('标题写作公示，但内容是长期公开的事项，按公开导入');
  const { part, warnings: kindWarnings } = readKindPart({
    kind, field, title: notice.title, lines, period, issuedOn: formedOn ?? context.today,
    contacts: body.blocks.filter((b) => b.type === 'contact'), calendar: context.calendar,
  });
  const tables = notice.tables.map((table) => {
    const read = readTable(table);
    warnings.push(...read.warnings);
    return personal(read.block, read.columns, part, warnings);
  });
  warnings.push(...kindWarnings, ...textWarnings(lines), ...sourceWarnings(notice, issuers, formedOn));
  const blocks = finish(placeTables(body.blocks, tables), notice.truncated);
  const indexNumber = notice.meta['索引号'];
  const posting: NewPosting = {
    ...part, board: context.board, title: notice.title, issuers, field, items: notice.items, formedOn, blocks,
    summary: summarise(notice.title, blocks),
    ...(docNumber === '' ? {} : { docNumber }), ...(indexNumber === undefined ? {} : { indexNumber }),
  };
  return ok({ posting, warnings: [...new Set(warnings)] });
}

/** A table of people in a publicity ends with it: it becomes a list that hides itself. */
function personal(block: TableBlock, columns: readonly string[], part: KindPart, warnings: string[]): Block {
  const list = part.kind === 'publicity' ? nameListFrom(block, endOfDay(part.publicity.to)) : null;
  if (list) return list;
  if (columns.some((name) => /姓名/u.test(name))) warnings.push(`表「${block.caption}」含姓名，会一直公开；请确认有依据`);
  return block;
}

function readField(notice: SourceNotice, warnings: string[]): FieldId {
  const known = FIELD_IDS.find((id) => id === notice.field);
  if (known) return known;
  warnings.push(notice.field === '' ? '没有写明领域，归入综合' : `不认识的领域「${notice.field}」，归入综合`);
  return 'general';
}

function textWarnings(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => [
    ...(readDate(line) ? [] : damagedDates(line).map((text) => `正文里的日期残缺，按原样保留：${text}`)), ...textTotalsThatDiffer(line),
  ]);
}

function sourceWarnings(notice: SourceNotice, issuers: readonly string[], formedOn: CivilDate | null): readonly string[] {
  const portal = notice.meta['发布机构'];
  return [
    ...(issuers.length === 0 ? ['没有写明发布机构'] : []),
    ...(portal !== undefined && notice.issuer !== '' && fold(portal) !== fold(notice.issuer) ? [`来源网页的发布机构是「${portal}」，与署名不同，按署名导入`] : []),
    ...(formedOn === null ? ['没有写明成文日期'] : []),
    ...(notice.truncated ? ['来源的文字不完整，已在文末注明'] : []),
  ];
}

function finish(blocks: readonly Block[], truncated: boolean): readonly Block[] {
  return truncated ? [...blocks, { type: 'paragraph', text: CUT, role: 'note' }] : blocks;
}
