import * as v from 'valibot';
import { BoardCodeSchema } from '../../protocol/scalar.ts';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { LiveHub } from './live-hub.ts';
import { HttpProblem } from './problem.ts';
import { readQuery } from './read-query.ts';
import type { Route } from './route.ts';

const MAX_BOARDS = 60;
/** A reader that does not read: what waits for it is dropped with the connection. */
const MAX_WAITING = 64;

const QuerySchema = v.object({
  boards: v.pipe(v.string(), v.transform((text) => text.split(',')), v.array(BoardCodeSchema), v.maxLength(MAX_BOARDS)),
});

/** `GET /feed/live?boards=a,b`: server-sent events `{board, size}`, the present sizes first. `Last-Event-ID` may come and is not needed. */
export function liveRoute(hub: LiveHub, headers: Readonly<Record<string, string>>, open: { inc(): void; dec(): void }): Route {
  return {
    method: 'GET', path: '/feed/live', limit: 'live', dear: true, produces: ['text/event-stream'],
    handle(c) {
      const { boards } = readQuery(c.req.raw.url, ['boards'], QuerySchema);
      const head = {
        ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store', [MARK_HEADER]: String(PROTOCOL_VERSION),
        // nginx would hold the events back.
        'x-accel-buffering': 'no',
      };
      if (c.req.method === 'HEAD') return new Response(null, { headers: head });
      const stream = openStream(hub, new Set(boards), open);
      if (stream === null) throw new HttpProblem(503, 'overloaded', { detail: 'Too many listen already.', headers: { 'retry-after': '60' } });
      return new Response(stream, { headers: head });
    },
  };
}

function openStream(hub: LiveHub, boards: ReadonlySet<string>, open: { inc(): void; dec(): void }): ReadableStream<Uint8Array> | null {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let leave: (() => void) | null = null;
  const end = (close: boolean) => {
    if (controller === null) return;
    if (close) controller.close();
    controller = null;
    leave?.();
    open.dec();
  };
  const stream = new ReadableStream<Uint8Array>({
    start(c) {
      controller = c;
    },
    cancel: () => end(false),
  }, { highWaterMark: MAX_WAITING });
  leave = hub.join({
    boards,
    send(text) {
      if (controller !== null && (controller.desiredSize ?? 0) <= 0) end(true);
      controller?.enqueue(encoder.encode(text));
    },
    close: () => end(true),
  });
  if (leave === null) return null;
  open.inc();
  return stream;
}
