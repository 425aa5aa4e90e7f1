import * as v from 'valibot';
import { BodySchema } from './body.ts';
import { EntrySchema } from './entry.ts';
import { BoardCodeSchema, CountSchema } from './scalar.ts';

const Line = v.strictObject({ entry: EntrySchema, body: v.nullable(BodySchema) });

/**
 * `GET /feed/{board}/tail?after={size}`: the entries since, tombstones first, with the bodies still alive. At most
 * {@link TAIL_LIMIT}; beyond, read the index.
 */
export const TailSchema = v.strictObject({
  board: BoardCodeSchema, after: CountSchema, size: CountSchema, tombstones: v.array(Line), upserts: v.array(Line),
});
export type Tail = v.InferOutput<typeof TailSchema>;

export const TAIL_LIMIT = 256;
