import { type Server, STATUS_CODES, createServer } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { AppEnv } from './context.ts';
import { type ProblemStatus, problemJson, problemResponse } from './problem.ts';

/** Milliseconds for the head of a request, for all of it, and between two on one connection: above the minute that proxies keep theirs. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/** The app behind a socket. What does not even parse as a request gets a problem too, and never a stack trace. Not listening yet. */
export function createHttpServer(fetch: Hono<AppEnv>['fetch'], onError: (error: unknown) => void): Server {
  const listener = getRequestListener(fetch, {
    errorHandler(error) {
      // An address or a Host header that makes no URL.
      if (error instanceof Error && error.name === 'RequestError') {
        return problemResponse(400, 'malformed-request', { detail: 'The request line or the Host header cannot be read.' });
      }
      onError(error);
      return problemResponse(500, 'internal');
    },
  });
  // A missing Host is refused by the listener, which answers with a problem; Node would answer with nothing.
  const options = { ...TIMES, connectionsCheckingInterval: 5_000, requireHostHeader: false };
  const server = createServer(options, (incoming, outgoing) => void listener(incoming, outgoing));
  // `Expect: 100-continue` is answered by Node; nothing else can be expected of us (RFC 9110, 10.1.1).
  server.on('checkExpectation', (_incoming, outgoing) => {
    const body = problemJson(417, 'expectation-failed');
    outgoing.writeHead(417, { ...refusalHeaders(body), connection: 'close' }).end(body);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => refuse(error, socket));
  return server;
}

const REFUSALS: Readonly<Record<string, readonly [ProblemStatus, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'], ERR_HTTP_REQUEST_TIMEOUT: [408, 'too-slow'], HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'too-large'],
};

function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  // An answer may be under way already: another one would garble it.
  if (socket.bytesWritten > 0 && (socket as Socket & { _httpMessage?: unknown })._httpMessage) return void socket.destroy();
  const [status, type] = REFUSALS[error.code ?? ''] ?? [400, 'malformed-request'] as const;
  const body = problemJson(status, type, { detail: 'This is not a request that can be read.' });
  const headers = Object.entries(refusalHeaders(body)).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...headers, 'connection: close', '', body].join('\r\n'));
}

function refusalHeaders(body: string): Record<string, string> {
  return {
    [MARK_HEADER]: String(PROTOCOL_VERSION), 'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)), 'cache-control': 'no-store',
  };
}
