import * as v from 'valibot';
import { PostingSchema, TombstoneSchema } from './posting-schema.ts';

/** 128 random bits, base64url: a forgotten body cannot be guessed from its hash. */
export const SaltSchema = v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'not a salt'));

/** What an entry commits to. A body can be forgotten; its hash in the log stays. */
export const BodySchema = v.union([
  v.strictObject({ salt: SaltSchema, posting: PostingSchema }),
  v.strictObject({ salt: SaltSchema, tombstone: TombstoneSchema }),
]);
export type Body = v.InferOutput<typeof BodySchema>;
