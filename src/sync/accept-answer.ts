import { DIGEST_HEADER, MARK_HEADER } from '../protocol/version.ts';
import type { Digest, Fetched } from './ports.ts';

/** Larger than any file of the feed can honestly be; a transport stops reading there. */
export const ANSWER_LIMIT_BYTES = 32 * 1024 * 1024;

/** An answer as it came, before anything in it is believed. */
export interface RawAnswer {
  readonly status: number;
  readonly sameOrigin: boolean;
  readonly redirected: boolean;
  header(name: string): string | null;
  readonly bytes: Uint8Array;
  /** `Date` in milliseconds since 1970; null when missing or not a date. */
  readonly dateMs: number | null;
  readonly retryAfterMs: number | null;
  readonly roundTripMs: number;
}

/**
 * Tells our server's answers from all else that a network may put in their place: a portal's login page, a proxy's error, half a file.
 * A gateway's own 5xx or 429 is no login page, only trouble: it counts as offline.
 */
export async function acceptAnswer(raw: RawAnswer, digest: Digest, askedEtag: string | null): Promise<Fetched> {
  const { status } = raw;
  if (!raw.sameOrigin || raw.redirected) return 'not-ours';
  const marked = raw.header(MARK_HEADER) === '1';
  if (!marked) return status >= 500 || status === 429 ? 'offline' : 'not-ours';
  if (status === 304 ? askedEtag === null : status < 400 && status !== 200) return 'not-ours';
  const bytes = status === 200 ? raw.bytes : new Uint8Array();
  let sha256 = '';
  if (status === 200) {
    if (!isJson(raw.header('content-type')) || bytes.length > ANSWER_LIMIT_BYTES) return 'not-ours';
    sha256 = await digest(bytes);
    if (raw.header(DIGEST_HEADER) !== sha256) return 'not-ours';
  }
  return {
    status, bytes, sha256, etag: raw.header('etag'), dateMs: raw.dateMs, retryAfterMs: raw.retryAfterMs, roundTripMs: raw.roundTripMs,
    ageSeconds: Math.max(0, Number(raw.header('age')) || 0),
  };
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
