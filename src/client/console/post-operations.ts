import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { RawAnswer } from '../../sync/accept-answer.ts';
import type { OutboxTransport } from '../../sync/outbox/ports.ts';
import { unlessStalled } from '../unless-stalled.ts';

/** Without an answer for this long, a batch counts as lost; a slow line takes minutes for 4 MB. */
const STALL_MS = 120_000;

/**
 * The network by `fetch`, with the session's cookie.
 * @param base origin and path of the product, without a slash at the end
 */
export function postOperations(base: string): OutboxTransport {
  const origin = new URL(base).origin;
  return {
    post: (path, json) => unlessStalled(STALL_MS, async ({ signal }): Promise<RawAnswer> => {
      const asked = performance.now();
      const response = await fetch(base + path, {
        method: 'POST', signal, credentials: 'same-origin', redirect: 'follow', cache: 'no-store', body: json,
        headers: { 'content-type': 'application/json', accept: 'application/json', [MARK_HEADER]: String(PROTOCOL_VERSION) },
      });
      const roundTripMs = performance.now() - asked;
      const header = (name: string) => response.headers.get(name);
      const retryAfter = Number(header('retry-after') ?? NaN);
      return {
        status: response.status, redirected: response.redirected, sameOrigin: new URL(response.url).origin === origin, header,
        bytes: new Uint8Array(await response.arrayBuffer()), dateMs: null, retryAfterMs: Number.isFinite(retryAfter) ? retryAfter * 1000 : null, roundTripMs,
      };
    }).catch(() => 'offline' as const),
  };
}
