import { type ForkReportDeps, recordForkReport } from '../use-cases/record-fork-report.ts';
import type { ApiRoute } from './api-route.ts';
import { COMPONENTS } from './api-schemas.ts';
import { replyJson } from './json-reply.ts';
import { HttpProblem } from './problem.ts';
import { readJson } from './read-json.ts';

const MAX_BYTES = 16 * 1024;

const REFUSALS = {
  unreadable: 'One of the heads is not a signed head.',
  'not-signed-here': 'One of the heads is not signed by a key of its board.',
  'two-boards': 'The heads are of different boards.',
  'no-contradiction': 'Both heads can be true.',
  full: 'Enough has been reported; nothing more is kept for now.',
} as const;

interface ForkReportRouteDeps {
  readonly headers: Readonly<Record<string, string>>;
  /** Called once for each new report: nobody may have to look for it. */
  readonly onFresh: (report: { readonly id: string; readonly board: string; readonly kind: string }) => void;
}

/** Where a reader's device sends the proof that a log was rewritten. */
export function forkReportRoutes(deps: ForkReportDeps & ForkReportRouteDeps): readonly ApiRoute[] {
  return [{
    method: 'POST', path: '/api/v1/fork-reports', limit: 'report', dear: true, produces: ['application/json'],
    operation: {
      id: 'reportFork', summary: 'Two signed heads of one board that cannot both be true.', body: 'ForkReport',
      answers: { 200: { about: 'Known already.', schema: 'ForkReportReceipt' }, 201: { about: 'Checked and kept.', schema: 'ForkReportReceipt' } },
      problems: [400, 403, 406, 413, 415, 422, 429, 503],
    },
    async handle(c) {
      const report = await readJson(c.req.raw, COMPONENTS.ForkReport, MAX_BYTES);
      const outcome = await recordForkReport(deps, report);
      if (!outcome.ok) throw new HttpProblem(outcome.error === 'full' ? 429 : 422, outcome.error, { detail: REFUSALS[outcome.error] });
      const { id, board, kind } = outcome;
      if (outcome.fresh) deps.onFresh({ id, board, kind });
      return replyJson(c.req.raw, { id, board, kind }, 'no-store', deps.headers, outcome.fresh ? 201 : 200);
    },
  }];
}
