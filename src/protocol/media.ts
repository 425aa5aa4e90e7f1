import * as v from 'valibot';
import { RECORDING_TYPES } from '../domain/posting/media.ts';
import { CountSchema, HashSchema } from './scalar.ts';

/** What is served of a picture. `thumb` and `view` without an ending are the one or the other encoding, by `Accept`; `file` is the original, re-encoded. */
export const PICTURE_VARIANTS = ['file', 'thumb.webp', 'thumb.jpg', 'view.webp', 'view.jpg'] as const;
export type PictureVariant = (typeof PICTURE_VARIANTS)[number];
export type MediaVariant = PictureVariant | 'thumb' | 'view';

/** Picture types that are taken in, by content. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What is taken in: bytes as sent; pixels counted before anything is decoded; a recording's length. */
export const MEDIA_LIMITS = { pictureBytes: 12 * 1024 * 1024, picturePixels: 50_000_000, recordingBytes: 8 * 1024 * 1024, recordingSeconds: 1800 } as const;

const side = v.pipe(CountSchema, v.minValue(1), v.maxValue(5120));
const file = { sha256: HashSchema, bytes: v.pipe(CountSchema, v.minValue(1)) };
const size = v.strictObject({ webp: v.strictObject(file), jpg: v.strictObject(file) });

/** Members of a picture as a posting's block holds them. */
export const StoredPictureEntries = { media: HashSchema, width: side, height: side, thumb: size, view: size };
export const StoredPictureSchema = v.strictObject(StoredPictureEntries);

export const RecordingSchema = v.strictObject({
  ...file, type: v.picklist(RECORDING_TYPES), seconds: v.pipe(CountSchema, v.minValue(1), v.maxValue(MEDIA_LIMITS.recordingSeconds)),
});

/** What the server says of a file that it keeps now. */
export const StoredMediaSchema = v.variant('kind', [
  v.object({ kind: v.literal('picture'), picture: StoredPictureSchema }), v.object({ kind: v.literal('recording'), recording: RecordingSchema }),
]);
