import { isPowerOfTwo, nodeHash } from '../../protocol/merkle-tree.ts';

/** A page as it will stand. `dirty`: its file is to be written anew. */
export interface PlannedPage {
  readonly from: number; readonly to: number; readonly root: string;
  /** Of its JSON; exact when not dirty, else near enough to decide on. */
  readonly bytes: number;
  readonly live: number; readonly dirty: boolean; readonly sha256: string;
}

/** Some 50 kB compressed: bodies are mostly Chinese text, which brotli brings to a third or a quarter. */
export const SEALED_BYTES = 170_000;
/** Some 200 kB compressed: what cold neighbours may grow to. */
export const COLD_BYTES = 680_000;

/**
 * Adds pages and joins equal aligned neighbours at the end while they stay small, like the carries of a binary counter:
 * an entry is written again only some log n times, and a page that has grown full is left alone.
 */
export function joinAtEnd(pages: readonly PlannedPage[], added: readonly PlannedPage[], limit = SEALED_BYTES): PlannedPage[] {
  const stack = [...pages];
  for (const page of added) {
    let top = page;
    for (let left = stack.at(-1); left && areSiblings(left, top) && left.bytes + top.bytes <= limit; left = stack.at(-1)) {
      top = joined(left, top);
      stack.pop();
    }
    stack.push(top);
  }
  return stack;
}

/** Two halves of one aligned power-of-two range. */
export function areSiblings(left: PlannedPage, right: PlannedPage): boolean {
  const width = left.to - left.from;
  return left.to === right.from && right.to - right.from === width && isPowerOfTwo(width) && left.from % (2 * width) === 0;
}

function joined(left: PlannedPage, right: PlannedPage): PlannedPage {
  return {
    from: left.from, to: right.to, root: nodeHash(left.root, right.root),
    bytes: left.bytes + right.bytes, live: left.live + right.live, dirty: true, sha256: '',
  };
}
