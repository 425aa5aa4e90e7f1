import { answerOperations, MAX_OPERATIONS, SentBatchSchema } from '../use-cases/operations/answer-operations.ts';
import { type Access, answered } from './access.ts';
import type { ApiRoute } from './api-route.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { requireOwnRequest } from './own-request.ts';
import { readJson } from './read-json.ts';

const MAX_BYTES = 4_000_000;

/** Where devices send what was done in the console, perhaps offline and long ago. */
export function operationRoutes(access: Access, headers: FixedHeaders): readonly ApiRoute[] {
  return [{
    method: 'POST', path: '/api/v1/operations', limit: 'api', dear: true, produces: ['application/json'],
    operation: {
      id: 'sendOperations', asks: 'session', body: 'OperationBatch',
      summary: `Does what was done on a device, each once however often it is sent: at most ${MAX_OPERATIONS}, and ${MAX_BYTES} bytes. One that does not fit is refused by itself.`,
      answers: { 200: { about: 'What became of each, in the order sent.', schema: 'OperationAnswer' } }, problems: [400, 401, 403, 406, 413, 415, 422, 429, 503],
    },
    handle: (c) => answered(async () => {
      requireOwnRequest(c.req.raw);
      const { token } = await access.session(c);
      const { operations } = await readJson(c.req.raw, SentBatchSchema, MAX_BYTES);
      return replyJson(c.req.raw, { results: await answerOperations(access.deps, token, operations) }, 'no-store', headers);
    }),
  }];
}
