import * as v from 'valibot';
import { CountSchema, HashSchema, InstantSchema, PostingIdSchema } from './scalar.ts';

/**
 * A line of a board's log: a commitment, with no personal data. `seq` is the leaf's index in the tree, from 0.
 * Its canonical JSON (RFC 8785) is the leaf; `bodyHash` is the SHA-256 of the body's canonical JSON.
 */
export const EntrySchema = v.strictObject({
  seq: CountSchema,
  postingId: PostingIdSchema,
  revision: v.pipe(CountSchema, v.minValue(1)),
  kind: v.picklist(['upsert', 'tombstone']),
  at: InstantSchema,
  bodyHash: HashSchema,
});
export type Entry = v.InferOutput<typeof EntrySchema>;
