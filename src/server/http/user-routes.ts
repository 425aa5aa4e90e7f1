import * as v from 'valibot';
import { mayAnywhere } from '../../domain/access/may.ts';
import { BoardCodeSchema } from '../../protocol/scalar.ts';
import { grantsOf, type Session, sessionMay } from '../accounts/session.ts';
import type { ReadTx } from '../store/store.ts';
import { listAccounts } from '../use-cases/accounts/list-accounts.ts';
import { addAccount, changeGrant, endAccount, type NameTaken, resetAccount, type UnknownAccount } from '../use-cases/accounts/manage-accounts.ts';
import { type Need, needOn, requireUnrestricted } from '../use-cases/accounts/permitted.ts';
import { AccessRefused } from '../use-cases/accounts/require-session.ts';
import type { Invalid, UnknownBoard } from '../use-cases/use-case-error.ts';
import { type Access, answered } from './access.ts';
import { COMPONENTS } from './api-schemas.ts';
import type { ApiRoute } from './api-route.ts';
import type { Ctx } from './context.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { requireOwnRequest } from './own-request.ts';
import { HttpProblem } from './problem.ts';
import { readJson } from './read-json.ts';
import { readQuery } from './read-query.ts';

const MAX_BYTES = 4 * 1024;
const WRITE = [400, 401, 403, 404, 406, 409, 413, 415, 422, 429, 503] as const;
const ID = { id: { schema: v.string(), about: 'Id of the account.' } };

/** Accounts, for administrators: each reaches those whose every role lies on the administrator's own boards. */
export function userRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  const reply = (c: Ctx, value: unknown, status?: number) => replyJson(c.req.raw, value, 'no-store', headers, status);
  const route = (method: ApiRoute['method'], path: string, operation: Omit<ApiRoute['operation'], 'problems'>, handle: (c: Ctx) => Promise<Response>): ApiRoute => ({
    method, path, limit: 'api', dear: true, produces: ['application/json'], operation: { ...operation, asks: 'session', problems: WRITE },
    handle: (c) => answered(() => {
      if (method !== 'GET') requireOwnRequest(c.req.raw);
      return handle(c);
    }),
  });
  return [
    route('GET', '/api/v1/users', {
      id: 'listUsers', summary: 'Accounts with a role on a board or under it.', query: { board: { schema: BoardCodeSchema, about: 'Code of the board.' } },
      answers: { 200: { about: 'By name.', schema: 'UserList' } },
    }, async (c) => {
      const { board } = readQuery(c.req.raw.url, ['board'], v.object({ board: BoardCodeSchema }));
      await access.permit(c, needOn('user.manage', async () => board));
      return reply(c, { users: await access.deps.store.read((tx) => listAccounts(tx, board)) });
    }),
    route('POST', '/api/v1/users', { id: 'addUser', summary: 'A new account; answers its first password, this once.', body: 'NewUser', answers: { 201: { about: 'Made.', schema: 'FirstPassword' } } }, async (c) => {
      await access.session(c);
      const { name, role, board } = await readJson(c.req.raw, COMPONENTS.NewUser, MAX_BYTES);
      const { deps, actor } = await access.permit(c, fresh(needOn('user.manage', async () => board)));
      const added = await addAccount(deps, actor, { name, grant: { role, board } });
      if (!added.ok) throw userProblem(added.error);
      return reply(c, added.value, 201);
    }),
    route('POST', '/api/v1/users/:id/reset', { id: 'resetUser', summary: 'A new first password; factor and sessions are gone.', path: ID, answers: { 200: { about: 'Reset.', schema: 'FirstPassword' } } }, async (c) => {
      const id = c.req.param('id') ?? '';
      const { deps, actor } = await access.permit(c, fresh(needOver(id)));
      const reset = await resetAccount(deps, actor, id);
      if (!reset.ok) throw userProblem(reset.error);
      return reply(c, reset.value);
    }),
    route('DELETE', '/api/v1/users/:id', { id: 'endUser', summary: 'Ends an account and its sessions.', path: ID, answers: { 200: { about: 'Ended.', schema: 'Done' } } }, async (c) => {
      const id = c.req.param('id') ?? '';
      const { deps, actor } = await access.permit(c, fresh(needOver(id)));
      const ended = await endAccount(deps, actor, id);
      if (!ended.ok) throw userProblem(ended.error);
      return reply(c, { done: true });
    }),
    route('POST', '/api/v1/users/:id/grants', { id: 'changeGrant', summary: 'Gives a role on a board, or takes it back.', path: ID, body: 'GrantChange', answers: { 200: { about: 'Counts from the next request on.', schema: 'Done' } } }, async (c) => {
      await access.session(c);
      const id = c.req.param('id') ?? '';
      const { role, board, change } = await readJson(c.req.raw, COMPONENTS.GrantChange, MAX_BYTES);
      const { deps, actor } = await access.permit(c, fresh(needOver(id, board)));
      const changed = await changeGrant(deps, actor, id, { role, board }, change);
      if (!changed.ok) throw userProblem(changed.error);
      return reply(c, { done: true });
    }),
  ];
}

/** Over another's account, on every board where it has a role, and on `board`. */
function needOver(id: string, board?: string): Need {
  return async (tx: ReadTx, session: Session) => {
    requireUnrestricted(session);
    if (session.account === id) throw new AccessRefused('own-account');
    const boards = [...(await grantsOf(tx, id)).map((grant) => grant.board), ...(board === undefined ? [] : [board])];
    if (!mayAnywhere(session.grants, 'user.manage') || !boards.every((code) => sessionMay(session, 'user.manage', code))) throw new AccessRefused('not-permitted', 'user.manage');
  };
}

function fresh(need: Need): Need {
  return async (tx, session) => {
    await need(tx, session);
    if (!session.fresh) throw new AccessRefused('stale');
  };
}

function userProblem(error: UnknownAccount | NameTaken | UnknownBoard | Invalid): HttpProblem {
  switch (error.kind) {
    case 'unknown-account': return new HttpProblem(404, 'no-such-user', { detail: 'There is no such account.' });
    case 'name-taken': return new HttpProblem(409, 'name-taken', { detail: 'Another account has this name.' });
    case 'unknown-board': return new HttpProblem(422, 'no-such-board', { detail: 'There is no such board.' });
    case 'invalid': return new HttpProblem(422, 'does-not-fit', { detail: 'The account cannot be made like this.', errors: error.issues });
  }
}
