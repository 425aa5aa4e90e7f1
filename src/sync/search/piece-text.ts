import type { Instant } from '../../domain/civil-date.ts';
import { FIELD, fold } from '../../domain/search/fold.ts';
import { searchFields, type SearchField } from '../../domain/search/search-fields.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import type { Page } from '../../protocol/feed-file.ts';

/**
 * The folded texts of a piece's postings as one string, newest first. Made of bytes that were checked against their address when they arrived,
 * but not against the log: it says where to look, and nothing of it is shown.
 */
export interface PieceText {
  readonly text: string;
  readonly postings: readonly PlacedPosting[];
  /** Parts that are personal and end, in order. */
  readonly lists: readonly PlacedList[];
  readonly bytes: number;
}

interface PlacedPosting { readonly seq: number; readonly id: string; readonly start: number }
interface PlacedList { readonly from: number; readonly to: number; readonly until: Instant }

/** Adds postings one by one, so that whoever builds may pause in between. */
export function startPieceText(): { add(posting: Posting, seq: number): void; done(): PieceText } {
  const parts: string[] = [];
  const postings: PlacedPosting[] = [];
  const lists: PlacedList[] = [];
  let at = 0;
  const put = (fields: readonly SearchField[]): number => {
    const part = fold(fields.map((f) => f.text).join(FIELD)) + FIELD;
    parts.push(part);
    at += part.length;
    return at;
  };
  return {
    add(posting, seq) {
      const fields = searchFields(posting);
      postings.push({ seq, id: posting.id, start: at });
      put(fields.filter((f) => f.until === undefined));
      for (const until of new Set(fields.map((f) => f.until))) {
        if (until !== undefined) lists.push({ from: at, to: put(fields.filter((f) => f.until === until)), until });
      }
    },
    done: () => ({ text: parts.join(''), postings, lists, bytes: 2 * at + 80 * postings.length + 80 * lists.length }),
  };
}

/** What stands in a page, newest first. */
export function* livePostings(page: Page): Generator<{ readonly posting: Posting; readonly seq: number }> {
  for (let i = page.bodies.length - 1; i >= 0; i -= 1) {
    const body = page.bodies[i];
    if (body && 'posting' in body) yield { posting: body.posting, seq: page.from + i };
  }
}

/**
 * Places in the log of the postings that hold all words, newest first.
 * @param given which of the words (bit k for word k) a posting holds in its title, or null when it may not be found
 */
export function findInPiece(piece: PieceText, words: readonly string[], now: Instant, given: (seq: number, id: string) => number | null): number[] {
  const { text, postings } = piece;
  const over = piece.lists.filter((l) => l.until <= now);
  const all = (1 << words.length) - 1;
  const found: number[] = [];
  const first = words[0] ?? '';
  let at = text.indexOf(first);
  for (let i = 0; i < postings.length; i += 1) {
    const { seq, id, start } = postings[i]!;
    const end = postings[i + 1]?.start ?? text.length;
    if (at >= 0 && at < start) at = text.indexOf(first, start);
    const isFirstHere = at >= 0 && at < end;
    const held = given(seq, id);
    if (held === null || held === all || (!isFirstHere && (held & 1) === 0)) continue;
    if (words.every((word, k) => (held & (1 << k)) !== 0 || isWithin(text, word, start, end, over))) found.push(seq);
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
