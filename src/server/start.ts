import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { BOARDS } from '../data/boards.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { type DemoAccounts, holdsDemo, openDemoAccounts } from './demo/demo-accounts.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { feedEnv } from './feed/feed-change.ts';
import { ensureRootKey } from './feed/keys/root-key.ts';
import { createHttpServer } from './http/http-server.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { holdsBoards } from './store/holds-boards.ts';
import { openDataStore } from './store/open-data-store.ts';
import { type Deps, systemDeps } from './use-cases/deps.ts';
import { registerBoards } from './use-cases/register-boards.ts';

export interface Running {
  /** Where it listens, with the base path. */
  readonly url: string;
  /** Accounts of the demo, where it runs. */
  readonly demo: DemoAccounts | null;
  /** Finishes what is under way, then closes everything. */
  stop(): Promise<void>;
}

/** Requests that are still under way after this are cut off. */
const GRACE_MS = 5000;

/** Opens the data, fills it when it is empty, and serves. */
export async function start(config: Config, distDir: string): Promise<Running> {
  const log = pino({ level: config.logLevel, base: null });
  const store = await openDataStore(config.dataDir);
  const deps = systemDeps(store);
  await prepare(deps, config.demo);
  const app = createApp({
    store, config, clock: deps.clock, log, accounts: { ...deps, demo: config.demo }, clientDir: join(distDir, 'client'), formerDir: join(distDir, 'previous'),
    version: buildVersion(distDir), processMetrics: true,
  });
  const demo = config.demo && await holdsDemo(store) ? await openDemoAccounts(deps, { password: config.demoPassword, totpSecret: config.demoTotpSecret }) : null;
  const server = await listen(createHttpServer(app.fetch, (err) => log.error({ err }, 'request failed')), config).catch(async (error: unknown) => {
    app.drain();
    await store.close();
    throw error;
  });
  const jobs = startJobs(deps, log);
  const { port } = server.address() as AddressInfo;
  return {
    url: config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}${config.base}`,
    demo,
    async stop() {
      app.drain();
      await Promise.all([closed(server, log), jobs.stop()]);
      await store.close();
    },
  };
}

/** An empty store gets the demo, or the county's boards; one that holds something is left alone. */
async function prepare(deps: Deps, demo: boolean): Promise<void> {
  if (!await holdsBoards(deps.store)) {
    if (demo) {
      await seedDemo(deps);
    } else {
      const filled = await registerBoards(deps, { id: 'start', kind: 'system' }, BOARDS);
      if (!filled.ok) throw new Error(`the empty store could not be filled: ${JSON.stringify(filled.error)}`);
    }
  }
  await deps.store.write((tx) => ensureRootKey(tx, feedEnv(deps.clock())));
}

function listen(server: Server, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function closed(server: Server, log: Logger): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      log.warn('requests still under way were cut off');
      server.closeAllConnections();
    }, GRACE_MS);
    // A connection whose last answer ends only now would stay open for its keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Where the built program lies: `server` and `client` side by side. */
export function builtFolder(): string {
  return join(import.meta.dirname, '..');
}

/** The build's stamp, shortened; a program run from its sources has none. */
function buildVersion(distDir: string): string {
  const file = join(distDir, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(0, 12) : 'source';
}
