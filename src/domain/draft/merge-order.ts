import { longestRising } from './longest-rising.ts';

/**
 * The order of keys that two sides moved, added to and took out of. Mine holds; what they alone moved or added stands behind what it stands behind
 * with them (after what I added there). `clash`: both moved the same key, and not to the same place.
 */
export function mergeOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[], stays: (key: string) => boolean): { readonly order: readonly string[]; readonly clash: boolean } {
  const inMine = new Set(mine), inTheirs = new Set(theirs), inBase = new Set(base);
  const all = base.filter((key) => inMine.has(key) && inTheirs.has(key));
  const common = new Set(all);
  const orderMine = mine.filter((key) => common.has(key)), orderTheirs = theirs.filter((key) => common.has(key));
  const iMoved = moved(all, orderMine), theyMoved = moved(all, orderTheirs);
  const agree = orderMine.join() === orderTheirs.join();
  const order = mine.filter((key) => stays(key) && (agree || !common.has(key) || !theyMoved.has(key) || iMoved.has(key)));
  const placed = new Set(order);
  const own = new Set(mine.filter((key) => !inTheirs.has(key) && !inBase.has(key)));
  let before: string | null = null;
  for (const key of theirs) {
    if (!stays(key)) continue;
    if (!placed.has(key)) {
      let at = before === null ? 0 : order.indexOf(before) + 1;
      while (at < order.length && own.has(order[at] ?? '')) at += 1;
      order.splice(at, 0, key);
      placed.add(key);
    }
    before = key;
  }
  return { order, clash: !agree && [...theyMoved].some((key) => iMoved.has(key)) };
}

/** Keys that stand elsewhere than before, as few as may be. */
function moved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((key, i) => [key, i] as const));
  const still = new Set(longestRising(after.map((key) => places.get(key) ?? 0)).map((i) => after[i]));
  return new Set(after.filter((key) => !still.has(key)));
}
