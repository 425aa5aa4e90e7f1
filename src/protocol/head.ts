import * as v from 'valibot';
import { BoardCodeSchema, CountSchema, HashSchema, InstantSchema, JwsSchema, KeyIdSchema } from './scalar.ts';

/** What a board's key signs: the state of its log. `index` and `headlines` are the addresses of those files. Past `notAfter` it is shown, marked old. */
export const HeadSchema = v.strictObject({
  board: BoardCodeSchema, size: CountSchema, root: HashSchema, index: HashSchema, headlines: HashSchema,
  issuedAt: InstantSchema, notAfter: InstantSchema, keyId: KeyIdSchema,
});
export type Head = v.InferOutput<typeof HeadSchema>;

/** `GET /feed/{board}/head.json`: the head, and the county root's certificate of the key that signed it; both compact JWS. */
export const SignedHeadSchema = v.strictObject({ head: JwsSchema, certificate: JwsSchema });
export type SignedHead = v.InferOutput<typeof SignedHeadSchema>;

/** `GET /feed/{board}/chain.json`: the heads of the board and of all above it, nearest first, with the list of revoked keys. */
export const ChainSchema = v.strictObject({ heads: v.array(SignedHeadSchema), revocations: JwsSchema });
export type Chain = v.InferOutput<typeof ChainSchema>;
