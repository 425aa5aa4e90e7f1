import * as v from 'valibot';
import { type Result, ok } from '../domain/result.ts';
import { EntrySchema } from './entry.ts';
import { entryLeaf } from './entry-leaf.ts';
import type { Head } from './head.ts';
import { rootOfInclusion } from './merkle-proof.ts';
import { type Refused, refused } from './refusal.ts';
import { CountSchema, HashSchema, JwsSchema } from './scalar.ts';

/** That one entry stands in a board's log of `size` entries, with the signed head of that size 包含证明. */
export const InclusionProofSchema = v.strictObject({
  entry: EntrySchema, size: CountSchema, path: v.pipe(v.array(HashSchema), v.maxLength(64)), head: JwsSchema, certificate: JwsSchema,
});
export type InclusionProof = v.InferOutput<typeof InclusionProofSchema>;

/** That a log of `to` entries extends that of its first `from` 一致性证明. */
export const ConsistencyProofSchema = v.strictObject({
  board: v.string(), from: CountSchema, to: CountSchema, path: v.pipe(v.array(HashSchema), v.maxLength(128)),
});
export type ConsistencyProof = v.InferOutput<typeof ConsistencyProofSchema>;

/** Whether a proof leads to the root of a head that was accepted for it. */
export function verifyInclusion(proof: Pick<InclusionProof, 'entry' | 'size' | 'path'>, head: Head): Result<null, Refused> {
  if (proof.size !== head.size) return refused('bad-root', `the proof is for size ${proof.size}, the head has ${head.size}`);
  const root = rootOfInclusion(entryLeaf(proof.entry), proof.entry.seq, proof.size, proof.path);
  return root === head.root ? ok(null) : refused('bad-root', `the proof of ${proof.entry.seq} does not lead to the head's root`);
}
