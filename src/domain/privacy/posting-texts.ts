/** A text of a posting, with what its place says about it. `column` names the table column it stands in, for reading downwards. */
export interface PostingText {
  readonly path: string;
  readonly text: string;
  /** Heading of its column, or label of its block. */
  readonly label: string;
  /** In a list of people. */
  readonly personal: boolean;
  /** Where an authority gives its own address. */
  readonly official: boolean;
  readonly column: string | null;
}

type Place = Omit<PostingText, 'path' | 'text'>;
type Members = Readonly<Record<string, unknown>>;

/** Strings that are made by the program, or held to a form that can hold nothing else: ids, digests, instants, days, choices. */
const MADE = new Set([
  'id', 'board', 'media', 'sha256', 'type', 'kind', 'field', 'weight', 'level', 'role', 'was', 'postingId', 'outcome', 'at', 'from', 'to',
  'publishedAt', 'issuedAt', 'visibleUntil', 'expiresAt', 'expiredAt', 'startsAt', 'sentAt', 'formedOn', 'validUntil', 'reviewedOn',
]);
/** Members in which an authority says where to find it or write to it. */
const OFFICIAL = new Set(['objectTo', 'sendTo']);
const PLAIN: Place = { label: '', personal: false, official: false, column: null };

/** Every text of a posting, or of a part of one, in order: title, summary, cells, names of files, notes of changes, and what may come. */
export function postingTexts(posting: object): PostingText[] {
  const texts: PostingText[] = [];
  walk(posting, '', PLAIN, (path, text, place) => texts.push({ path, text, ...place }));
  return texts;
}

type Visit = (path: string, text: string, place: Place) => void;

function walk(value: unknown, path: string, place: Place, visit: Visit): void {
  if (typeof value === 'string') {
    if (value !== '') visit(path, value, place);
  } else if (Array.isArray(value)) {
    value.forEach((member: unknown, i) => walk(member, `${path}[${i}]`, place, visit));
  } else if (isMembers(value)) {
    walkMembers(value, path, place, visit);
  }
}

function walkMembers(value: Members, path: string, place: Place, visit: Visit): void {
  const headings = headingsOf(value);
  const inBlock = placeOf(value, place);
  for (const [key, member] of Object.entries(value)) {
    if (MADE.has(key) && typeof member === 'string') continue;
    const at = path === '' ? key : `${path}.${key}`;
    if (key === 'rows' || key === 'groups') walkRows(member, at, { ...inBlock, column: path }, headings, visit);
    else walk(member, at, OFFICIAL.has(key) || (value['type'] === 'contact' && key === 'address') ? { ...inBlock, official: true } : inBlock, visit);
  }
}

function placeOf(value: Members, place: Place): Place {
  if (value['type'] === 'nameList') return { ...place, personal: true };
  if (value['type'] === 'contact' && typeof value['label'] === 'string') return { ...place, label: value['label'] };
  return place;
}

/** Rows of a table, or groups of a list of people with rows in them. */
function walkRows(value: unknown, path: string, place: Place, headings: readonly string[], visit: Visit): void {
  if (!Array.isArray(value)) {
    walk(value, path, place, visit);
    return;
  }
  value.forEach((member: unknown, i) => {
    const at = `${path}[${i}]`;
    if (Array.isArray(member)) {
      member.forEach((cell: unknown, c) => walk(cell, `${at}[${c}]`, { ...place, label: headings[c] ?? '', column: `${place.column ?? ''}#${c}` }, visit));
    } else if (isMembers(member)) {
      for (const [key, part] of Object.entries(member)) {
        if (key === 'rows') walkRows(part, `${at}.${key}`, place, headings, visit);
        else walk(part, `${at}.${key}`, { ...place, column: null }, visit);
      }
    }
  });
}

/** What stands over each column: `columns`, or the header rows with their spans laid out. */
function headingsOf({ columns, headerRows }: Members): readonly string[] {
  if (Array.isArray(columns)) return columns.map(String);
  if (!Array.isArray(headerRows)) return [];
  const over: string[] = [];
  const taken: number[] = [];
  headerRows.forEach((row: unknown, r) => {
    let c = 0;
    for (const cell of Array.isArray(row) ? row : []) {
      if (!isMembers(cell)) continue;
      while ((taken[c] ?? 0) > r) c += 1;
      for (let n = span(cell['colspan']); n > 0; n -= 1, c += 1) {
        over[c] = `${over[c] ?? ''} ${textOf(cell['text'])}`;
        taken[c] = r + span(cell['rowspan']);
      }
    }
  });
  return over;
}

/** A span as it may come from outside: 1 when it makes no sense, never endless. */
function span(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? Math.min(value, 1000) : 1;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same posting with each text replaced by what `change` makes of it. */
export function mapPostingTexts<T extends object>(posting: T, change: (path: string, text: string) => string): T {
  const copy = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return change(path, value);
    if (Array.isArray(value)) return value.map((member: unknown, i) => copy(member, `${path}[${i}]`));
    if (!isMembers(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member, path === '' ? key : `${path}.${key}`)]));
  };
  return copy(posting, '') as T;
}

/** Whatever stands where a text should: nothing that is sent may hide from the scan by its shape. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
