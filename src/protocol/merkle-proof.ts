// Proofs of RFC 6962, 2.1.1 and 2.1.2, checked as RFC 9162, 2.1.3.2 and 2.1.4.2 spell out.
import { nodeHash } from './merkle-tree.ts';

/** Leaves [from, to) whose root stands in a proof. */
export interface LeafRange { readonly from: number; readonly to: number }

/** Which subtrees prove that leaf `index` is in a tree of `size`, from the leaf upwards. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let from = 0, to = size;
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** Which subtrees prove that a tree of `size` extends that of its first `first` leaves. None when one of them is empty or both are equal. */
export function consistencyRanges(first: number, size: number): LeafRange[] {
  if (first === 0 || first === size) return [];
  const ranges: LeafRange[] = [];
  let from = 0, to = size, whole = true;
  while (first !== to) {
    const middle = from + largestPowerBelow(to - from);
    if (first <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
      whole = false;
    }
  }
  if (!whole) ranges.push({ from, to });
  return ranges.reverse();
}

/** The root that an inclusion proof leads to; null when the proof has not the right length. */
export function rootOfInclusion(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  let fn = index, sn = size - 1, root = leaf;
  for (const sibling of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(sibling, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)];
    } else {
      root = nodeHash(root, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : null;
}

/** True when `path` proves that the tree (`size`, `root`) extends the tree (`first`, `firstRoot`). */
export function isConsistent(first: number, firstRoot: string, size: number, root: string, path: readonly string[]): boolean {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(size) || first < 0 || first > size) return false;
  if (first === size) return path.length === 0 && firstRoot === root;
  if (first === 0) return path.length === 0;
  let fn = first - 1, sn = size - 1;
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const nodes = fn === 0 ? [firstRoot, ...path] : [...path];
  const start = nodes.shift();
  if (start === undefined) return false;
  let before = start, after = start;
  for (const node of nodes) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = nodeHash(node, before);
      after = nodeHash(node, after);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)];
    } else {
      after = nodeHash(after, node);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && before === firstRoot && after === root;
}

function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function half(n: number): number {
  return Math.floor(n / 2);
}
