import type { Clash, ClashPlace } from './clash.ts';
import { sameValue } from './same-value.ts';

/** A value that two sides may have changed, and what they made of it where they do not agree. */
export interface MergedValue { readonly value: unknown; readonly clash: Omit<Clash, 'place'> | null }

/** Three-way merge of one value as a whole; undefined is 'not there'. What one side changed and the other took out stays, as a clash. */
export function mergeValue(base: unknown, mine: unknown, theirs: unknown): MergedValue {
  if (sameValue(mine, theirs) || sameValue(theirs, base)) return { value: mine, clash: null };
  if (sameValue(mine, base)) return { value: theirs, clash: null };
  return { value: mine === undefined ? theirs : mine, clash: { base, mine, theirs } };
}

export function clashesOf({ clash }: MergedValue, place: ClashPlace, into: Clash[]): void {
  if (clash !== null) into.push({ place, ...clash });
}
