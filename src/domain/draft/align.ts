import { longestRising } from './longest-rising.ts';

/** A run that both have, or what stands in its place in each: `[fromA, toA)` of the one and `[fromB, toB)` of the other. */
export interface Aligned { readonly same: boolean; readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number }

/** Further apart than this, the shortest way is not looked for: the work is at most the length times this, the memory its square. */
const MOST_EDITS = 600;

/**
 * The shortest way from one sequence to another (Myers, An O(ND) Difference Algorithm, 1986), as runs in order that cover both. Where the way
 * would be too long to look for, only what each has once holds them together.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Aligned[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length, endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const runs: Aligned[] = [];
  const add = (same: boolean, fromA: number, toA: number, fromB: number, toB: number) => {
    if (fromA === toA && fromB === toB) return;
    const last = runs[runs.length - 1];
    if (last?.same === same) runs[runs.length - 1] = { ...last, toA, toB };
    else runs.push({ same, fromA, toA, fromB, toB });
  };
  add(true, 0, start, 0, start);
  let x = start, y = start;
  for (const [kx, ky, length] of snakes(a, b, start, endA, endB)) {
    add(false, x, kx, y, ky);
    add(true, kx, kx + length, ky, ky + length);
    x = kx + length;
    y = ky + length;
  }
  add(false, x, endA, y, endB);
  add(true, endA, a.length, endB, b.length);
  return runs;
}

type Snake = readonly [x: number, y: number, length: number];

/** The runs that both have between `start` and the ends. */
function snakes(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number): readonly Snake[] {
  const n = endA - start, m = endB - start;
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0)) ? reach[middle + k + 1] ?? 0 : (reach[middle + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && a[start + x] === b[start + x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) return wayBack(trace, n, m).map(([sx, sy, length]) => [sx + start, sy + start, length]);
    }
  }
  return anchors(a, b, start, endA, endB);
}

/** What each has exactly once, where it did not move, with what follows it in both. */
function anchors(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number): readonly Snake[] {
  const inA = onlyOnce(a, start, endA), inB = onlyOnce(b, start, endB);
  const both: (readonly [x: number, y: number])[] = [];
  for (const [value, x] of inA) {
    const y = inB.get(value) ?? -1;
    if (x >= 0 && y >= 0) both.push([x, y]);
  }
  const found: Snake[] = [];
  let doneA = start, doneB = start;
  for (const place of longestRising(both.map(([, y]) => y))) {
    const [x, y] = both[place] ?? [0, 0];
    if (x < doneA || y < doneB) continue;
    let length = 1;
    while (x + length < endA && y + length < endB && a[x + length] === b[y + length]) length += 1;
    found.push([x, y, length]);
    doneA = x + length;
    doneB = y + length;
  }
  return found;
}

/** By value, its place; -1 when it stands in several. */
function onlyOnce(values: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i += 1) places.set(values[i] ?? '', places.has(values[i] ?? '') ? -1 : i);
  return places;
}

function wayBack(trace: readonly Int32Array[], n: number, m: number): readonly Snake[] {
  const found: Snake[] = [];
  let x = n, y = m;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const reach = trace[d] ?? new Int32Array();
    const at = (k: number) => reach[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1), fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    const afterX = d === 0 ? 0 : down ? fromX : fromX + 1, afterY = d === 0 ? 0 : down ? fromY + 1 : fromY;
    if (x > afterX) found.push([afterX, afterY, x - afterX]);
    x = fromX;
    y = fromY;
  }
  return found.reverse();
}
