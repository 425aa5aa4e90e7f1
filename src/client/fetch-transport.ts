import { acceptAnswer, ANSWER_LIMIT_BYTES } from '../sync/accept-answer.ts';
import type { Digest, Fetched, Transport } from '../sync/ports.ts';
import { type StallWatch, unlessStalled } from './unless-stalled.ts';

/** Without a byte for this long, an answer counts as lost. */
const STALL_MS = 30_000;

/**
 * The network by `fetch`.
 * @param base origin and path of the product, without a slash at the end
 */
export function fetchTransport(base: string, digest: Digest): Transport {
  const origin = new URL(base).origin;
  return {
    get: async (path, { etag = null } = {}): Promise<Fetched> => {
      const ask = async ({ signal, alive }: StallWatch): Promise<Fetched> => {
        const asked = performance.now();
        const response = await fetch(base + path, {
          signal, credentials: 'omit', redirect: 'follow', headers: etag === null ? {} : { 'if-none-match': etag },
          // What has an address of its own may come from the browser's cache; a head never does.
          cache: isAddressed(path) ? 'default' : 'no-store',
        });
        const roundTripMs = performance.now() - asked;
        const bytes = await readWithin(response, ANSWER_LIMIT_BYTES, alive);
        if (!bytes) return 'not-ours';
        const header = (name: string) => response.headers.get(name);
        const dateMs = dateOf(header('date'));
        return await acceptAnswer({
          status: response.status, redirected: response.redirected, sameOrigin: new URL(response.url).origin === origin,
          header, bytes, dateMs, roundTripMs, retryAfterMs: retryAfter(header('retry-after'), dateMs),
        }, digest, etag);
      };
      return unlessStalled(STALL_MS, ask).catch(() => 'offline' as const);
    },
  };
}

function isAddressed(path: string): boolean {
  return /^\/feed\/(pages|indexes|headlines)\//.test(path);
}

/** The body, read piece by piece, so that a slow answer is told from a dead one; null when it is too large. */
async function readWithin(response: Response, limit: number, alive: () => void): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > limit) return null;
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    length += part.value.length;
    if (length > limit) {
      void reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function dateOf(text: string | null): number | null {
  const ms = text === null ? NaN : Date.parse(text);
  return Number.isFinite(ms) ? ms : null;
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(text: string | null, dateMs: number | null): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = dateOf(text);
  return until === null ? null : Math.max(0, until - (dateMs ?? Date.now()));
}
