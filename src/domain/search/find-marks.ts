import { CELL, type FoldedPlaces, foldPlaces } from './fold.ts';

/** Places [from, to) of a text that are to be marked, in order, apart from one another. */
export type Marks = readonly (readonly [from: number, to: number])[];

/** A part of a text around a match. */
export interface Snippet {
  readonly text: string;
  readonly marks: Marks;
  /** More stands before, or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Every place of the folded words in a text. */
export function findMarks(text: string, words: readonly string[]): Marks {
  return marksIn(foldPlaces(text), words);
}

function marksIn({ folded, from, to }: FoldedPlaces, words: readonly string[]): Marks {
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) found.push([from[at] ?? 0, to[at + word.length - 1] ?? 0]);
  }
  const marks: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = marks[marks.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/**
 * A text's first match with what stands around it; null when nothing matches. Cells are set apart by a space, line ends become spaces.
 * @param around characters to keep on either side
 */
export function snippetOf(text: string, words: readonly string[], around: number): Snippet | null {
  const marks = findMarks(text, words);
  const first = marks[0];
  if (!first) return null;
  const start = wholeCharacter(text, Math.max(0, first[0] - around));
  // What is matched is shown whole, however long.
  const end = wholeCharacter(text, Math.min(text.length, Math.max(first[1] + around, start + 2 * around)));
  const inside = marks.filter(([from]) => from < end).map(([from, to]) => [from - start, Math.min(to, end) - start] as const);
  return {
    text: text.slice(start, end).split(CELL).join(' ').replace(/\s/g, ' '), marks: inside, cutBefore: start > 0, cutAfter: end < text.length,
  };
}

/** Never between the halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
