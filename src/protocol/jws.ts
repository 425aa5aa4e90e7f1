import type * as v from 'valibot';
import { type Result, ok } from '../domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import type { JWS_TYPES, PublicJwk } from './keys.ts';
import { isLowS, withLowS } from './p256-signature.ts';
import { fromUtf8, readValue } from './read-json.ts';
import { type Refused, refused } from './refusal.ts';
import { utf8 } from './sha256.ts';

/** Checks an ECDSA P-256 / SHA-256 signature in P1363 form (64 bytes r‖s). False, never a throw, for what does not fit. */
export type VerifyEs256 = (jwk: PublicJwk, data: Uint8Array, signature: Uint8Array) => Promise<boolean>;
/** Signs with the key it was made for; answers the P1363 form. */
export type SignEs256 = (data: Uint8Array) => Promise<Uint8Array>;

export type JwsType = (typeof JWS_TYPES)[keyof typeof JWS_TYPES];

/** The only header there is for a type; `alg` and `typ`, in this order, and nothing else. */
function headerOf(type: JwsType): string {
  return toBase64Url(utf8(`{"alg":"ES256","typ":"${type}"}`));
}

/** A payload as compact JWS (RFC 7515). The payload's text is canonical JSON. */
export async function encodeJws(type: JwsType, payload: unknown, sign: SignEs256): Promise<string> {
  const input = `${headerOf(type)}.${toBase64Url(utf8(canonicalJson(payload)))}`;
  return `${input}.${toBase64Url(withLowS(await sign(utf8(input))))}`;
}

/** What a JWS says, before its signature was checked: good for choosing the key, for nothing else. */
export interface UncheckedJws<T> { readonly payload: T; readonly input: Uint8Array; readonly signature: Uint8Array }

/**
 * Takes a compact JWS apart. Strict: the header must be byte for byte the one of this type, base64url canonical, the
 * signature 64 bytes with low s, the payload canonical JSON of the schema's form.
 */
export function parseJws<T>(type: JwsType, schema: v.GenericSchema<unknown, T>, jws: string): Result<UncheckedJws<T>, Refused> {
  const [header, body, tag, ...rest] = jws.split('.');
  if (header === undefined || body === undefined || tag === undefined || rest.length > 0) return refused('unreadable', 'not a compact JWS');
  if (header !== headerOf(type)) return refused('bad-signature', `the header is not that of a ${type}`);
  const bytes = fromBase64Url(body), signature = fromBase64Url(tag);
  if (!bytes || !signature) return refused('unreadable', 'not canonical base64url');
  if (!isLowS(signature)) return refused('bad-signature', 'not 64 bytes r‖s with low s');
  const text = fromUtf8(bytes);
  if (text === null) return refused('unreadable', 'the payload is not UTF-8');
  const value = parsedCanonical(text);
  if (value === undefined) return refused('unreadable', 'the payload is not canonical JSON');
  const payload = readValue(schema, value);
  if (!payload.ok) return payload;
  return ok({ payload: payload.value, input: utf8(`${header}.${body}`), signature });
}

/** Takes a compact JWS apart and checks its signature. */
export async function verifyJws<T>(
  type: JwsType, schema: v.GenericSchema<unknown, T>, jws: string, jwk: PublicJwk, verify: VerifyEs256,
): Promise<Result<T, Refused>> {
  const parsed = parseJws(type, schema, jws);
  if (!parsed.ok) return parsed;
  const fits = await verify(jwk, parsed.value.input, parsed.value.signature);
  return fits ? ok(parsed.value.payload) : refused('bad-signature', `the ${type} is not signed by this key`);
}

function parsedCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
