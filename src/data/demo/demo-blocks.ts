import type { CivilDate, Instant } from '../../domain/civil-date.ts';
import type {
  AttachmentBlock, Block, ContactBlock, FundLine, FundTableBlock, HeadingBlock, ListBlock, NameGroup, NameListBlock, ParagraphBlock, SignatureBlock, TableBlock, TableCell,
} from '../../domain/posting/block.ts';
import type { DemoFile, DrawnBlock } from './demo-posting.ts';
import { zh } from './demo-time.ts';

// Short names, so that the texts of the demo read as texts.

/** 一、 */
export function h1(number: string, text: string): HeadingBlock {
  return { type: 'heading', level: 1, number, text };
}

/** （一） */
export function h2(number: string, text: string): HeadingBlock {
  return { type: 'heading', level: 2, number, text };
}

/** A heading without a number. */
export function h0(text: string): HeadingBlock {
  return { type: 'heading', level: 0, number: '', text };
}

export function p(text: string): ParagraphBlock {
  return { type: 'paragraph', text };
}

/** 主送机关. */
export function to(text: string): ParagraphBlock {
  return { type: 'paragraph', text, role: 'salutation' };
}

export function note(text: string): ParagraphBlock {
  return { type: 'paragraph', text, role: 'note' };
}

/** A list counted 1. 2. 3. */
export function counted(...texts: readonly string[]): ListBlock {
  return { type: 'list', items: texts.map((text, i) => ({ marker: `${i + 1}.`, text })) };
}

/** A list counted （一）（二）（三）. */
export function points(...texts: readonly string[]): ListBlock {
  return { type: 'list', items: texts.map((text, i) => ({ marker: `（${'一二三四五六七八九十'[i] ?? ''}）`, text })) };
}

/** A list of things with a line of details each: `[name, details]`. */
export function detailed(...items: readonly (readonly [string, string])[]): ListBlock {
  return { type: 'list', items: items.map(([text, detail], i) => ({ marker: `${i + 1}.`, text, detail })) };
}

export function plain(...texts: readonly string[]): ListBlock {
  return { type: 'list', items: texts.map((text) => ({ marker: '•', text })) };
}

interface TableText { readonly unit?: string; readonly note?: string }

/** A table with one header row. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[], more: TableText = {}): TableBlock {
  return { type: 'table', caption, headerRows: [columns.map((text) => ({ text }))], rows, ...more };
}

/** A table with header rows that span. */
export function spanned(caption: string, headerRows: readonly (readonly TableCell[])[], rows: readonly (readonly string[])[], more: TableText = {}): TableBlock {
  return { type: 'table', caption, headerRows, rows, ...more };
}

/** Rows with figures, and the line of their sums: `label` in the first column, columns from `first` on are summed, with `places` decimals. */
export function withTotal(rows: readonly (readonly string[])[], first: number, places = 0, label = '合计'): readonly (readonly string[])[] {
  const width = rows[0]?.length ?? 0;
  const scale = 10 ** places;
  const sums = Array.from({ length: width }, (_, c) => {
    if (c < first) return c === 0 ? label : '';
    const sum = rows.reduce((acc, row) => acc + Math.round(Number(row[c] ?? 0) * scale), 0);
    return places === 0 ? String(sum) : (sum / scale).toFixed(places);
  });
  return [...rows, sums];
}

interface NameListText {
  readonly caption: string; readonly criteria: string; readonly columns: readonly string[]; readonly groups: readonly NameGroup[]; readonly total: string; readonly until: Instant;
}

/** A list of people; all names in the demo are plainly samples. */
export function names({ until, ...list }: NameListText): NameListBlock {
  return { type: 'nameList', ...list, visibleUntil: until };
}

/** A line of a fund table in yuan: purpose, receiver, amount and, where it is known, what was spent. */
export type YuanLine = readonly [string, string, number, number?];

interface FundText { readonly caption: string; readonly total: number; readonly source: string; readonly lines: readonly YuanLine[]; readonly note?: string }

/** Where money went; amounts come in yuan and are kept in fen. */
export function fund({ total, lines, ...text }: FundText): FundTableBlock {
  return {
    type: 'fundTable', ...text, totalFen: fen(total),
    lines: lines.map(([purpose, receiver, amount, spent]): FundLine => ({
      purpose, ...(receiver === '' ? {} : { receiver }), amountFen: fen(amount), ...(spent === undefined ? {} : { spentFen: fen(spent) }),
    })),
  };
}

/** Telephones of the demo are invented; all begin with 0595-2300. */
export function contact(label: string, phones: readonly string[], more: Pick<Partial<ContactBlock>, 'address' | 'hours' | 'person'> = {}): ContactBlock {
  return { type: 'contact', label, phones, ...more };
}

export function attached(name: string, number?: string): AttachmentBlock {
  return { type: 'attachment', name, ...(number === undefined ? {} : { number }) };
}

/** A picture drawn for the demo. */
export function drawn(file: DemoFile, alt: string, caption: string): DrawnBlock {
  return { type: 'drawn', file, alt, caption };
}

export function signed(date: CivilDate, ...issuers: readonly string[]): SignatureBlock {
  return { type: 'signature', issuers, date: zh(date) };
}

export const OFFICE_HOURS = '工作日上午8:00—12:00，下午2:30—5:30';

/** Complaint lines that hold for the whole county. */
export function complaints(local: string): Block {
  return contact('监督电话', [local, '12345'], { hours: OFFICE_HOURS });
}

function fen(yuan: number): number {
  return Math.round(yuan * 100);
}
