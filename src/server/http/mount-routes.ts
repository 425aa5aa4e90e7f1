import type { Hono } from 'hono';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import type { TrustProxy } from '../config.ts';
import { accepts } from './accept.ts';
import { clientAddress, limitKey } from './client-address.ts';
import type { AppEnv, Ctx } from './context.ts';
import type { LoadShedding } from './load-shedding.ts';
import type { Metrics } from './metrics.ts';
import { HttpProblem, problemResponse } from './problem.ts';
import type { RateLimiter } from './rate-limit.ts';
import { checkTarget } from './request-target.ts';
import type { Route } from './route.ts';

/** What stands around every handler. */
export interface Frame {
  readonly base: string;
  readonly limiter: RateLimiter;
  readonly shedding: LoadShedding;
  readonly metrics: Metrics;
  readonly trustProxy: TrustProxy;
  /** Security headers of answers that are data. */
  readonly dataHeaders: Readonly<Record<string, string>>;
  /** One line a request: pattern and id, never the address asked for. */
  readonly logRequest: (line: { id: string; method: string; route: string; status: number; ms: number }) => void;
  readonly logFailure: (id: string, route: string, error: unknown) => void;
  readonly nowMs: () => number;
  /** Answers somebody whose browser opened an address where nothing stands; programs get a problem. */
  readonly lostPage: Handler;
}

type Handler = (c: Ctx) => Response | Promise<Response>;

/** Mounts routes; any other method on their addresses gets 405, any other address 404. No handler can answer with a stack trace. */
export function mountRoutes(app: Hono<AppEnv>, routes: readonly Route[], frame: Frame): void {
  const methods = new Map<string, Set<string>>();
  for (const route of routes) {
    const path = frame.base + route.path;
    app.on(route.method, path, framed(route.label ?? route.path, guarded(route, frame), frame));
    methods.set(path, (methods.get(path) ?? new Set<string>()).add(route.method));
  }
  for (const [path, allowed] of methods) {
    const label = routes.find((r) => frame.base + r.path === path)?.label ?? path.slice(frame.base.length);
    app.all(path, framed(label, otherMethod(allowed), frame));
  }
  app.notFound(framed('(none)', (c) => {
    if (c.req.method === 'GET' && /\btext\/html\b/.test(c.req.header('accept') ?? '')) return frame.lostPage(c);
    throw new HttpProblem(404, 'not-found', { detail: 'There is nothing at this address.' });
  }, frame));
}

function guarded(route: Route, frame: Frame): Handler {
  return (c) => {
    const { headers } = c.req.raw;
    if (route.dear && frame.shedding.overloaded()) {
      frame.metrics.shed.inc();
      // Spread out, so that those who are sent away do not come back together.
      const wait = String(2 + Math.floor(Math.random() * 8));
      throw new HttpProblem(503, 'overloaded', { detail: 'Too much at once. Try again soon.', headers: { 'retry-after': wait } });
    }
    if (route.limit) {
      const address = clientAddress(c.env?.incoming?.socket.remoteAddress, headers.get('x-forwarded-for'), frame.trustProxy);
      const wait = frame.limiter.take(route.limit, limitKey(address));
      if (wait > 0) throw new HttpProblem(429, 'too-many-requests', { detail: `Try again in ${wait} s.`, headers: { 'retry-after': String(wait) } });
    }
    const accept = headers.get('accept');
    if (accept && route.produces.length > 0 && !route.produces.some((type) => accepts(accept, type))) {
      throw new HttpProblem(406, 'not-acceptable', { detail: `This address answers with ${route.produces.join(' or ')}.` });
    }
    return route.handle(c);
  };
}

/** OPTIONS is answered, all else refused, naming what is allowed. */
function otherMethod(methods: ReadonlySet<string>): Handler {
  const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (c) => {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow, [MARK_HEADER]: String(PROTOCOL_VERSION) } });
    throw new HttpProblem(405, 'method-not-allowed', { detail: `Allowed here: ${allow}.`, headers: { allow } });
  };
}

let lastId = 0;
const boot = Date.now().toString(36);

/** Measures, logs, and turns what was thrown into a problem. Stays synchronous for a handler that is. */
function framed(label: string, handler: Handler, frame: Frame): Handler {
  return (c) => {
    const id = `${boot}-${(++lastId).toString(36)}`;
    const start = frame.nowMs();
    const leave = frame.shedding.enter();
    const finish = (response: Response) => {
      leave();
      const ms = frame.nowMs() - start;
      frame.metrics.request(c.req.method, label, response.status, ms / 1000);
      frame.logRequest({ id, method: c.req.method, route: label, status: response.status, ms: Math.round(ms * 100) / 100 });
      return response;
    };
    const failed = (error: unknown) => finish(failure(error, id, label, frame));
    try {
      checkTarget(c.req.raw.url);
      const answer = handler(c);
      return answer instanceof Promise ? answer.then(finish, failed) : finish(answer);
    } catch (error) {
      return failed(error);
    }
  };
}

function failure(error: unknown, id: string, label: string, frame: Frame): Response {
  if (error instanceof HttpProblem) return problemResponse(error.status, error.type, error.details, frame.dataHeaders);
  frame.logFailure(id, label, error);
  return problemResponse(500, 'internal', { detail: `Something failed here. Its number is ${id}.` }, frame.dataHeaders);
}
