import { fileTypeFromBuffer } from 'file-type';
import type { RecordingType } from '../../domain/posting/media.ts';
import type { PictureType } from '../../protocol/media.ts';

export type Sniffed = { readonly kind: 'picture'; readonly type: PictureType } | { readonly kind: 'recording'; readonly type: RecordingType };

/** What a file is by its first bytes; names and types that were sent along count for nothing. Null: nothing that is taken in. */
export async function sniffMedia(bytes: Uint8Array): Promise<Sniffed | null> {
  // An unreadable container makes the reader throw; then it is none of ours.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  switch (found?.mime.split(';')[0]) {
    case 'image/jpeg': return { kind: 'picture', type: 'image/jpeg' };
    case 'image/png': return { kind: 'picture', type: 'image/png' };
    case 'image/webp': return { kind: 'picture', type: 'image/webp' };
    // The container of sound alone is told from that of films by its tracks, later.
    case 'video/webm': case 'audio/webm': return { kind: 'recording', type: 'audio/webm' };
    case 'audio/ogg': case 'audio/opus': return { kind: 'recording', type: 'audio/ogg' };
    case 'audio/mp4': case 'audio/x-m4a': case 'video/mp4': return { kind: 'recording', type: 'audio/mp4' };
    case 'audio/mpeg': return { kind: 'recording', type: 'audio/mpeg' };
    case 'audio/wav': case 'audio/vnd.wave': case 'audio/x-wav': return { kind: 'recording', type: 'audio/wav' };
    default: return null;
  }
}
