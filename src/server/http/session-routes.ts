import { operationsOn } from '../../domain/access/may.ts';
import { BoardCodeSchema } from '../../protocol/scalar.ts';
import { deviceName } from '../accounts/device-name.ts';
import { readSession, type Session } from '../accounts/session.ts';
import { endOtherSessions, endSession, listSessions } from '../use-cases/accounts/own-sessions.ts';
import { proveAgain } from '../use-cases/accounts/prove-again.ts';
import { signIn } from '../use-cases/accounts/sign-in.ts';
import { type Access, answered } from './access.ts';
import { type ApiSession, COMPONENTS } from './api-schemas.ts';
import type { ApiRoute } from './api-route.ts';
import type { Ctx } from './context.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { requireOwnRequest } from './own-request.ts';
import { HttpProblem } from './problem.ts';
import { proofProblem } from './proof-answer.ts';
import { readJson } from './read-json.ts';
import { readQuery } from './read-query.ts';
import { noSessionCookie, sessionCookie, tokenOf } from './session-cookie.ts';
import * as v from 'valibot';

const MAX_BYTES = 8 * 1024;
const PRIVATE = 'no-store';
const JSON_ONLY = ['application/json'];
const WRITE = [400, 401, 403, 406, 413, 415, 422, 429, 503] as const;
const READ = [401, 406, 429, 503] as const;

/** What the holder of a session is told of it. */
export function sessionAnswer({ id, name, grants, level, restriction, fresh, createdAt, endsAt }: Session): ApiSession {
  return { id, name, grants: [...grants], level, restriction, fresh, createdAt, endsAt };
}

/** Signing in and out, and the sessions of one's own account. */
export function sessionRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  const { deps } = access;
  const read = (token: string | null) => (token === null ? Promise.resolve(null) : deps.store.read((tx) => readSession(tx, token, deps.clock(), deps.demo)));
  const reply = (c: Ctx, value: unknown, more: FixedHeaders = {}, status?: number) => replyJson(c.req.raw, value, PRIVATE, { ...headers, ...more }, status);
  /** Whoever used this browser before is signed out: a tablet is handed round. */
  const endFormer = async (token: string | null) => {
    if (token !== null && await read(token) !== null) await endSession(deps, token, 'current');
  };

  const enter: ApiRoute = {
    method: 'POST', path: '/api/v1/session', limit: 'signIn', dear: true, produces: JSON_ONLY,
    operation: {
      id: 'signIn', asks: 'own-header', summary: 'Begins a session, kept in a cookie. Name, password and code are judged together.', body: 'SignIn',
      answers: { 200: { about: 'Signed in; a session before it in this browser has ended.', schema: 'SessionAnswer' } }, problems: WRITE,
    },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const { name, password, code } = await readJson(c.req.raw, COMPONENTS.SignIn, MAX_BYTES);
      const outcome = await signIn(deps, { name, password, code, device: deviceName(c.req.header('user-agent') ?? null) });
      if (outcome.kind !== 'signed-in') throw proofProblem(outcome);
      await endFormer(tokenOf(c));
      const session = await read(outcome.token);
      return reply(c, { session: session === null ? null : sessionAnswer(session) }, sessionCookie(outcome.token));
    }),
  };
  const current: ApiRoute = {
    method: 'GET', path: '/api/v1/session', limit: 'api', dear: true, produces: JSON_ONLY,
    operation: { id: 'getSession', summary: 'Who is signed in here; null when nobody is.', answers: { 200: { about: 'The session.', schema: 'SessionAnswer' } }, problems: [406, 429, 503] },
    async handle(c) {
      const found = await read(tokenOf(c));
      return reply(c, { session: found === null ? null : sessionAnswer((await access.session(c)).session) });
    },
  };
  const leave: ApiRoute = {
    method: 'DELETE', path: '/api/v1/session', limit: 'api', produces: JSON_ONLY,
    operation: { id: 'signOut', asks: 'own-header', summary: 'Ends the session, on the server too. Nobody being signed in is no error.', answers: { 200: { about: 'Signed out.', schema: 'SessionAnswer' } }, problems: [403, 406, 415, 429] },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      await endFormer(tokenOf(c));
      return reply(c, { session: null }, noSessionCookie());
    }),
  };
  const prove: ApiRoute = {
    method: 'POST', path: '/api/v1/session/proof', limit: 'signIn', dear: true, produces: JSON_ONLY,
    operation: { id: 'proveAgain', asks: 'session', summary: 'Proves again who it is: for ten minutes factors and accounts may be changed.', body: 'Proof', answers: { 200: { about: 'Proved.', schema: 'SessionAnswer' } }, problems: WRITE },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const token = access.token(c);
      const outcome = await proveAgain(deps, token, await readJson(c.req.raw, COMPONENTS.Proof, MAX_BYTES));
      if (outcome.kind !== 'proved') throw proofProblem(outcome);
      const session = await read(outcome.value);
      return reply(c, { session: session === null ? null : sessionAnswer(session) }, sessionCookie(outcome.value));
    }),
  };
  const list: ApiRoute = {
    method: 'GET', path: '/api/v1/sessions', limit: 'api', dear: true, produces: JSON_ONLY,
    operation: { id: 'listSessions', asks: 'session', summary: 'The sessions of one’s own account.', answers: { 200: { about: 'Last used first.', schema: 'SessionList' } }, problems: READ },
    handle: (c) => answered(async () => reply(c, { sessions: await listSessions(deps, (await access.session(c)).token) })),
  };
  const endOne: ApiRoute = {
    method: 'DELETE', path: '/api/v1/sessions/:id', limit: 'api', dear: true, produces: JSON_ONLY,
    operation: {
      id: 'endSession', asks: 'session', summary: 'Ends one session of one’s own account.', path: { id: { schema: v.string(), about: 'As listed; or `others` for all but this one.' } },
      answers: { 200: { about: 'How many have ended.', schema: 'Ended' } }, problems: [401, 403, 404, 406, 415, 429, 503],
    },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const { token } = await access.session(c);
      const id = c.req.param('id') ?? '';
      const ended = id === 'others' ? await endOtherSessions(deps, token) : Number(await endSession(deps, token, id));
      if (ended === 0 && id !== 'others') throw new HttpProblem(404, 'no-such-session', { detail: 'Your account has no such session.' });
      return reply(c, { ended });
    }),
  };
  const permissions: ApiRoute = {
    method: 'GET', path: '/api/v1/permissions', limit: 'api', dear: true, produces: JSON_ONLY,
    operation: {
      id: 'getPermissions', asks: 'session', summary: 'What the session may do on a board.', query: { board: { schema: BoardCodeSchema, about: 'Code of the board.' } },
      answers: { 200: { about: 'Operations by name.', schema: 'Permissions' } }, problems: [400, ...READ],
    },
    handle: (c) => answered(async () => {
      const { session } = await access.session(c);
      const { board } = readQuery(c.req.raw.url, ['board'], v.object({ board: BoardCodeSchema }));
      return reply(c, { board, operations: session.restriction === null ? operationsOn(session.grants, board) : [] });
    }),
  };
  return [enter, current, leave, prove, list, endOne, permissions];
}
