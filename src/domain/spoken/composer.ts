import { cut } from './cut.ts';
import type { ReadText, SpokenToken } from './spoken-token.ts';
import type { SpokenPlace, Utterance } from './utterance.ts';

/** Puts together what is said at one place: the original's own text, and words that lead over. */
export class Composer {
  readonly utterances: Utterance[] = [];
  readonly #read: ReadText;

  constructor(read: ReadText) {
    this.#read = read;
  }

  /** The original's own text. */
  text(text: string): readonly SpokenToken[] {
    return this.#read(text);
  }

  /** Words of ours. */
  lead(words: string): readonly SpokenToken[] {
    return this.#read(words).map(({ say }) => ({ written: '', say }));
  }

  /** Ends what was put together, and cuts it. */
  add(place: SpokenPlace, ...parts: readonly (readonly SpokenToken[])[]): void {
    const tokens = parts.reduce<SpokenToken[]>((all, part) => all.concat(part), []);
    for (const piece of cut(tokens)) this.utterances.push({ ...piece, place });
  }
}

export const headPlace: SpokenPlace = { part: 'head', block: 0, row: null };
export const changesPlace: SpokenPlace = { part: 'changes', block: 0, row: null };
export function blockPlace(block: number, row: number | null = null): SpokenPlace {
  return { part: 'block', block, row };
}
