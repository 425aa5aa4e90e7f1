import * as v from 'valibot';
import type { Instant } from '../../domain/civil-date.ts';
import { DRAFT_STATES } from '../../domain/draft/draft.ts';
import { BoardCodeSchema, CountSchema, InstantSchema, PostingIdSchema } from '../../protocol/scalar.ts';
import type { Session } from '../accounts/session.ts';
import { needOn, needSomewhere } from '../use-cases/accounts/permitted.ts';
import { contentAt } from '../use-cases/drafts/draft-versions.ts';
import { listDebts, listDrafts } from '../use-cases/drafts/list-drafts.ts';
import { draftRow, readDraft } from '../use-cases/drafts/read-draft.ts';
import type { DraftRow } from '../store/schema.ts';
import { type Access, answered } from './access.ts';
import type { ApiRoute } from './api-route.ts';
import type { Ctx } from './context.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { HttpProblem } from './problem.ts';
import { QueryCountSchema, readQuery } from './read-query.ts';

const PROBLEMS = [400, 401, 403, 404, 406, 410, 429, 503] as const;
const ID = { schema: PostingIdSchema, about: 'Number of the draft.' };
const BOARD = { schema: BoardCodeSchema, about: 'Only of this board and those under it.' };
const StateSchema = v.picklist(DRAFT_STATES, 'not a state of a draft');
const AfterSchema = v.pipe(v.string(), v.regex(/^[\d\-T:.]{23}Z_[0-9a-z]{16}$/, 'not the next of a page'));
const ListSchema = v.object({ board: v.optional(BoardCodeSchema), state: v.optional(StateSchema), after: v.optional(AfterSchema) });

/** Drafts as those may read them who write, review and issue; what the session's grants do not reach is not there. */
export function draftRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  const route = (path: string, operation: Omit<ApiRoute['operation'], 'problems'>, read: (c: Ctx) => Promise<unknown>): ApiRoute => ({
    method: 'GET', path, limit: 'api', dear: true, produces: ['application/json'], operation: { ...operation, asks: 'session', problems: PROBLEMS },
    handle: (c) => answered(async () => replyJson(c.req.raw, await read(c), 'no-store', headers)),
  });
  const reader = async (c: Ctx): Promise<Session> => (await access.permit(c, needSomewhere('draft.read'))).session;
  const { store } = access.deps;
  return [
    route('/api/v1/drafts', {
      id: 'listDrafts', summary: 'Drafts within reach, last changed first, a page at a time.',
      query: { board: BOARD, state: { schema: StateSchema, about: 'Only in this state.' }, after: { schema: AfterSchema, about: 'The `next` of the page before.' } },
      answers: { 200: { about: 'A page of drafts.', schema: 'DraftPage' } },
    }, async (c) => {
      const { after, board, state } = readQuery(c.req.raw.url, ['board', 'state', 'after'], ListSchema);
      const { grants } = await reader(c);
      return store.read((tx) => listDrafts(tx, grants, {
        ...(board === undefined ? {} : { board }), ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { after: placeAfter(after) }),
      }));
    }),
    route('/api/v1/drafts/:id', { id: 'getDraft', summary: 'A draft with its text and history.', path: { id: ID }, answers: { 200: { about: 'The draft.', schema: 'Draft' } } }, async (c) => {
      const row = await readable(access, c);
      return await store.read((tx) => readDraft(tx, row)) ?? forgotten();
    }),
    route('/api/v1/drafts/:id/versions/:n', {
      id: 'getDraftVersion', summary: 'What a draft said at a version. Former texts have no lists of people.',
      path: { id: ID, n: { schema: CountSchema, about: 'The version, from 1 on.' } }, answers: { 200: { about: 'The text.', schema: 'DraftContent' } },
    }, async (c) => {
      const row = await readable(access, c);
      const n = v.safeParse(v.pipe(QueryCountSchema, v.minValue(1), v.maxValue(row.version)), c.req.param('n') ?? '');
      if (!n.success) throw new HttpProblem(404, 'no-such-version', { detail: 'The draft has no such version.' });
      return (await store.read((tx) => contentAt(tx, row.id, n.output)))?.content ?? forgotten();
    }),
    route('/api/v1/debts', { id: 'listDebts', summary: 'Reviews that are owed to what was published before them.', query: { board: BOARD }, answers: { 200: { about: 'The longest owed first.', schema: 'DebtList' } } }, async (c) => {
      const { board } = readQuery(c.req.raw.url, ['board'], v.object({ board: v.optional(BoardCodeSchema) }));
      const { grants } = await reader(c);
      return { debts: await store.read((tx) => listDebts(tx, grants, board)) };
    }),
  ];
}

/** The draft of the request, which the session may read. */
async function readable(access: Access, c: Ctx): Promise<DraftRow> {
  const id = c.req.param('id') ?? '';
  const known = v.is(PostingIdSchema, id);
  await access.permit(c, needOn('draft.read', async (tx) => (known ? (await draftRow(tx, id))?.board ?? null : null)));
  const row = known ? await access.deps.store.read((tx) => draftRow(tx, id)) : undefined;
  if (row === undefined) throw new HttpProblem(404, 'no-such-draft', { detail: 'There is no draft of this number.' });
  return row;
}

function placeAfter(after: string): { readonly at: Instant; readonly id: string } {
  const [at = '', id = ''] = after.split('_');
  if (!v.is(InstantSchema, at)) throw new HttpProblem(400, 'bad-query', { detail: 'The query cannot be read.', errors: [{ path: 'after', message: 'not the next of a page' }] });
  return { at, id };
}

function forgotten(): never {
  throw new HttpProblem(410, 'draft-forgotten', { detail: 'Its text had to be forgotten.' });
}
