import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, type AppDeps, createApp } from '../../src/server/app.ts';
import { createHttpServer } from '../../src/server/http/http-server.ts';
import { type AccountTestDeps, countyWithAccounts } from './test-accounts.ts';
import { tempFolder } from './temp-folder.ts';

export interface TestApp {
  readonly app: App;
  readonly deps: AccountTestDeps;
  /** What the app logged, as text: nothing but ids and patterns may be in it. */
  readonly logged: string[];
  /** Failures that the app logged as its own. */
  readonly failures: unknown[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

interface Options extends Partial<Pick<AppDeps, 'limits' | 'bounds'>> {
  readonly config?: Partial<AppDeps['config']>;
  /** The built client, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The whole app over a new store with a small county, called in process. */
export async function testApp({ config, files, ...options }: Options = {}): Promise<TestApp> {
  const deps = await countyWithAccounts();
  const logged: string[] = [];
  const failures: unknown[] = [];
  const log = {
    info: (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`),
    error: (fields: object, message: string) => {
      logged.push(`${message} ${JSON.stringify(fields)}`);
      failures.push((fields as { err?: unknown }).err ?? message);
    },
  };
  const clientDir = await writtenFiles(files ?? {});
  const app = createApp({
    // A test machine may be slow; what an overloaded server does has tests of its own.
    store: deps.store, clock: deps.clock, accounts: deps, log, clientDir, version: 'test', bounds: { maxInFlight: 400, maxLagMs: Infinity, maxLive: 5000 }, ...options,
    config: { base: '', publicUrl: null, trustProxy: { kind: 'none' }, killSwitch: false, ...config },
  });
  onTestFinished(() => app.drain());
  return { app, deps, logged, failures, get: async (at, headers = {}) => app.request(at, { headers }) };
}

/** The app behind a real socket on a free port, until the running test ends. */
export async function listening({ app, failures }: Pick<TestApp, 'app' | 'failures'>): Promise<{ readonly port: number; readonly url: string }> {
  const server = createHttpServer(app.fetch, (error) => failures.push(error));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    app.drain();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}` };
}

async function writtenFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await tempFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
