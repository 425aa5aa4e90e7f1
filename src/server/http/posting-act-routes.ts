import * as v from 'valibot';
import type { Operation } from '../../domain/access/operation.ts';
import { PostingIdSchema } from '../../protocol/scalar.ts';
import type { ReadTx } from '../store/store.ts';
import { needOn } from '../use-cases/accounts/permitted.ts';
import { extendPublicity } from '../use-cases/extend-publicity.ts';
import { liftWarning } from '../use-cases/lift-warning.ts';
import { removePosting } from '../use-cases/remove-posting.ts';
import { withdrawPosting } from '../use-cases/withdraw-posting.ts';
import { type Access, answered } from './access.ts';
import { COMPONENTS, type ComponentName } from './api-schemas.ts';
import type { ApiRoute } from './api-route.ts';
import type { Ctx } from './context.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { requireOwnRequest } from './own-request.ts';
import { HttpProblem } from './problem.ts';
import { postingProblem } from './posting-problem.ts';
import { readJson } from './read-json.ts';

type Permitted = Awaited<ReturnType<Access['permit']>>;

const MAX_BYTES = 64 * 1024;
const PROBLEMS = [400, 401, 403, 404, 406, 409, 410, 413, 415, 422, 429, 503] as const;
const PATH = { id: { schema: PostingIdSchema, about: 'Identifier of the posting.' } };

/** What an issuer does to a posting that is on the board. What needs a text that somebody else has written and reviewed is not among them. */
export function postingActRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  const act = (name: string, operation: Operation, about: { readonly id: string; readonly summary: string; readonly body: ComponentName; readonly answer: ComponentName }, run: (c: Ctx, id: string, permitted: Permitted) => Promise<unknown>): ApiRoute => ({
    method: 'POST', path: `/api/v1/postings/:id/${name}`, limit: 'api', dear: true, produces: ['application/json'],
    operation: { id: about.id, asks: 'session', summary: about.summary, path: PATH, body: about.body, answers: { 200: { about: 'Done, with its place in the log.', schema: about.answer } }, problems: PROBLEMS },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const id = c.req.param('id') ?? '';
      const permitted = await access.permit(c, needOn(operation, boardOf(id)));
      if (!v.is(PostingIdSchema, id)) throw new HttpProblem(404, 'no-such-posting', { detail: 'There is no posting of this number.' });
      return replyJson(c.req.raw, await run(c, id, permitted), 'no-store', headers);
    }),
  });
  return [
    act('withdrawal', 'posting.withdraw', { id: 'withdrawPosting', summary: 'Takes a posting back; the reason stands in its place.', body: 'Withdrawal', answer: 'PostingEnd' }, async (c, id, { deps, actor }) => {
      const { reason, keepTitle } = await readJson(c.req.raw, COMPONENTS.Withdrawal, MAX_BYTES);
      return valueOf(await withdrawPosting(deps, actor, { id, reason, ...(keepTitle === undefined ? {} : { keepTitle }) }));
    }),
    act('removal', 'posting.remove', { id: 'removePosting', summary: 'Removes what should never have been published, with its history.', body: 'Removal', answer: 'PostingEnd' }, async (c, id, { deps, actor }) => {
      const { reason } = await readJson(c.req.raw, COMPONENTS.Removal, MAX_BYTES);
      return valueOf(await removePosting(deps, actor, { id, reason }));
    }),
    act('lift', 'warning.lift', { id: 'liftWarning', summary: 'Lifts a warning.', body: 'Lift', answer: 'PostingAnswer' }, async (c, id, { deps, actor }) => {
      const { note } = await readJson(c.req.raw, COMPONENTS.Lift, MAX_BYTES);
      return valueOf(await liftWarning(deps, actor, { id, note }));
    }),
    act('extension', 'posting.extend', { id: 'extendPublicity', summary: 'Moves the end of a running publicity to a later day.', body: 'Extension', answer: 'PostingAnswer' }, async (c, id, { deps, actor }) => {
      const { baseRevision, to, note } = await readJson(c.req.raw, COMPONENTS.Extension, MAX_BYTES);
      return valueOf(await extendPublicity(deps, actor, { id, baseRevision, to, note }));
    }),
  ];
}

/** The board of a posting in whatever state; null when there is none. */
function boardOf(id: string): (tx: ReadTx) => Promise<string | null> {
  return async (tx) => (await tx.selectFrom('posting').select('board').where('id', '=', id).executeTakeFirst())?.board ?? null;
}

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Parameters<typeof postingProblem>[0] }): T {
  if (!result.ok) throw postingProblem(result.error);
  return result.value;
}
