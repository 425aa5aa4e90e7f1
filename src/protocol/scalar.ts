import * as v from 'valibot';
import { type CivilDate, type Instant, isCivilDate, isInstant } from '../domain/civil-date.ts';

export const CivilDateSchema = v.custom<CivilDate>((x) => typeof x === 'string' && isCivilDate(x), 'not a day: YYYY-MM-DD');
export const InstantSchema = v.custom<Instant>((x) => typeof x === 'string' && isInstant(x), 'not an instant: YYYY-MM-DDTHH:mm:ss.sssZ');

/** Statistical code of a board: county 6 digits, township 9, village 12. */
export const BoardCodeSchema = v.pipe(v.string(), v.regex(/^\d{6}(\d{3}(\d{3})?)?$/, 'not a board code'));

/** 80 random bits in Crockford's base 32, lower case: short enough for a QR code and an SMS. */
export const PostingIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'not a posting id'));

/** SHA-256 in lower-case hex. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256'));

export const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** RFC 7638 thumbprint of a public key, base64url. */
export const KeyIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'not a key id'));

/** Compact JWS (RFC 7515). */
export const JwsSchema = v.pipe(v.string(), v.maxLength(4096), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'not a compact JWS'));
