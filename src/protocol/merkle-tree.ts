// The tree of RFC 6962 (Certificate Transparency), 2.1: leaves are hashed after a 0 byte, nodes after a 1 byte, so that
// neither can pass for the other. Hashes are lower-case hex. Sizes may exceed 2^31: no bit operators on them.
import { bytesToHex, hexToBytes, sha256, sha256Hex } from './sha256.ts';

/** The root of an empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT = sha256Hex('');

/** Hash of a leaf's bytes. */
export function leafHash(data: Uint8Array): string {
  const input = new Uint8Array(data.length + 1);
  input.set(data, 1);
  return bytesToHex(sha256(input));
}

/** Hash of a node from its two children. */
export function nodeHash(left: string, right: string): string {
  const input = new Uint8Array(65);
  input[0] = 1;
  input.set(hexToBytes(left), 1);
  input.set(hexToBytes(right), 33);
  return bytesToHex(sha256(input));
}

/** The full subtrees of the first `size` leaves, largest first: all that is needed to go on appending. 前沿. */
export interface Frontier { readonly size: number; readonly hashes: readonly string[] }

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** True for 1, 2, 4, 8 … */
export function isPowerOfTwo(n: number): boolean {
  if (!Number.isSafeInteger(n)) return false;
  let power = 1;
  while (power < n) power *= 2;
  return power === n;
}

/** The frontier after appending leaf hashes. */
export function appendLeaves(frontier: Frontier, leaves: readonly string[]): Frontier {
  const stack = [...frontier.hashes];
  let size = frontier.size;
  for (const leaf of leaves) size = push(stack, size, leaf, 1);
  return { size, hashes: stack };
}

/** The frontier after appending a full subtree of `width` leaves; null when it would not stand at its own place. */
export function appendSubtree(frontier: Frontier, root: string, width: number): Frontier | null {
  if (!isPowerOfTwo(width) || frontier.size % width !== 0) return null;
  const stack = [...frontier.hashes];
  const size = push(stack, frontier.size, root, width);
  return { size, hashes: stack };
}

/** The root of the tree whose frontier this is. */
export function frontierRoot(frontier: Frontier): string {
  const last = frontier.hashes.length - 1;
  let root = frontier.hashes[last];
  if (root === undefined) return EMPTY_ROOT;
  for (let i = last - 1; i >= 0; i--) root = nodeHash(frontier.hashes[i] ?? '', root);
  return root;
}

/** The root over leaf hashes; also that of a page, whose leaves are a full subtree. */
export function treeRoot(leaves: readonly string[]): string {
  return frontierRoot(appendLeaves(EMPTY_FRONTIER, leaves));
}

/** True when a frontier has as many hashes as its size has binary ones. */
export function isFrontier(frontier: Frontier): boolean {
  return Number.isSafeInteger(frontier.size) && frontier.size >= 0
    && frontier.size.toString(2).replaceAll('0', '').length === frontier.hashes.length;
}

/** Pushes a subtree and joins it with equal neighbours on its left, like a carry in a binary counter. Returns the new size. */
function push(stack: string[], size: number, root: string, width: number): number {
  let hash = root, joined = width;
  while ((size / joined) % 2 === 1) {
    hash = nodeHash(stack.pop() ?? '', hash);
    size -= joined;
    joined *= 2;
  }
  stack.push(hash);
  return size + joined;
}
