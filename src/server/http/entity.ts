import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIGEST_HEADER, MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import { type Encoding, pickEncoding } from './accept.ts';

/** Bytes to be served and their SHA-256 (hex). `br` and `gz` are made once, when first asked for, unless they come ready; null: not worth it. */
export interface Entity {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  br?: Uint8Array | null;
  gz?: Uint8Array | null;
}

/** Headers that stand on every answer of a kind. */
export type FixedHeaders = Readonly<Record<string, string>>;

export interface EntityReply {
  readonly type: string;
  readonly cache: string;
  /** JSON carries the mark and the digest that tell a captive portal's answer from ours. */
  readonly json: boolean;
  readonly headers: FixedHeaders;
  readonly status?: number;
}

/** Below this an encoding costs more than it saves. */
const WORTH_ENCODING = 400;

export function entityOf(body: Uint8Array | string): Entity {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/**
 * Answers with the bytes in the best encoding, or with 304. The strong ETag names hash and encoding; a client that has any
 * encoding of these very bytes has them all. The digest is of the bytes before encoding.
 */
export function replyEntity(request: Request, entity: Entity, reply: EntityReply): Response {
  const asked = pickEncoding(request.headers.get('accept-encoding'));
  const [bytes, encoding] = encoded(entity, asked);
  const mark = entity.sha256.slice(0, 32);
  const known = reply.status === undefined ? knownTag(request.headers.get('if-none-match'), mark) : null;
  const headers: Record<string, string> = {
    etag: known ?? `"${mark}${encoding === 'identity' ? '' : `-${encoding}`}"`, 'cache-control': reply.cache, vary: 'Accept-Encoding',
  };
  if (reply.json) headers[MARK_HEADER] = String(PROTOCOL_VERSION);
  // A 304 stays as small as it can: a phone that is up to date pays for it on each start.
  if (known !== null) return new Response(null, { status: 304, headers });
  Object.assign(headers, reply.headers);
  headers['content-type'] = reply.type;
  headers['content-length'] = String(bytes.byteLength);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  if (reply.json) headers[DIGEST_HEADER] = entity.sha256;
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: reply.status ?? 200, headers });
}

function encoded(entity: Entity, asked: Encoding): readonly [Uint8Array, Encoding] {
  if (asked === 'identity' || entity.bytes.byteLength < WORTH_ENCODING) return [entity.bytes, 'identity'];
  const packed = asked === 'br'
    ? (entity.br === undefined ? (entity.br = brotliCompressSync(entity.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })) : entity.br)
    : (entity.gz === undefined ? (entity.gz = gzipSync(entity.bytes)) : entity.gz);
  return packed === null ? [entity.bytes, 'identity'] : [packed, asked];
}

/** The tag of `If-None-Match` that names these bytes, in whatever encoding; weak comparison (RFC 9110, 13.1.2). */
function knownTag(header: string | null, mark: string): string | null {
  if (header === null) return null;
  if (header.trim() === '*') return `"${mark}"`;
  for (const [, tag = ''] of header.slice(0, 4000).matchAll(/(?:W\/)?"([^"]*)"/g)) {
    if (tag === mark || tag === `${mark}-br` || tag === `${mark}-gzip`) return `"${tag}"`;
  }
  return null;
}
