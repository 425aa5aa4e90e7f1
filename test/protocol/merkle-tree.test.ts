import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyRanges, inclusionRanges, isConsistent, rootOfInclusion } from '../../src/protocol/merkle-proof.ts';
import { EMPTY_FRONTIER, EMPTY_ROOT, appendLeaves, appendSubtree, frontierRoot, isFrontier, isPowerOfTwo, leafHash, nodeHash, treeRoot } from '../../src/protocol/merkle-tree.ts';
import { hexToBytes, sha256Hex } from '../../src/protocol/sha256.ts';

interface Vectors {
  readonly leaves: readonly string[]; readonly roots: readonly string[];
  readonly inclusion: readonly { readonly index: number; readonly size: number; readonly path: readonly string[] }[];
  readonly consistency: readonly { readonly from: number; readonly to: number; readonly path: readonly string[] }[];
}
const vectors = JSON.parse(readFileSync(new URL('../vectors/feed/merkle-tree.json', import.meta.url), 'utf8')) as Vectors;
const leaves = vectors.leaves.map((hex) => leafHash(hexToBytes(hex)));
const sampleLeaves = (n: number) => Array.from({ length: n }, (_, i) => sha256Hex(`leaf ${i}`));
const rangeRoots = (all: readonly string[], ranges: readonly { from: number; to: number }[]) => ranges.map((r) => treeRoot(all.slice(r.from, r.to)));

/** MTH as RFC 6962, 2.1 writes it down: the definition itself, slow. */
function definition(all: readonly string[]): string {
  if (all.length === 0) return EMPTY_ROOT;
  if (all.length === 1) return all[0] ?? '';
  let k = 1;
  while (k * 2 < all.length) k *= 2;
  return nodeHash(definition(all.slice(0, k)), definition(all.slice(k)));
}

describe('the tree of RFC 6962', () => {
  it('has the known roots of the known leaves', () => {
    expect(vectors.roots.map((_, size) => treeRoot(leaves.slice(0, size)))).toEqual(vectors.roots);
  });

  it('gives the known inclusion paths, and they lead to the roots', () => {
    for (const { index, size, path } of vectors.inclusion) {
      expect(rangeRoots(leaves, inclusionRanges(index, size))).toEqual(path);
      expect(rootOfInclusion(leaves[index] ?? '', index, size, path)).toBe(vectors.roots[size]);
    }
  });

  it('gives the known consistency paths, and they hold', () => {
    for (const { from, to, path } of vectors.consistency) {
      expect(rangeRoots(leaves, consistencyRanges(from, to))).toEqual(path);
      expect(isConsistent(from, vectors.roots[from] ?? '', to, vectors.roots[to] ?? '', path)).toBe(true);
    }
  });

  it('is the same whether built by definition, leaf by leaf, or from any aligned pages', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 70 }), fc.array(fc.nat({ max: 6 }), { minLength: 70, maxLength: 70 }), (size, choices) => {
      const all = sampleLeaves(size);
      let pages = EMPTY_FRONTIER;
      for (const choice of choices) {
        let width = 2 ** choice;
        while (width >= 1 && (pages.size % width !== 0 || pages.size + width > size)) width /= 2;
        if (width < 1) break;
        pages = appendSubtree(pages, treeRoot(all.slice(pages.size, pages.size + width)), width) ?? pages;
      }
      pages = appendLeaves(pages, all.slice(pages.size));
      expect(isFrontier(pages)).toBe(true);
      expect(frontierRoot(pages)).toBe(definition(all));
      expect(treeRoot(all)).toBe(definition(all));
    }), { numRuns: 150 });
  });

  it('takes no subtree out of its place', () => {
    const five = appendLeaves(EMPTY_FRONTIER, sampleLeaves(5));
    expect(appendSubtree(five, EMPTY_ROOT, 2)).toBeNull();
    expect(appendSubtree(five, EMPTY_ROOT, 3)).toBeNull();
    expect(appendSubtree(EMPTY_FRONTIER, EMPTY_ROOT, 0)).toBeNull();
    expect([1, 2, 2 ** 40].every(isPowerOfTwo)).toBe(true);
    expect([0, -1, 3, 1.5, 2 ** 48 + 1, Infinity].some(isPowerOfTwo)).toBe(false);
  });

  it('knows a frontier that cannot be one', () => {
    expect(isFrontier({ size: 3, hashes: ['a'] })).toBe(false);
    expect(isFrontier({ size: -1, hashes: [] })).toBe(false);
  });
});

describe('proofs', () => {
  it('prove every leaf of every tree up to 40, and no other leaf, place, size or path', () => {
    const all = sampleLeaves(40);
    for (let size = 1; size <= 40; size += 1) {
      const root = treeRoot(all.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const path = rangeRoots(all, inclusionRanges(index, size));
        const leaf = all[index] ?? '';
        expect(rootOfInclusion(leaf, index, size, path)).toBe(root);
        expect(rootOfInclusion(EMPTY_ROOT, index, size, path)).not.toBe(root);
        expect(rootOfInclusion(leaf, index, size, [...path, EMPTY_ROOT])).toBeNull();
        if (path.length > 0) expect(rootOfInclusion(leaf, index, size, path.slice(1))).not.toBe(root);
        if (size > 1) expect(rootOfInclusion(leaf, (index + 1) % size, size, path)).not.toBe(root);
        expect(rootOfInclusion(leaf, size, size, path)).toBeNull();
      }
    }
  });

  it('prove that each tree up to 40 extends each smaller one, and no rewritten one', () => {
    const all = sampleLeaves(40);
    const roots = Array.from({ length: 41 }, (_, n) => treeRoot(all.slice(0, n)));
    for (let to = 0; to <= 40; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const path = rangeRoots(all, consistencyRanges(from, to));
        const [before, after] = [roots[from] ?? '', roots[to] ?? ''];
        expect(isConsistent(from, before, to, after, path)).toBe(true);
        if (from === 0) continue;
        expect(isConsistent(from, nodeHash(before, before), to, after, path)).toBe(false);
        expect(isConsistent(from, before, to, nodeHash(after, after), path)).toBe(false);
        expect(isConsistent(from, before, to, after, [...path, EMPTY_ROOT])).toBe(false);
        if (path.length > 0) expect(isConsistent(from, before, to, after, path.slice(0, -1))).toBe(false);
      }
    }
    expect(isConsistent(5, EMPTY_ROOT, 4, EMPTY_ROOT, [])).toBe(false);
  });
});
