import { parseBuffer, type IAudioMetadata } from 'music-metadata';
import type { RecordingType } from '../../domain/posting/media.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { MEDIA_LIMITS } from '../../protocol/media.ts';
import type { MediaRefusal } from './media-refusal.ts';

/** What phones and computers play in each container. */
const CODECS: Readonly<Record<RecordingType, RegExp>> = {
  'audio/webm': /^opus$/i, 'audio/ogg': /^(opus|vorbis i)$/i, 'audio/mp4': /aac/i, 'audio/mpeg': /^mpeg [\d.]+ layer (3|iii)$/i, 'audio/wav': /^pcm$/i,
};
/** Notes of the program that wrote the file. All other tags could name a person or a place. */
const HARMLESS = /^(encoder|track:encoder|track:duration|©too|tsse|tenc|isft|isse)$/i;

/**
 * Looks into a recording's container: sound alone, in a codec that readers can play, without tags. It is kept as it is, because encoding
 * speech twice makes it hard to understand. @param given length in seconds as the recorder measured it, for files that do not tell.
 */
export async function readRecording(bytes: Uint8Array, type: RecordingType, given?: number): Promise<Result<{ readonly seconds: number }, MediaRefusal>> {
  let read: IAudioMetadata;
  try {
    read = await parseBuffer(bytes, { mimeType: type }, { duration: true });
  } catch {
    return err('unreadable');
  }
  const { format } = read;
  if (format.hasVideo === true || format.trackInfo.some((track) => track.video !== undefined)) return err('has-video');
  if (format.hasAudio !== true || !CODECS[type].test(format.codec ?? '')) return err('unknown-codec');
  if (carriesData(read, bytes)) return err('carries-data');
  const seconds = Math.ceil(format.duration ?? given ?? 0);
  if (!(seconds >= 1)) return err('no-length');
  return seconds > MEDIA_LIMITS.recordingSeconds ? err('too-long') : ok({ seconds });
}

function carriesData({ native, common }: IAudioMetadata, bytes: Uint8Array): boolean {
  if ((common.picture?.length ?? 0) > 0) return true;
  const tags = Object.values(native).reduce((all, some) => [...all, ...some], []);
  if (tags.some(({ id, value }) => !HARMLESS.test(id) && value !== undefined && value !== '')) return true;
  return holdsPlace(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Phones write where a recording was made into a box that readers of tags pass over: `©xyz` or `loci` in the user data of the container. */
function holdsPlace(bytes: Buffer): boolean {
  const user = bytes.indexOf('udta', 0, 'latin1');
  if (user === -1) return false;
  const near = bytes.subarray(user, user + 8192);
  return near.includes('\u00a9xyz', 0, 'latin1') || near.includes('loci', 0, 'latin1');
}
