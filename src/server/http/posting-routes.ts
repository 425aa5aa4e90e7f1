import * as v from 'valibot';
import { PostingIdSchema } from '../../protocol/scalar.ts';
import type { Instant } from '../../domain/civil-date.ts';
import type { Store } from '../store/store.ts';
import { readPostingPage } from '../use-cases/read-posting-page.ts';
import type { ApiRoute } from './api-route.ts';
import type { FixedHeaders } from './entity.ts';
import { replyJson } from './json-reply.ts';
import { HttpProblem } from './problem.ts';

export interface PostingRouteDeps { readonly store: Store; readonly now: () => Instant; readonly headers: FixedHeaders }

const MOVING = 'public, max-age=2';

/** One posting as data. A list of people ends here at its hour too, whether or not the nightly work has run. */
export function postingRoutes(deps: PostingRouteDeps): readonly ApiRoute[] {
  return [{
    method: 'GET', path: '/api/v1/postings/:id', limit: 'api', dear: true, produces: ['application/json'],
    operation: {
      id: 'getPosting', summary: 'The live revision of a posting; 410 with its tombstone when it is gone.',
      path: { id: { schema: PostingIdSchema, about: 'Identifier of the posting.' } },
      answers: { 200: { about: 'The posting and its place in the log of its board.', schema: 'PostingAnswer' } }, problems: [404, 406, 410, 429, 503],
    },
    async handle(c) {
      const id = c.req.param('id') ?? '';
      const found = v.is(PostingIdSchema, id) ? await deps.store.read((tx) => readPostingPage(tx, id, deps.now())) : null;
      if (found === null || found.state === 'unknown') {
        throw new HttpProblem(404, 'no-such-posting', { detail: 'There is no posting of this number.' });
      }
      if (found.state === 'gone') {
        throw new HttpProblem(410, 'posting-gone', {
          detail: 'This posting is no longer shown.', more: { tombstone: found.tombstone }, headers: { 'cache-control': MOVING },
        });
      }
      return replyJson(c.req.raw, { posting: found.posting, seq: found.seq }, MOVING, deps.headers);
    },
  }];
}
