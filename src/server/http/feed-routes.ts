import * as v from 'valibot';
import type { Ctx } from './context.ts';
import { type Entity, entityOf, replyEntity } from './entity.ts';
import type { FeedSource, FileKind } from './feed-source.ts';
import { HttpProblem } from './problem.ts';
import { QueryCountSchema, readQuery } from './read-query.ts';
import type { Route } from './route.ts';
import { type SnapshotCache, createSnapshotCache } from './snapshot-cache.ts';

const MB = 1024 * 1024;
const JSON_ONLY = ['application/json'];
const BEYOND = 'The log does not reach there, or one answer does not hold as much. Read the head and the index.';

/** The bytes under such an address never change. A body that must be forgotten leaves it by 410 here, and caches by a new address in the index. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** What moves. No stale-while-revalidate: a reader would get yesterday's board at the first look. */
const MOVING = 'public, max-age=2';

type CachedFile = Entity | 'gone' | 'none';
type Small = Entity | 'beyond' | null;

export interface FeedRouteDeps {
  readonly source: FeedSource;
  readonly epoch: () => number;
  readonly nowMs: () => number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The signed feed: static files by hash, and the few small answers that move. */
export function feedRoutes(deps: FeedRouteDeps): readonly Route[] {
  const { source, headers } = deps;
  const bounds = { maxAgeMs: Infinity, nowMs: deps.nowMs };
  const files = createSnapshotCache<CachedFile>(deps.epoch, { ...bounds, maxBytes: 48 * MB, sizeOf });
  const moving = createSnapshotCache<Small>(deps.epoch, { ...bounds, maxBytes: 16 * MB, sizeOf });

  const loadFile = (kind: FileKind, sha256: string) => async (before: CachedFile | undefined): Promise<CachedFile> => {
    // The bytes cannot have changed; they may only have had to go.
    if (before === 'gone') return before;
    if (before !== undefined && before !== 'none') return (await source.isGone(sha256)) ? 'gone' : before;
    const found = await source.file(kind, sha256);
    if (found === 'gone') return 'gone';
    if (found === null) return 'none';
    return { sha256, bytes: found.json, ...(found.br ? { br: found.br } : {}), ...(found.gz ? { gz: found.gz } : {}) };
  };

  const file = (path: string, kind: FileKind): Route => ({
    method: 'GET', path: `/feed/${path}/:file`, label: `/feed/${path}/{sha256}.json`, produces: JSON_ONLY,
    handle(c) {
      const sha256 = /^([0-9a-f]{64})\.json$/.exec(c.req.param('file') ?? '')?.[1];
      if (sha256 === undefined) throw notFound();
      const found = files.get(`${kind}/${sha256}`, loadFile(kind, sha256));
      return found instanceof Promise ? found.then((f) => replyFile(c, f)) : replyFile(c, found);
    },
  });
  const replyFile = (c: Ctx, found: CachedFile): Response => {
    if (found === 'gone') throw new HttpProblem(410, 'gone', { detail: 'This file held something that has been taken back. Read the head again.' });
    if (found === 'none') throw notFound();
    return replyEntity(c.req.raw, found, { type: 'application/json', cache: IMMUTABLE, json: true, headers });
  };

  const small = (c: Ctx, cache: SnapshotCache<Small>, key: string, load: () => Promise<string | 'beyond' | null>) => {
    const found = cache.get(key, async () => {
      const text = await load();
      return text === null || text === 'beyond' ? text : entityOf(text);
    });
    return found instanceof Promise ? found.then((e) => replySmall(c, e)) : replySmall(c, found);
  };
  const replySmall = (c: Ctx, found: Small): Response => {
    if (found === null) throw notFound();
    if (found === 'beyond') throw new HttpProblem(404, 'beyond-the-log', { detail: BEYOND });
    return replyEntity(c.req.raw, found, { type: 'application/json', cache: MOVING, json: true, headers });
  };
  const at = (path: string, load: (board: string, c: Ctx) => readonly [string, () => Promise<string | 'beyond' | null>], dear = false): Route => ({
    method: 'GET', path: `/feed/:board/${path}`, label: `/feed/{board}/${path}`, produces: JSON_ONLY,
    dear, ...(dear ? { limit: 'api' as const } : {}),
    handle(c) {
      const board = boardOf(c);
      const [key, read] = load(board, c);
      return small(c, moving, `${path} ${board} ${key}`, read);
    },
  });

  return [
    file('pages', 'page'), file('indexes', 'index'), file('headlines', 'headlines'),
    { method: 'GET', path: '/feed/keys.json', produces: JSON_ONLY, handle: (c) => small(c, moving, 'keys', source.keys) },
    at('head.json', (board) => ['', () => source.head(board)]),
    at('chain.json', (board) => ['', () => source.chain(board)]),
    at('tail', (board, c) => {
      const { after } = readQuery(c.req.raw.url, ['after'], AfterSchema);
      return [String(after), () => source.tail(board, after)];
    }),
    at('proof', (board, c) => {
      const { seq } = readQuery(c.req.raw.url, ['seq'], SeqSchema);
      return [String(seq), () => source.proof(board, seq)];
    }, true),
    at('consistency', (board, c) => {
      const { from, to } = readQuery(c.req.raw.url, ['from', 'to'], FromToSchema);
      return [`${from}-${to}`, () => source.consistency(board, from, to)];
    }, true),
  ];
}

const AfterSchema = v.object({ after: QueryCountSchema });
const SeqSchema = v.object({ seq: QueryCountSchema });
const FromToSchema = v.pipe(v.object({ from: QueryCountSchema, to: QueryCountSchema }), v.check(({ from, to }) => from <= to, 'from is after to'));

/** The board of the address; an impossible code is simply not there. */
export function boardOf(c: Ctx): string {
  const board = c.req.param('board') ?? '';
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(board)) throw notFound();
  return board;
}

function notFound(): HttpProblem {
  return new HttpProblem(404, 'not-found', { detail: 'There is nothing at this address.' });
}

/** About what an entry takes in memory; what is not there is remembered too. */
function sizeOf(e: Entity | string | null): number {
  return typeof e === 'string' || e === null ? 300 : e.bytes.byteLength + (e.br?.byteLength ?? 0) + (e.gz?.byteLength ?? 0) + 300;
}
