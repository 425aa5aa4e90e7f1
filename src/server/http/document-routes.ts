import * as v from 'valibot';
import { WORKING_CALENDAR } from '../../data/working-calendar.ts';
import type { Instant } from '../../domain/civil-date.ts';
import { workingDaysLeft } from '../../domain/deadline/working-days.ts';
import { filterFrom, filterQuery } from '../../domain/posting/list-filter.ts';
import { LONGEST_QUERY } from '../../domain/search/search-words.ts';
import type { PublicJwk } from '../../protocol/keys.ts';
import { BoardCodeSchema, PostingIdSchema } from '../../protocol/scalar.ts';
import { readRootKey } from '../feed/keys/root-key.ts';
import type { PageAssets, PageOptions, RenderedPage } from '../pages/page-options.ts';
import { renderBoardDocument } from '../pages/render-board-document.tsx';
import { renderHomeDocument } from '../pages/render-home-document.tsx';
import { renderNotFoundDocument } from '../pages/render-not-found-document.tsx';
import { renderPostingDocument } from '../pages/render-posting-document.tsx';
import { renderSearchDocument } from '../pages/render-search-document.tsx';
import type { Store } from '../store/store.ts';
import { treeOf } from '../../ui/home/board-tree.ts';
import { readBoardPage, readFilterOptions } from '../use-cases/read-board-page.ts';
import { readPostingPage } from '../use-cases/read-posting-page.ts';
import { MOST_PAGES, searchTitles } from '../use-cases/search-titles.ts';
import type { Ctx } from './context.ts';
import { type Entity, entityOf, replyEntity } from './entity.ts';
import type { Route } from './route.ts';
import { createSnapshotCache } from './snapshot-cache.ts';

export interface DocumentDeps {
  readonly store: Store;
  readonly now: () => Instant;
  readonly nowMs: () => number;
  readonly epoch: () => number;
  readonly base: string;
  readonly publicUrl: string | null;
  readonly assets: PageAssets;
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Drawn { readonly status: number; readonly entity: Entity }

/** A page is drawn once for all who ask within a second: enough for a rush, too short for a list to outlive its hour. */
const DRAWN_MS = 1000;
const PRODUCES = ['text/html'];

/** What a browser opens: readable before and without JavaScript, then taken over by the app. */
export function documentRoutes(deps: DocumentDeps): readonly Route[] {
  const drawn = createSnapshotCache<Drawn>(deps.epoch, {
    maxBytes: 16 * 1024 * 1024, sizeOf: ({ entity }) => entity.bytes.byteLength * 2, maxAgeMs: DRAWN_MS, nowMs: deps.nowMs,
  });
  const reply = (c: Ctx, page: Drawn) => replyPage(deps, c, page);
  const draw = (c: Ctx, key: string, render: (options: PageOptions) => Promise<RenderedPage>) => {
    const found = drawn.get(key, async () => {
      return drawnOf(await render(await pageOptions(deps)));
    });
    return found instanceof Promise ? found.then((d) => reply(c, d)) : reply(c, found);
  };
  const notFound = (c: Ctx) => draw(c, 'not found', async (options) => renderNotFoundDocument(options));
  const html = { method: 'GET', limit: 'page', dear: true, produces: PRODUCES } as const;

  const home: Route = {
    ...html, path: '/',
    handle: (c) => draw(c, 'home', async (options) => renderHomeDocument({ counties: await readTree(deps.store) }, options)),
  };
  // The app's own screens: until it takes over, and without it, the choice of boards stands there.
  const appScreens = ['/settings', '/settings/storage', '/settings/install'].map((path): Route => ({ ...home, path }));
  const board: Route = {
    ...html, path: '/b/:board', label: '/b/{board}',
    handle(c) {
      const code = c.req.param('board') ?? '';
      const query = new URL(c.req.url).searchParams;
      const page = pageNumber(query.get('page'));
      if (!v.is(BoardCodeSchema, code) || page === null) return notFound(c);
      const filter = filterFrom((name) => query.get(name));
      const choosing = query.has('filter');
      return draw(c, `b ${code} ${page} ${filterQuery(filter)}${choosing ? ' choosing' : ''}`, (options) => deps.store.read(async (tx) => {
        const read = await readBoardPage(tx, code, { page, now: options.now, filter });
        if (read === null || page > read.pages) return renderNotFoundDocument(options);
        return renderBoardDocument({ page: read, filter, options: choosing ? await readFilterOptions(tx, code, options.now) : null }, options);
      }));
    },
  };
  const posting: Route = {
    ...html, path: '/p/:id', label: '/p/{id}',
    handle(c) {
      const id = c.req.param('id') ?? '';
      if (!v.is(PostingIdSchema, id)) return notFound(c);
      return draw(c, `p ${id}`, async (options) => {
        const read = await deps.store.read((tx) => readPostingPage(tx, id, options.now));
        return read.state === 'unknown' ? renderNotFoundDocument(options) : renderPostingDocument(read, options);
      });
    },
  };
  const search: Route = {
    ...html, path: '/search',
    handle(c) {
      const asked = new URL(c.req.url).searchParams;
      const query = (asked.get('q') ?? '').slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, '').trim();
      const page = pageNumber(asked.get('page'));
      if (page === null || page > MOST_PAGES) return notFound(c);
      return draw(c, `search ${page} ${query}`, (options) => deps.store.read(async (tx) => {
        const found = await searchTitles(tx, query, { page, now: options.now });
        return renderSearchDocument({ query, page, found: page === MOST_PAGES ? { ...found, hasMore: false } : found }, options);
      }));
    },
  };
  return [home, search, ...appScreens, board, posting, ...withoutSlash(deps)];
}

