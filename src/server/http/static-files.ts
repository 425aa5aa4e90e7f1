import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { MARK_HEADER, PROTOCOL_VERSION } from '../../protocol/version.ts';
import { type Entity, entityOf, replyEntity } from './entity.ts';
import type { Route } from './route.ts';

interface StaticFile { readonly path: string; readonly entity: Entity; readonly type: string; readonly cache: string }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp',
  '.jpg': 'image/jpeg', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json',
};
const ALREADY_PACKED = new Set(['.png', '.webp', '.jpg', '.woff2', '.ico']);

/** Name of a file whose content is in its name: `main-Ab12_x9Z.js`. */
const HASHED = /^\/(console\/)?assets\/.*-[\w-]{8,}\.\w+$/;

/**
 * Reads the built client once; from then on a request is a look into a map, so that no address can name a file outside.
 * `.br` and `.gz` siblings are used when the build made them. A missing folder is an empty one.
 * @param formerDir assets of former builds; where both have a name, the present one counts
 */
export function readStaticFiles(clientDir: string, formerDir?: string): readonly StaticFile[] {
  const present = readFolder(clientDir);
  const names = new Set(present.map((f) => f.path));
  const former = formerDir === undefined ? [] : readFolder(formerDir).filter((f) => f.path.startsWith('/assets/') && !names.has(f.path));
  return [...present, ...former];
}

const WORKERS = ['/sw.js', '/console/sw.js'];

/** The addresses of the workers hold the built ones, or, to recall a bad release, one that removes itself and the cached program. */
export function withKillSwitch(files: readonly StaticFile[], thrown: boolean): readonly StaticFile[] {
  const kill = files.find((f) => f.path === '/kill-sw.js');
  const others = files.filter((f) => f.path !== '/kill-sw.js');
  if (!thrown || kill === undefined) return others;
  return [...others.filter((f) => !WORKERS.includes(f.path)), ...WORKERS.map((path) => ({ ...kill, path }))];
}

/** The manifest with the path under which the product stands: an app's `id` is counted from the origin, where several boards may live side by side. */
export function withBase(files: readonly StaticFile[], base: string): readonly StaticFile[] {
  return files.map((file) => {
    if (!file.path.endsWith('.webmanifest')) return file;
    return { ...file, entity: entityOf(Buffer.from(file.entity.bytes).toString('utf8').replaceAll('__BASE__', base)) };
  });
}

function readFolder(folder: string): StaticFile[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  } catch {
    return [];
  }
  const all = new Set(names);
  return names.flatMap((name) => {
    const path = `/${relative(folder, name).split(sep).join('/')}`;
    const type = TYPES[extname(name)];
    // The build's own notes are nobody's business.
    if (type === undefined || path === '/manifest.vite.json' || path.split('/').some((part) => part.startsWith('.'))) return [];
    const entity = entityOf(readFileSync(name));
    if (all.has(`${name}.br`)) entity.br = readFileSync(`${name}.br`);
    if (all.has(`${name}.gz`)) entity.gz = readFileSync(`${name}.gz`);
    if (ALREADY_PACKED.has(extname(name))) entity.br = entity.gz = null;
    return [{ path, entity, type, cache: cacheOf(path) }];
  });
}

/** The worker and the manifests decide what the installed app is, and the mender mends it: an old copy of them must never come out of a cache. */
function cacheOf(path: string): string {
  if (HASHED.test(path)) return 'public, max-age=31536000, immutable';
  if (/^\/(console\/)?([^/]*sw|mend)\.js$/.test(path) || path.endsWith('.webmanifest')) return 'no-store';
  return path.endsWith('.html') ? 'no-cache' : 'public, max-age=3600';
}

/** Marked as ours, like data: a part of the program can be told from a captive portal's page in its place. */
export function staticRoutes(files: readonly StaticFile[], headers: Readonly<Record<string, string>>): readonly Route[] {
  const marked = { ...headers, [MARK_HEADER]: String(PROTOCOL_VERSION) };
  return files.map(({ path, entity, type, cache }) => ({
    method: 'GET' as const, path, label: path.startsWith('/assets/') ? '/assets/*' : path, produces: [],
    handle: (c) => replyEntity(c.req.raw, entity, { type, cache, json: false, headers: marked }),
  }));
}
