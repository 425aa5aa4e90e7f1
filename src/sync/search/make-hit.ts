import type { Instant } from '../../domain/civil-date.ts';
import { snippetOf } from '../../domain/search/find-marks.ts';
import { isByInitials, titleMarks, wordsInTitle } from '../../domain/search/found-in-title.ts';
import { headlineAt } from '../board-list.ts';
import type { SearchHit } from './device-search.ts';
import type { ListIndex } from './list-index.ts';
import { fieldsOf, type PieceText, type PlacedField, type PlacedPosting } from './piece-text.ts';

/** Characters of the text on either side of a match. */
const AROUND = 20;

/** A row whose title or initials hold all words. */
export function titleHit(index: ListIndex, row: number, words: readonly string[]): SearchHit {
  const headline = headlineAt(index.state.list, row);
  return {
    headline, boardName: index.state.list.name, foundIn: isByInitials(headline, words) ? 'initials' : 'title', titleMarks: titleMarks(headline, words),
    snippet: null, until: headline.expiresAt,
  };
}

/** A row some of whose words stand in its text; null when by now none of it may be shown. */
export function textHit(index: ListIndex, row: number, words: readonly string[], piece: PieceText, placed: PlacedPosting, now: Instant): SearchHit | null {
  const { expiresAt } = placed, fields = fieldsOf(piece, placed);
  const headline = headlineAt(index.state.list, row);
  if (expiresAt !== null && expiresAt <= now) return null;
  const inTitle = wordsInTitle(headline, words);
  const places = words.filter((word) => !inTitle.includes(word)).map((word) => fields.filter((f) => (f.until === undefined || f.until > now) && f.folded.includes(word)));
  if (places.length === 0 || places.some((found) => found.length === 0)) return null;
  const shown = best(places);
  const snippet = snippetOf(shown.text, words, AROUND);
  if (!snippet) return null;
  // A word that stands in personal parts alone ends with the last of them.
  const ends = places.map(lastHour).concat(shown.until ?? null, headline.expiresAt, expiresAt).filter((at): at is Instant => at !== null);
  return {
    headline, boardName: index.state.list.name, foundIn: shown.in, titleMarks: titleMarks(headline, words), snippet, until: ends.sort()[0] ?? null,
  };
}

/** The field that holds the most words; of equals the first that does not end, in the order of reading. */
function best(places: readonly (readonly PlacedField[])[]): PlacedField {
  const counts = new Map<PlacedField, number>();
  for (const found of places) for (const field of found) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function lastHour(found: readonly PlacedField[]): Instant | null {
  const hours: Instant[] = [];
  for (const { until } of found) {
    if (until === undefined) return null;
    hours.push(until);
  }
  return hours.sort().pop() ?? null;
}
