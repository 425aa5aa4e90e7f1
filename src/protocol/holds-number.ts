import type { Holds } from '../domain/posting/headline.ts';

// Apart from the columns' own file: a list is drawn by this alone, and must not bring the checks of a feed into the first load.
/** {@link Holds} as a number: 1 names + 2 funds. */
export function holdsNumber({ names, funds }: Holds): 0 | 1 | 2 | 3 {
  return funds ? (names ? 3 : 2) : names ? 1 : 0;
}

/** The opposite of {@link holdsNumber}. */
export function holdsIn(holds: number): Holds {
  return { names: (holds & 1) !== 0, funds: (holds & 2) !== 0 };
}