/** Addresses as people type them: one that ends in a slash, and the base path without one. */
function withoutSlash({ base, headers }: DocumentDeps): readonly Route[] {
  const to = (path: string) => new Response(null, { status: 308, headers: { ...headers, location: path, 'cache-control': 'public, max-age=3600' } });
  const slashed = (kind: 'b' | 'p'): Route => ({
    method: 'GET', path: `/${kind}/:key/`, label: `/${kind}/{key}/`, produces: PRODUCES,
    handle: (c) => to(`${base}/${kind}/${encodeURIComponent(c.req.param('key') ?? '')}`),
  });
  const top: Route = { method: 'GET', path: '', label: '(base)', produces: PRODUCES, handle: () => to(`${base}/`) };
  return [slashed('b'), slashed('p'), ...(base === '' ? [] : [top])];
}

/** `?page=`, from 1; anything unreadable is no page. Other parameters are what messengers add to links. */
function pageNumber(given: string | null): number | null {
  if (given === null) return 1;
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : null;
}

async function readTree(store: Store) {
  return treeOf(await store.read((tx) => tx.selectFrom('board').select(['code', 'name']).orderBy('code').execute()));
}

/** The page at any other address that a browser opens. It asks the store for nothing that grows. */
export function lostPage(deps: DocumentDeps): (c: Ctx) => Promise<Response> {
  return async (c) => replyPage(deps, c, drawnOf(renderNotFoundDocument(await pageOptions(deps))));
}

function drawnOf({ status, html }: RenderedPage): Drawn {
  return { status, entity: entityOf(html) };
}

function replyPage({ headers }: DocumentDeps, c: Ctx, { status, entity }: Drawn): Response {
  return replyEntity(c.req.raw, entity, { type: 'text/html; charset=utf-8', cache: 'no-cache', json: false, headers, ...(status === 200 ? {} : { status }) });
}

async function pageOptions(deps: DocumentDeps): Promise<PageOptions> {
  const root = await deps.store.read(readRootKey);
  return {
    base: deps.base, origin: deps.publicUrl === null ? null : new URL(deps.publicUrl).origin, locale: 'zh-CN', now: deps.now(),
    workingDaysLeft: (from, to) => (to >= WORKING_CALENDAR.horizon ? null : workingDaysLeft(from, to, WORKING_CALENDAR)),
    assets: deps.assets, version: deps.version, ...(root === null ? {} : { rootKey: publicHalf(root.public_jwk) }),
  };
}

function publicHalf(json: string): PublicJwk {
  const { kty, crv, x, y } = JSON.parse(json) as PublicJwk;
  return { kty, crv, x, y };
}
