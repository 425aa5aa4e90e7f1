import type * as v from 'valibot';
import type { ComponentName } from './api-schemas.ts';
import type { ProblemStatus } from './problem.ts';
import type { Route } from './route.ts';

/** A route under `/api` says everything that the OpenAPI document needs: there is no second list to keep. */
export interface ApiRoute extends Route {
  readonly operation: {
    readonly id: string;
    readonly summary: string;
    readonly path?: Readonly<Record<string, { readonly schema: v.GenericSchema; readonly about: string }>>;
    readonly query?: Readonly<Record<string, { readonly schema: v.GenericSchema; readonly about: string }>>;
    /** What a request has to bring: `session` somebody signed in, and the own header with each write; `own-header` that alone. */
    readonly asks?: 'session' | 'own-header';
    readonly body?: ComponentName;
    /** Media type of a body that is bytes, not JSON. */
    readonly upload?: string;
    readonly answers: Readonly<Record<number, { readonly about: string; readonly schema: ComponentName | 'any' }>>;
    readonly problems: readonly ProblemStatus[];
  };
}
