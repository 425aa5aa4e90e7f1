import { sql } from 'kysely';
import * as v from 'valibot';
import { chainOf } from '../../domain/unit/board-code.ts';
import { BoardCodeSchema } from '../../protocol/scalar.ts';
import { initialsOf } from '../feed/headline-of.ts';
import { isStorableText } from '../store/parameter.ts';
import type { BoardRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { ApiRoute } from './api-route.ts';
import { type ApiBoard, LevelSchema } from './api-schemas.ts';
import { replyJson } from './json-reply.ts';
import { HttpProblem } from './problem.ts';
import { QueryCountSchema, readQuery } from './read-query.ts';

const MAX_PAGE = 200;
const SHORT = 'public, max-age=10';

const SearchSchema = v.pipe(v.string(), v.check((text) => isStorableText(text), 'not a text that can be searched'), v.maxLength(60));
const LimitSchema = v.pipe(QueryCountSchema, v.minValue(1, 'at least 1'), v.maxValue(MAX_PAGE, `at most ${MAX_PAGE}`));
const QuerySchema = v.object({
  q: v.optional(SearchSchema, ''), level: v.optional(LevelSchema), parent: v.optional(BoardCodeSchema), after: v.optional(BoardCodeSchema),
  limit: v.optional(LimitSchema, '50'),
});

export interface BoardRouteDeps { readonly store: Store; readonly headers: Readonly<Record<string, string>> }

/** The boards that there are: to choose one, and to see what stands above it. */
export function boardRoutes({ store, headers }: BoardRouteDeps): readonly ApiRoute[] {
  const list: ApiRoute = {
    method: 'GET', path: '/api/v1/boards', limit: 'api', dear: true, produces: ['application/json'],
    operation: {
      id: 'listBoards', summary: 'Boards by code, a page at a time; searched by name or code.',
      query: {
        q: { schema: SearchSchema, about: 'Part of a name, or the beginning of a code.' },
        level: { schema: LevelSchema, about: 'Only boards of this level.' },
        parent: { schema: BoardCodeSchema, about: 'Only boards right under this one.' },
        after: { schema: BoardCodeSchema, about: 'The `next` of the page before.' },
        limit: { schema: LimitSchema, about: `Boards a page, at most ${MAX_PAGE}; 50 otherwise.` },
      },
      answers: { 200: { about: 'A page of boards.', schema: 'BoardPage' } }, problems: [400, 406, 429, 503],
    },
    async handle(c) {
      const { q, level, parent, after, limit } = readQuery(c.req.raw.url, ['q', 'level', 'parent', 'after', 'limit'], QuerySchema);
      const rows = await store.read(async (tx) => {
        let query = tx.selectFrom('board').selectAll().orderBy('code').limit(limit + 1);
        if (after !== undefined) query = query.where('code', '>', after);
        if (level !== undefined) query = query.where('level', '=', level);
        if (parent !== undefined) query = query.where('parent', '=', parent);
        if (q !== '') {
          const pattern = q.replace(/[\\%_]/g, '\\$&');
          query = query.where(({ or }) => or([
            sql<boolean>`name like ${`%${pattern}%`} escape '\\'`, sql<boolean>`code like ${`${pattern}%`} escape '\\'`,
          ]));
        }
        return query.execute();
      });
      const boards = rows.slice(0, limit).map(apiBoard);
      return replyJson(c.req.raw, { boards, next: rows.length > limit ? (boards.at(-1)?.code ?? null) : null }, SHORT, headers);
    },
  };
  const one: ApiRoute = {
    method: 'GET', path: '/api/v1/boards/:code', limit: 'api', dear: true, produces: ['application/json'],
    operation: {
      id: 'getBoard', summary: 'One board, and those above it, nearest first.',
      path: { code: { schema: BoardCodeSchema, about: 'Statistical code: county 6, township 9, village 12 digits.' } },
      answers: { 200: { about: 'The board.', schema: 'BoardDetail' } }, problems: [404, 406, 429, 503],
    },
    async handle(c) {
      const code = c.req.param('code') ?? '';
      const found = v.is(BoardCodeSchema, code) ? await readBoardWithAbove(store, code) : null;
      if (found === null) throw new HttpProblem(404, 'no-such-board', { detail: 'There is no board of this code.' });
      return replyJson(c.req.raw, found, SHORT, headers);
    },
  };
  return [list, one];
}

/** A board and those above it, nearest first; their codes are prefixes of its own. */
async function readBoardWithAbove(store: Store, code: string): Promise<{ board: ApiBoard; above: ApiBoard[] } | null> {
  const codes = chainOf(code);
  const rows = await store.read((tx) => tx.selectFrom('board').selectAll().where('code', 'in', codes).orderBy('code', 'desc').execute());
  const [board, ...above] = rows.map(apiBoard);
  return board?.code === code ? { board, above } : null;
}

function apiBoard({ code, name, level, parent, size }: BoardRow): ApiBoard {
  return { code, name, initials: initialsOf(name), level: level as ApiBoard['level'], parent, size };
}
