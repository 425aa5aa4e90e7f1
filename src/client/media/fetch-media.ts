import type { MediaFile } from '../../domain/posting/media.ts';
import { digestSha256 } from '../sha256.ts';

/** Fetches a stored file and checks it against what the signed posting says of it; null when it did not come, or is something else. */
export async function fetchMedia(address: string, file: MediaFile, type: string): Promise<Blob | null> {
  try {
    const answer = await fetch(address, { credentials: 'omit', redirect: 'error' });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? '0') > file.bytes * 2) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length !== file.bytes || await digestSha256(bytes) !== file.sha256) return null;
    return new Blob([bytes], { type });
  } catch {
    return null;
  }
}
