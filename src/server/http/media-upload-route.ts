import * as v from 'valibot';
import { MEDIA_LIMITS } from '../../protocol/media.ts';
import type { MediaRefusal } from '../content/media-refusal.ts';
import { needSomewhere } from '../use-cases/accounts/permitted.ts';
import { storeMedia } from '../use-cases/store-media.ts';
import { type Access, answered } from './access.ts';
import type { ApiRoute } from './api-route.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { HttpProblem, type ProblemStatus } from './problem.ts';
import { requireOwnRequest } from './own-request.ts';
import { readBytes } from './read-bytes.ts';
import { readQuery } from './read-query.ts';

const REFUSALS: Readonly<Record<MediaRefusal, readonly [ProblemStatus, string]>> = {
  'empty': [422, 'Nothing was sent.'],
  'too-large': [413, `Pictures have at most ${MEDIA_LIMITS.pictureBytes} bytes, recordings ${MEDIA_LIMITS.recordingBytes}.`],
  'unknown-type': [415, 'Pictures are JPEG, PNG or WebP; recordings WebM, Ogg, MP4, MP3 or WAV.'],
  'unreadable': [422, 'The file is damaged or cut short.'],
  'too-many-pixels': [422, `A picture has at most ${MEDIA_LIMITS.picturePixels} pixels.`],
  'has-video': [422, 'This is a film. Only sound is taken.'],
  'unknown-codec': [422, 'Recordings hold Opus, Vorbis, AAC, MP3 or plain samples.'],
  'carries-data': [422, 'The recording carries a place, a picture or other notes. Save it without them.'],
  'no-length': [422, 'The file does not tell its length. Send it as ?seconds=.'],
  'too-long': [422, `A recording has at most ${MEDIA_LIMITS.recordingSeconds} seconds.`],
};

const SecondsSchema = v.pipe(v.string(), v.regex(/^\d{1,5}(\.\d{1,3})?$/, 'not a number of seconds'), v.transform(Number));
const QuerySchema = v.object({ seconds: v.optional(SecondsSchema) });

/** A file belongs to no board before a posting shows it: whoever writes for some board may hand one in. */
const need = needSomewhere('media.store');

/** Where authors hand in pictures and recordings, before the posting that shows them. */
export function mediaUploadRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  return [{
    method: 'POST', path: '/api/v1/media', limit: 'api', dear: true, produces: ['application/json'],
    operation: {
      id: 'storeMedia', asks: 'session', summary: 'Takes in a picture or a recording; answers what a posting may say of it.', upload: 'application/octet-stream',
      query: { seconds: { schema: v.optional(SecondsSchema), about: 'Length of a recording whose file does not tell it.' } },
      answers: { 201: { about: 'Stored; served once a posting shows it.', schema: 'StoredMedia' } }, problems: [400, 401, 403, 406, 413, 415, 422, 429, 503],
    },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const { seconds } = readQuery(c.req.raw.url, ['seconds'], QuerySchema);
      const { deps, actor } = await access.permit(c, need);
      const bytes = await readBytes(c.req.raw, Math.max(MEDIA_LIMITS.pictureBytes, MEDIA_LIMITS.recordingBytes));
      const stored = await storeMedia(deps, actor, bytes, seconds === undefined ? {} : { seconds });
      if (!stored.ok) {
        const [status, detail] = REFUSALS[stored.error];
        throw new HttpProblem(status, `media-${stored.error}`, { detail });
      }
      return replyJson(c.req.raw, stored.value, 'no-store', headers, 201);
    }),
  }];
}
