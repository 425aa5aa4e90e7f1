import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../domain/result.ts';
import { MEDIA_LIMITS } from '../../protocol/media.ts';
import type { Actor } from '../audit/actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { MediaRefusal } from '../content/media-refusal.ts';
import { readPicture } from '../content/read-picture.ts';
import { readRecording } from '../content/read-recording.ts';
import { sniffMedia } from '../content/sniff-media.ts';
import type { MediaFileRow, MediaRow } from '../store/schema.ts';
import type { Deps } from './deps.ts';
import { type StoredMedia, storedMedia } from './stored-media.ts';

interface Read { readonly row: Omit<MediaRow, 'sha256' | 'stored_at' | 'gone_at'>; readonly files: readonly { variant: string; type: string; bytes: Uint8Array }[] }

export interface StoreMediaOptions {
  /** Length of a recording as its recorder measured it: some recorders do not write it into the file. */
  readonly seconds?: number;
}

/**
 * Takes in a picture (JPEG, PNG, WebP) or a recording (WebM, Ogg, MP4, MP3, WAV) and answers with what a posting may say of it. What it is,
 * its content alone decides. A picture is made anew from its pixels; a recording is kept as it is. Storing the same thing twice is no error.
 * It is served once a living posting shows it.
 */
export async function storeMedia(deps: Deps, actor: Actor, bytes: Uint8Array, options: StoreMediaOptions = {}): Promise<Result<StoredMedia, MediaRefusal>> {
  const read = await readMedia(bytes, options);
  if (!read.ok) return read;
  const files = read.value.files.map((file) => ({ ...file, sha256: createHash('sha256').update(file.bytes).digest('hex'), size: file.bytes.byteLength }));
  const media = files.find((file) => file.variant === 'file')?.sha256 ?? '';
  return deps.store.write(async (tx) => {
    const known = await storedMedia(tx, media);
    if (known !== null) return ok(known);
    const at = deps.clock();
    const row: MediaRow = { ...read.value.row, sha256: media, stored_at: at, gone_at: null };
    await tx.insertInto('media').values(row).onConflict((c) => c.column('sha256').doUpdateSet({ ...row })).execute();
    for (const file of files) await tx.insertInto('media_file').values({ ...file, media } satisfies MediaFileRow).execute();
    await appendAudit(tx, [{ at, actor, action: 'media.store', subject: media, detail: { size: files.reduce((sum, f) => sum + f.size, 0) } }]);
    const stored = await storedMedia(tx, media);
    if (stored === null) throw new Error('media was not stored');
    return ok(stored);
  });
}

async function readMedia(bytes: Uint8Array, { seconds }: StoreMediaOptions): Promise<Result<Read, MediaRefusal>> {
  if (bytes.byteLength === 0) return err('empty');
  const sniffed = await sniffMedia(bytes);
  if (sniffed === null) return err('unknown-type');
  const { kind, type } = sniffed;
  if (bytes.byteLength > (kind === 'picture' ? MEDIA_LIMITS.pictureBytes : MEDIA_LIMITS.recordingBytes)) return err('too-large');
  if (sniffed.kind === 'picture') {
    const picture = await readPicture(bytes, sniffed.type);
    if (!picture.ok) return picture;
    const { width, height, files } = picture.value;
    return ok({ row: { kind, type, width, height, seconds: null }, files });
  }
  const recording = await readRecording(bytes, sniffed.type, seconds);
  if (!recording.ok) return recording;
  return ok({ row: { kind, type, width: null, height: null, seconds: recording.value.seconds }, files: [{ variant: 'file', type, bytes }] });
}
