import type { Instant } from '../../domain/civil-date.ts';
import type { Posting } from '../../domain/posting/posting.ts';
import { visibleAt } from '../../domain/posting/visible-at.ts';
import type { Store } from '../store/store.ts';
import { entityOf, replyEntity } from './entity.ts';
import { HttpProblem } from './problem.ts';
import type { Route } from './route.ts';
import { atomFeed, jsonFeed, type Syndication } from './syndication.ts';

/** Postings in one document: readers of such feeds ask often and want the newest. */
const NEWEST = 50;

export interface SyndicationDeps {
  readonly store: Store;
  readonly now: () => Instant;
  readonly base: string;
  /** Origin and path as the world sees it; null: the address that the request came to. */
  readonly publicUrl: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** `/feed/{board}.atom` and `/feed/{board}.json`: titles, summaries and links, never a list of people. */
export function syndicationRoutes(deps: SyndicationDeps): readonly Route[] {
  return [{
    method: 'GET', path: '/feed/:file', label: '/feed/{board}.atom|json', limit: 'page', dear: true,
    produces: ['application/atom+xml', 'application/feed+json', 'application/json', 'application/xml', 'text/xml'],
    async handle(c) {
      const [, board, kind] = /^(\d{6}|\d{9}|\d{12})\.(atom|json)$/.exec(c.req.param('file') ?? '') ?? [];
      const home = deps.publicUrl ?? new URL(c.req.raw.url).origin + deps.base;
      const syndication = board === undefined ? null : await readSyndication(deps, board, home);
      if (syndication === null) throw new HttpProblem(404, 'not-found', { detail: 'There is nothing at this address.' });
      const [text, type] = kind === 'atom'
        ? [atomFeed(syndication), 'application/atom+xml; charset=utf-8'] : [jsonFeed(syndication), 'application/feed+json'];
      return replyEntity(c.req.raw, entityOf(text), { type, cache: 'public, max-age=60', json: kind === 'json', headers: deps.headers });
    },
  }];
}

async function readSyndication({ store, now }: SyndicationDeps, board: string, home: string): Promise<Syndication | null> {
  const at = now();
  return store.read(async (tx) => {
    const row = await tx.selectFrom('board').select('name').where('code', '=', board).executeTakeFirst();
    if (row === undefined) return null;
    const rows = await tx.selectFrom('posting').select('json').where('board', '=', board).where('state', '=', 'live')
      .orderBy('seq', 'desc').limit(NEWEST).execute();
    const postings = rows.flatMap(({ json }) => (json === null ? [] : visibleAt(JSON.parse(json) as Posting, at) ?? []));
    return { board, name: row.name, home, updated: postings.map((p) => p.issuedAt).sort().at(-1) ?? at, postings };
  });
}
