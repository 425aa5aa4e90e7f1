import type { FixedHeaders } from './entity.ts';
import type { Metrics } from './metrics.ts';
import { HttpProblem } from './problem.ts';
import type { Route } from './route.ts';

export interface HealthDeps { readonly isReady: () => Promise<boolean>; readonly metrics: Metrics; readonly headers: FixedHeaders }

const NOT_READY = { detail: 'The store cannot be read, or the server is stopping.', headers: { 'retry-after': '5' } };

/** Liveness, readiness and figures, for whoever watches the server. */
export function healthRoutes(deps: HealthDeps): readonly Route[] {
  const headers = { ...deps.headers, 'cache-control': 'no-store' };
  const ok = () => new Response('ok\n', { headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
  return [
    { method: 'GET', path: '/healthz', produces: [], handle: ok },
    {
      method: 'GET', path: '/readyz', produces: [],
      async handle() {
        if (!(await deps.isReady())) throw new HttpProblem(503, 'not-ready', NOT_READY);
        return ok();
      },
    },
    {
      method: 'GET', path: '/metrics', produces: [],
      handle: async () => new Response(await deps.metrics.text(), { headers: { ...headers, 'content-type': deps.metrics.contentType } }),
    },
  ];
}
