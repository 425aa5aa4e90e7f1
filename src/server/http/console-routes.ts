import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from './context.ts';
import { entityOf, replyEntity } from './entity.ts';
import type { Route } from './route.ts';

interface ConsoleDeps { readonly clientDir: string; readonly base: string; readonly headers: Readonly<Record<string, string>> }

const PRODUCES = ['text/html'];

/**
 * The console's page at `/console/` and at every screen under it. No cache keeps it: which program it brings is decided anew each time, and offline
 * by the console's own worker. To be mounted after the files of the built client. Nothing where the client is not built.
 */
export function consoleRoutes({ clientDir, base, headers }: ConsoleDeps): readonly Route[] {
  let html: string;
  try {
    html = readFileSync(join(clientDir, 'console/index.html'), 'utf8');
  } catch {
    return [];
  }
  const entity = entityOf(html.replaceAll('__BASE__', base));
  const handle = (c: Ctx) => replyEntity(c.req.raw, entity, { type: 'text/html; charset=utf-8', cache: 'no-store', json: false, headers });
  const page = (path: string): Route => ({ method: 'GET', path: `/console/${path}`, label: '/console/*', limit: 'page', produces: PRODUCES, handle });
  const top: Route = {
    method: 'GET', path: '/console', produces: PRODUCES,
    handle: () => new Response(null, { status: 308, headers: { ...headers, location: `${base}/console/`, 'cache-control': 'public, max-age=3600' } }),
  };
  return [top, page(''), page(':screen{[a-z-]+}'), page(':screen{[a-z-]+}/:id{[0-9a-z-]+}'), page(':screen{[a-z-]+}/:id{[0-9a-z-]+}/:part{[a-z-]+}')];
}
