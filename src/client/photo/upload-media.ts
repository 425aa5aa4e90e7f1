import type { Recording, StoredPicture } from '../../domain/posting/media.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { StoredMediaSchema } from '../../protocol/media.ts';
import { ProblemSchema } from '../../protocol/problem.ts';
import { readValue } from '../../protocol/read-json.ts';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';

/** What the server says of a file that it keeps now. */
export type Uploaded = { readonly kind: 'picture'; readonly picture: StoredPicture } | { readonly kind: 'recording'; readonly recording: Recording };
/** `offline`: it did not get through, the file can be sent again later. `signIn`: the session ended. Else the server's own word for why it refuses. */
export type UploadProblem = 'offline' | 'signIn' | { readonly refused: string };

/** Milliseconds between tries: a line that broke is often back soon. */
const PAUSES = [1000, 3000, 8000, 20_000];
/** A slow line takes minutes for a recording of 8 MB. */
const STALL_MS = 240_000;

export interface UploadOptions {
  /** Seconds of a recording, as its recorder measured them. */
  readonly seconds?: number;
  readonly wait?: (ms: number) => Promise<void>;
}

/**
 * Hands in a picture or a recording, again and again until it got through. What is stored is named by its SHA-256, so that a file whose answer was lost
 * is not stored twice. The name of the file is never sent.
 */
export async function uploadMedia(base: string, file: Blob, { seconds, wait = pause }: UploadOptions = {}): Promise<Result<Uploaded, UploadProblem>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await send(`${base}/api/v1/media${seconds === undefined ? '' : `?seconds=${Math.max(1, Math.round(seconds))}`}`, file);
    if (answer !== null) return answer;
    const ms = PAUSES[attempt];
    if (ms === undefined) return err('offline');
    await wait(ms);
  }
}

/** Null: it may be tried again. */
async function send(address: string, file: Blob): Promise<Result<Uploaded, UploadProblem> | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), STALL_MS);
  try {
    const response = await fetch(address, {
      method: 'POST', signal: stop.signal, credentials: 'same-origin', redirect: 'error', cache: 'no-store', body: file,
      headers: { 'content-type': 'application/octet-stream', accept: 'application/json', [MARK_HEADER]: String(PROTOCOL_VERSION) },
    });
    // A login page of the network answers too, but not like this.
    if (response.headers.get(MARK_HEADER) === null || response.status === 429 || response.status >= 500) return null;
    const json: unknown = await response.json();
    if (response.status === 401) return err('signIn');
    if (!response.ok) {
      const problem = readValue(ProblemSchema, json);
      return err({ refused: problem.ok ? problem.value.type.replace(/^.*[:/]/, '') : String(response.status) });
    }
    const read = readValue(StoredMediaSchema, json);
    return read.ok ? ok(read.value) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
