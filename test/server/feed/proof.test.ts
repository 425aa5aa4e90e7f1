import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConsistent } from '../../../src/protocol/merkle-proof.ts';
import { EMPTY_FRONTIER, EMPTY_ROOT, appendLeaves, frontierRoot } from '../../../src/protocol/merkle-tree.ts';
import { entryLeaf } from '../../../src/protocol/entry-leaf.ts';
import { verifyInclusion } from '../../../src/protocol/proof.ts';
import { consistencyProof, proofOf } from '../../../src/server/feed/proof.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { VILLAGE } from '../../support/test-deps.ts';

const SIZE = 53;

async function longBoard() {
  const board = await SignedBoard.start();
  const { entries } = await board.append(...Array.from({ length: 37 }, () => board.upsert()));
  const rest = await board.append(...Array.from({ length: SIZE - 37 }, () => board.upsert()));
  const roots = [EMPTY_ROOT];
  let frontier = EMPTY_FRONTIER;
  for (const entry of [...entries, ...rest.entries]) {
    frontier = appendLeaves(frontier, [entryLeaf(entry)]);
    roots.push(frontierRoot(frontier));
  }
  await board.accepted();
  return { board, roots };
}

describe('proofs out of the store', () => {
  it('show that each entry stands in the log, in some hundred bytes', async () => {
    const { board } = await longBoard();
    const { head } = await board.accepted();
    for (let seq = 0; seq < SIZE; seq += 1) {
      const proof = await board.store.read((tx) => proofOf(tx, VILLAGE, seq));
      expect(proof && verifyInclusion(proof, head)).toMatchObject({ ok: true });
      expect(proof?.path.length).toBeLessThanOrEqual(6);
    }
    expect(await board.store.read((tx) => proofOf(tx, VILLAGE, SIZE))).toBeNull();
    expect(await board.store.read((tx) => proofOf(tx, '350524999', 0))).toBeNull();
  });

  it('show that the log extends each of its earlier states, whatever pages it has now', async () => {
    const { board, roots } = await longBoard();
    await fc.assert(fc.asyncProperty(fc.nat({ max: SIZE }), fc.nat({ max: SIZE }), async (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const path = await board.store.read((tx) => consistencyProof(tx, VILLAGE, from, to));
      expect(path && isConsistent(from, roots[from] ?? '', to, roots[to] ?? '', path)).toBe(true);
    }), { numRuns: 150 });
    for (const [from, to] of [[0, SIZE + 1], [3, 2], [-1, 2]] as const) expect(await board.store.read((tx) => consistencyProof(tx, VILLAGE, from, to))).toBeNull();
  });
});
