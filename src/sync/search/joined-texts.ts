import { FIELD, fold } from '../../domain/search/fold.ts';

/** Many short texts as one folded text, so that one `indexOf` looks through all of them. `starts[i]`: where text i begins. */
export interface JoinedTexts { readonly text: string; readonly starts: readonly number[] }

export function joinTexts(texts: readonly string[]): JoinedTexts {
  const folded = fold(texts.join(FIELD));
  const starts = [0];
  for (let at = folded.indexOf(FIELD); at >= 0; at = folded.indexOf(FIELD, at + 1)) starts.push(at + 1);
  // A separator inside a text: it is taken out of all of them.
  if (starts.length !== texts.length && texts.length > 0) return joinTexts(texts.map((t) => t.split(FIELD).join(' ')));
  return { text: folded, starts };
}

/** Calls back with the number of each text that holds the word. */
export function eachWith({ text, starts }: JoinedTexts, word: string, found: (i: number) => void): void {
  let i = 0;
  for (let at = text.indexOf(word); at >= 0;) {
    for (let next = starts[i + 1]; next !== undefined && next <= at; next = starts[i + 1]) i += 1;
    found(i);
    const next = starts[i + 1];
    if (next === undefined) return;
    at = text.indexOf(word, next);
  }
}
