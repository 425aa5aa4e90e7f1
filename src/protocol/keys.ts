import * as v from 'valibot';
import { BoardCodeSchema, InstantSchema, JwsSchema, KeyIdSchema } from './scalar.ts';

const coordinate = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** A P-256 public key (RFC 7517). */
export const PublicJwkSchema = v.strictObject({ kty: v.literal('EC'), crv: v.literal('P-256'), x: coordinate, y: coordinate });
export type PublicJwk = v.InferOutput<typeof PublicJwkSchema>;

/** What the county root signs of a board's key. */
export const CertificateSchema = v.strictObject({ board: BoardCodeSchema, keyId: KeyIdSchema, jwk: PublicJwkSchema, notBefore: InstantSchema, notAfter: InstantSchema });
export type Certificate = v.InferOutput<typeof CertificateSchema>;

/** All keys ever revoked; signed by the root, never shorter than one seen before. */
export const RevocationsSchema = v.strictObject({
  issuedAt: InstantSchema,
  revoked: v.array(v.strictObject({ keyId: KeyIdSchema, at: InstantSchema, reason: v.picklist(['compromised', 'superseded', 'ceased']) })),
});
export type Revocations = v.InferOutput<typeof RevocationsSchema>;

/** A root hands over to the next one: signed by the old root. */
export const SuccessionSchema = v.strictObject({ next: PublicJwkSchema, at: InstantSchema });
export type Succession = v.InferOutput<typeof SuccessionSchema>;

/** `GET /feed/keys.json`: the root in use, the hand-overs that led to it, every certificate, and the revocations. */
export const KeysSchema = v.strictObject({ root: PublicJwkSchema, successions: v.array(JwsSchema), certificates: v.array(JwsSchema), revocations: JwsSchema });
export type Keys = v.InferOutput<typeof KeysSchema>;

/** The JWS `typ` of each signed thing, so that one can never pass for another. */
export const JWS_TYPES = { head: 'minglan-head', certificate: 'minglan-certificate', revocations: 'minglan-revocations', succession: 'minglan-succession' } as const;
