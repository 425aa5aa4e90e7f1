import type { Ctx } from './context.ts';
import type { LimitName } from './rate-limit.ts';

/** One address and method. Routes are data: the router, the 405 answers, the metrics' labels and the OpenAPI document come from the same list. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Pattern for the router, without the base path. */
  readonly path: string;
  /** Name in logs and metrics, when the pattern is not readable by itself. */
  readonly label?: string;
  readonly limit?: LimitName;
  /** Costs the database or the processor: refused first under load. */
  readonly dear?: boolean;
  /** Media types it can answer with; an `Accept` that excludes all of them gets 406. Empty: whatever the file is. */
  readonly produces: readonly string[];
  readonly handle: (c: Ctx) => Response | Promise<Response>;
}
