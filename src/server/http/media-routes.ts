import { type MediaVariant, PICTURE_VARIANTS } from '../../protocol/media.ts';
import { DIGEST_HEADER, MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { Store } from '../store/store.ts';
import { isShown, readMediaFile, type ServedFile } from '../use-cases/read-media-file.ts';
import { accepts } from './accept.ts';
import { byteRange } from './byte-range.ts';
import type { Ctx } from './context.ts';
import { type FixedHeaders, replyEntity } from './entity.ts';
import { HttpProblem } from './problem.ts';
import type { Route } from './route.ts';
import { createSnapshotCache } from './snapshot-cache.ts';

/** The bytes under such an address never change; media that must go leaves by 410 here. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** A picture or recording opened by itself runs nothing and asks for nothing but itself. */
const ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const VARIANTS: readonly string[] = [...PICTURE_VARIANTS, 'thumb', 'view'] satisfies readonly MediaVariant[];

export interface MediaRouteDeps { readonly store: Store; readonly epoch: () => number; readonly nowMs: () => number; readonly headers: FixedHeaders }

type Cached = ServedFile | 'gone' | 'none';

/** `/media/{sha256}/{variant}`: pictures and recordings that living postings show. */
export function mediaRoutes({ store, epoch, nowMs, headers }: MediaRouteDeps): readonly Route[] {
  const files = createSnapshotCache<Cached>(epoch, {
    maxBytes: 32 * 1024 * 1024, maxAgeMs: Infinity, nowMs, sizeOf: (file) => (typeof file === 'string' ? 300 : file.bytes.byteLength + 300),
  });
  const load = (media: string, variant: string) => async (before: Cached | undefined): Promise<Cached> => {
    // The bytes cannot have changed; they may only have had to go.
    if (typeof before === 'object' && await store.read((tx) => isShown(tx, media))) return before;
    return await store.read((tx) => readMediaFile(tx, media, variant)) ?? 'none';
  };
  const fixed = { ...headers, 'content-security-policy': ALONE };
  return [{
    method: 'GET', path: '/media/:sha256/:variant', label: '/media/{sha256}/{variant}', produces: [],
    async handle(c) {
      const media = c.req.param('sha256') ?? '', asked = c.req.param('variant') ?? '';
      if (!/^[0-9a-f]{64}$/.test(media) || !VARIANTS.includes(asked)) throw notFound();
      const chosen = asked === 'thumb' || asked === 'view' ? `${asked}.${takesWebp(c) ? 'webp' : 'jpg'}` : asked;
      const file = await files.get(`${media}/${chosen}`, load(media, chosen));
      if (file === 'gone') throw new HttpProblem(410, 'gone', { detail: 'The posting that showed this has been taken back.' });
      if (file === 'none') throw notFound();
      return chosen === asked ? reply(c, file, fixed) : varying(reply(c, file, fixed));
    },
  }];
}

function reply(c: Ctx, file: ServedFile, headers: FixedHeaders): Response {
  const { headers: asked } = c.req.raw;
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const ifRange = asked.get('if-range');
  const range = ifRange === null || ifRange === etag ? byteRange(asked.get('range'), file.bytes.byteLength) : 'whole';
  const entity = { sha256: file.sha256, bytes: file.bytes, br: null, gz: null };
  const whole = { type: file.type, cache: IMMUTABLE, json: true, headers: { ...headers, 'accept-ranges': 'bytes' } };
  if (range === 'whole' || asked.has('if-none-match')) return replyEntity(c.req.raw, entity, whole);
  const total = file.bytes.byteLength;
  if (range === 'none') throw new HttpProblem(416, 'no-such-part', { detail: `It has ${total} bytes.`, headers: { 'content-range': `bytes */${total}` } });
  const part = file.bytes.subarray(range.first, range.last + 1);
  return new Response(part as Uint8Array<ArrayBuffer>, {
    status: 206,
    headers: {
      ...whole.headers, etag, 'content-type': file.type, 'cache-control': IMMUTABLE, 'content-length': String(part.byteLength),
      'content-range': `bytes ${range.first}-${range.last}/${total}`, [MARK_HEADER]: String(PROTOCOL_VERSION), [DIGEST_HEADER]: file.sha256,
    },
  });
}

/** Old browsers send no more than a star, and cannot read WebP: it must be named. */
function takesWebp(c: Ctx): boolean {
  const accept = c.req.raw.headers.get('accept') ?? '';
  return /image\/webp/i.test(accept) && accepts(accept, 'image/webp');
}

function varying(response: Response): Response {
  response.headers.set('vary', 'Accept');
  return response;
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'not-found', { detail: 'There is nothing at this address.' });
}
