import { changePassword } from '../use-cases/accounts/change-password.ts';
import { confirmFactor, removeFactor, renewRecoveryCodes, startFactor } from '../use-cases/accounts/enrol-factor.ts';
import { type Access, answered } from './access.ts';
import { COMPONENTS } from './api-schemas.ts';
import type { ApiRoute } from './api-route.ts';
import type { Ctx } from './context.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { requireOwnRequest } from './own-request.ts';
import { HttpProblem } from './problem.ts';
import { proofProblem } from './proof-answer.ts';
import { readJson } from './read-json.ts';
import { sessionCookie } from './session-cookie.ts';

const MAX_BYTES = 8 * 1024;
const WRITE = [400, 401, 403, 406, 413, 415, 422, 429, 503] as const;
const WEAK = {
  'too-short': 'At least 12 characters.', 'too-long': 'At most 128 characters.', 'easy-to-guess': 'Too easy to guess. Several words that do not belong together are good.', 'same': 'This is the password that you have.',
} as const;

/** Password, second factor and recovery codes of one's own account. Each answer that renews the token carries its cookie. */
export function ownAccountRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  const { deps } = access;
  const reply = (c: Ctx, value: unknown, more: FixedHeaders = {}) => replyJson(c.req.raw, value, 'no-store', { ...headers, ...more });
  const post = (path: string, operation: Omit<ApiRoute['operation'], 'problems'>, handle: (c: Ctx, token: string) => Promise<Response>, method: 'POST' | 'DELETE' = 'POST'): ApiRoute => ({
    method, path, limit: 'signIn', dear: true, produces: ['application/json'], operation: { ...operation, asks: 'session', problems: [...WRITE, 409] },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      return handle(c, (await access.session(c)).token);
    }),
  });
  return [
    post('/api/v1/account/password', { id: 'changePassword', summary: 'Another password; all other sessions end.', body: 'PasswordChange', answers: { 200: { about: 'Changed.', schema: 'Done' } } }, async (c, token) => {
      const outcome = await changePassword(deps, token, await readJson(c.req.raw, COMPONENTS.PasswordChange, MAX_BYTES));
      if (outcome.kind === 'weak') throw new HttpProblem(422, `password-${outcome.weakness}`, { detail: WEAK[outcome.weakness], errors: [{ path: 'next', message: WEAK[outcome.weakness] }] });
      if (outcome.kind !== 'changed') throw proofProblem(outcome);
      return reply(c, { done: true }, sessionCookie(outcome.token));
    }),
    post('/api/v1/account/factor', { id: 'startFactor', summary: 'A secret for an authenticator; counts once confirmed.', answers: { 200: { about: 'To be drawn as a QR code, or typed.', schema: 'NewFactor' } } },
      async (c, token) => reply(c, await startFactor(deps, token))),
    post('/api/v1/account/factor/confirmation', {
      id: 'confirmFactor', summary: 'Confirms the new factor by a code of it.', body: 'FactorCode', answers: { 200: { about: 'Enrolled; recovery codes, shown this once.', schema: 'RecoveryCodes' } },
    }, async (c, token) => {
      const { code } = await readJson(c.req.raw, COMPONENTS.FactorCode, MAX_BYTES);
      const outcome = await confirmFactor(deps, token, code);
      if (outcome.kind !== 'confirmed') throw proofProblem(outcome);
      return reply(c, { recoveryCodes: outcome.recoveryCodes }, sessionCookie(outcome.token));
    }),
    post('/api/v1/account/recovery-codes', { id: 'renewRecoveryCodes', summary: 'Ten new recovery codes; the old ones are void.', answers: { 200: { about: 'Shown this once.', schema: 'RecoveryCodes' } } }, async (c, token) => {
      const recoveryCodes = await renewRecoveryCodes(deps, token);
      if (recoveryCodes === null) throw new HttpProblem(409, 'no-factor', { detail: 'The account has no second factor.' });
      return reply(c, { recoveryCodes });
    }),
    post('/api/v1/account/factor', { id: 'removeFactor', summary: 'Takes the second factor away, where no role needs it.', answers: { 200: { about: 'Taken away.', schema: 'Done' } } }, async (c, token) => {
      const removed = await removeFactor(deps, token);
      if (removed === null) throw new HttpProblem(409, 'factor-needed', { detail: 'One of your roles needs the second factor.' });
      return reply(c, { done: true }, sessionCookie(removed.token));
    }, 'DELETE'),
  ];
}
