import type { Instant } from '../../domain/civil-date.ts';
import { FIELD, fold } from '../../domain/search/fold.ts';
import { FOUND_IN, searchFields, type SearchField } from '../../domain/search/search-fields.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { Page } from '../../protocol/feed-file.ts';

/**
 * The texts of a piece's postings, newest first: folded, as one string to look through, and as they are, to be shown once the posting was checked.
 * Made of bytes that are those of their address.
 */
export interface PieceText {
  readonly text: string;
  readonly postings: readonly PlacedPosting[];
  /** Parts that are personal and end, in order. */
  readonly lists: readonly PlacedList[];
  readonly bytes: number;
}

export interface PlacedPosting {
  readonly seq: number;
  readonly id: string;
  /** Its place in the piece's list, and where its text begins. */
  readonly at: number;
  readonly start: number;
  /** Its fields, with {@link FIELD} between them, and for each what it is, as a digit. */
  readonly shown: string;
  readonly kinds: string;
  readonly untils: readonly (Instant | undefined)[] | null;
  readonly expiresAt: Instant | null;
}
interface PlacedList { readonly from: number; readonly to: number; readonly until: Instant }

/** Adds postings one by one, so that whoever builds may pause in between. */
export function startPieceText(): { add(posting: Posting, seq: number): void; done(): PieceText } {
  const parts: string[] = [];
  const postings: PlacedPosting[] = [];
  const lists: PlacedList[] = [];
  let at = 0, shownLength = 0;
  const put = (shown: string): number => {
    const part = fold(shown) + FIELD;
    parts.push(part);
    at += part.length;
    return at;
  };
  return {
    add(posting, seq) {
      const all = searchFields(posting), open = all.filter((f) => f.until === undefined), personal = all.filter((f) => f.until !== undefined);
      personal.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
      const fields = [...open, ...personal];
      const shown = fields.map(textOf).join(FIELD);
      postings.push({
        seq, id: posting.id, at: postings.length, start: at, shown, kinds: fields.map((f) => FOUND_IN.indexOf(f.in)).join(''),
        untils: personal.length > 0 ? fields.map((f) => f.until) : null, expiresAt: posting.expiresAt ?? null,
      });
      shownLength += shown.length + fields.length;
      if (open.length > 0) put(personal.length > 0 ? open.map(textOf).join(FIELD) : shown);
      for (const until of new Set(personal.map((f) => f.until))) {
        if (until !== undefined) lists.push({ from: at, to: put(personal.filter((f) => f.until === until).map(textOf).join(FIELD)), until });
      }
    },
    done: () => ({ text: parts.join(''), postings, lists, bytes: 2 * (at + shownLength) + 140 * postings.length + 80 * lists.length }),
  };
}

/** A posting's field, and as search compares it. */
export interface PlacedField extends SearchField { readonly folded: string }

/** The fields of a posting, what is personal last. */
export function fieldsOf({ text: all, postings }: PieceText, placed: PlacedPosting): readonly PlacedField[] {
  const { shown, kinds, untils, start, at } = placed;
  const folded = all.slice(start, postings[at + 1]?.start ?? all.length).split(FIELD);
  return shown.split(FIELD).map((text, i) => {
    const until = untils?.[i], where = FOUND_IN[Number(kinds.charAt(i))] ?? 'text';
    return { in: where, text, folded: folded[i] ?? '', ...(until === undefined ? {} : { until }) };
  });
}

/** A separator inside a text would make two of one. */
function textOf({ text }: SearchField): string {
  return text.includes(FIELD) ? text.split(FIELD).join(' ') : text;
}

/** What stands in a page, newest first. */
export function* livePostings(page: Page): Generator<{ readonly posting: Posting; readonly seq: number }> {
  for (let i = page.bodies.length - 1; i >= 0; i -= 1) {
    const body = page.bodies[i];
    if (body && 'posting' in body) yield { posting: body.posting, seq: page.from + i };
  }
}

/**
 * The postings that hold all words, newest first.
 * @param inTitles whether the first word stands in any title
 * @param given which of the words (bit k for word k) a posting holds in its title, or null when it may not be found
 */
export function findInPiece(piece: PieceText, words: readonly string[], now: Instant, inTitles: boolean, given: (seq: number, id: string) => number | null): PlacedPosting[] {
  const { text, postings } = piece;
  const over = piece.lists.filter((l) => l.until <= now);
  const all = (1 << words.length) - 1;
  const found: PlacedPosting[] = [];
  const first = words[0] ?? '';
  let at = text.indexOf(first);
  for (let i = 0; i < postings.length; i += 1) {
    const { seq, id, start } = postings[i]!;
    const end = postings[i + 1]?.start ?? text.length;
    if (at >= 0 && at < start) at = text.indexOf(first, start);
    const isFirstHere = at >= 0 && at < end;
    if (!isFirstHere && !inTitles) continue;
    const held = given(seq, id);
    if (held === null || held === all || (!isFirstHere && (held & 1) === 0)) continue;
    if (words.every((word, k) => (held & (1 << k)) !== 0 || isWithin(text, word, start, end, over))) found.push(postings[i]!);
  }
  return found;
}

/** Whether a word stands in [start, end), outside the parts that are over. */
function isWithin(text: string, word: string, start: number, end: number, over: readonly PlacedList[]): boolean {
  const part = text.slice(start, end);
  for (let at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
    if (!over.some((l) => l.from <= start + at && start + at < l.to)) return true;
  }
  return false;
}
