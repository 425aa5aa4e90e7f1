import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** What every request carries. Bindings are missing when the app is called in process. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
}

export type Ctx = Context<AppEnv>;
