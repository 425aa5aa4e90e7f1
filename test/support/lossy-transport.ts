import { acceptAnswer } from '../../src/sync/accept-answer.ts';
import type { Fetched, Transport } from '../../src/sync/ports.ts';
import { digestSha256 } from '../../src/client/sha256.ts';
import type { WireAnswer } from './simulated-server.ts';

/** Whatever answers the feed's addresses. */
export interface FeedAnswers { answer(path: string, etag: string | null): WireAnswer | Promise<WireAnswer> }

/**
 * What a network may do to one answer. `stale`: an earlier answer of the same address (a cache, a duplicate, a reordering); `meanwhile`:
 * the server changes before the answer is used.
 */
export const FAULTS = ['drop', 'error', 'busy', 'portal', 'portal-json', 'truncate', 'flip', 'stale', 'redirect', 'meanwhile'] as const;
export type Fault = (typeof FAULTS)[number] | null;

export interface LossyOptions {
  /** The fault of the next answer. */
  readonly nextFault: () => Fault;
  /** Changes the server, for `meanwhile`. */
  readonly meanwhile?: () => Promise<void>;
}

/** A network before a server. Answers pass the same checks as those of the real transport. */
export function lossyTransport(server: FeedAnswers, { nextFault, meanwhile }: LossyOptions): Transport {
  const earlier = new Map<string, WireAnswer[]>();
  return {
    get: async (path, { etag = null } = {}): Promise<Fetched> => {
      const fault = nextFault();
      if (fault === 'drop') return 'offline';
      const fresh = await server.answer(path, etag);
      const past = earlier.get(path) ?? [];
      if (fresh.status === 200) earlier.set(path, [...past, fresh]);
      if (fault === 'meanwhile') await meanwhile?.();
      const wire = spoilt(fault === 'stale' ? past[past.length >> 1] ?? fresh : fresh, fault);
      const header = (name: string) => wire.headers[name] ?? null;
      const date = header('date');
      return acceptAnswer({
        status: wire.status, sameOrigin: true, redirected: fault === 'redirect', header, bytes: wire.body,
        dateMs: date === null ? null : Date.parse(date), retryAfterMs: header('retry-after') === null ? null : Number(header('retry-after')) * 1000, roundTripMs: 40,
      }, digestSha256, etag);
    },
  };
}

function spoilt(answer: WireAnswer, fault: Fault): WireAnswer {
  const html = new TextEncoder().encode('<html><title>登录</title></html>');
  switch (fault) {
    case 'error': return { status: 500, headers: { 'content-type': 'text/plain' }, body: html };
    case 'busy': return { status: 503, headers: { 'content-type': 'application/problem+json', 'x-minglan': '1', 'retry-after': '2' }, body: html };
    case 'portal': return { status: 200, headers: { 'content-type': 'text/html' }, body: html };
    case 'portal-json': return { status: 200, headers: { 'content-type': 'application/json' }, body: html };
    case 'truncate': return { ...answer, body: answer.body.slice(0, answer.body.length >> 1) };
    case 'flip': return { ...answer, body: answer.body.map((byte, i) => (i === answer.body.length >> 1 ? byte ^ 1 : byte)) };
    default: return answer;
  }
}
