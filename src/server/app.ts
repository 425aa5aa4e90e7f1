import { Hono } from 'hono';
import type { Instant } from '../domain/civil-date.ts';
import type { Config } from './config.ts';
import { verifyEs256 } from './feed/keys/es256.ts';
import { consistencyProof } from './feed/proof.ts';
import { createAccess } from './http/access.ts';
import type { ApiRoute } from './http/api-route.ts';
import { boardRoutes } from './http/board-routes.ts';
import type { AppEnv } from './http/context.ts';
import { consoleRoutes } from './http/console-routes.ts';
import { documentRoutes, lostPage } from './http/document-routes.ts';
import { draftRoutes } from './http/draft-routes.ts';
import { feedRoutes } from './http/feed-routes.ts';
import { forkReportRoutes } from './http/fork-report-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { createLiveHub } from './http/live-hub.ts';
import { liveRoute } from './http/live-route.ts';
import { createLoadShedding } from './http/load-shedding.ts';
import { mediaRoutes } from './http/media-routes.ts';
import { mediaUploadRoutes } from './http/media-upload-route.ts';
import { createMetrics } from './http/metrics.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { openApiRoute } from './http/openapi-route.ts';
import { operationRoutes } from './http/operation-routes.ts';
import { readPageAssets } from './http/page-assets.ts';
import { ownAccountRoutes } from './http/own-account-routes.ts';
import { postingActRoutes } from './http/posting-act-routes.ts';
import { postingRoutes } from './http/posting-routes.ts';
import { LIMITS, type Limit, type LimitName, createRateLimiter } from './http/rate-limit.ts';
import { recoverRoutes } from './http/recover-page.ts';
import type { Route } from './http/route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { readStaticFiles, staticRoutes, withBase, withKillSwitch } from './http/static-files.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { storeFeedSource } from './http/store-feed-source.ts';
import { syndicationRoutes } from './http/syndication-routes.ts';
import { userRoutes } from './http/user-routes.ts';
import type { Store } from './store/store.ts';
import type { AccountDeps } from './use-cases/accounts/account-deps.ts';

/** What the app logs with; pino fits. Patterns and ids only. */
export interface AppLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface AppDeps {
  readonly store: Store;
  readonly clock: () => Instant;
  readonly config: Pick<Config, 'base' | 'publicUrl' | 'trustProxy' | 'killSwitch'>;
  readonly log: AppLog;
  /** Built client; its `manifest.vite.json` names the scripts. A missing folder serves pages without them. */
  readonly clientDir: string;
  /** Assets of former builds, for pages that are still open. */
  readonly formerDir?: string;
  readonly version: string;
  /** What signing in, and everything that is done by somebody signed in, works with. */
  readonly accounts: AccountDeps;
  readonly limits?: Readonly<Record<LimitName, Limit>>;
  readonly bounds?: { readonly maxInFlight: number; readonly maxLagMs: number; readonly maxLive: number };
  /** Adds figures of the process to the metrics: once per process. */
  readonly processMetrics?: boolean;
}

export interface App {
  readonly fetch: Hono<AppEnv>['fetch'];
  /** Calls the app in process, without a socket. */
  readonly request: Hono<AppEnv>['request'];
  /** Everything that is mounted. */
  readonly routes: readonly Route[];
  /** Not ready from now on, and every event stream is ended; requests go on being answered. */
  drain(): void;
}

const BOUNDS = { maxInFlight: 400, maxLagMs: 1000, maxLive: 5000 };

/** The whole server on standard Request and Response. It owns no socket and no store: whoever makes it closes them. */
export function createApp(deps: AppDeps): App {
  const { store, clock, log, config } = deps;
  const bounds = deps.bounds ?? BOUNDS;
  const nowMs = () => performance.now();
  const assets = readPageAssets(deps.clientDir);
  const secure = securityHeaders(config.publicUrl, assets);
  const { data, document } = secure;
  const commits = countCommits(store);
  const shedding = createLoadShedding(bounds, nowMs);
  const metrics = createMetrics({ process: deps.processMetrics ?? false, inFlight: shedding.inFlight });
  const hub = createLiveHub(store, { maxClients: bounds.maxLive, onError: (err) => log.error({ err }, 'event stream failed') });
  let draining = false;

  const about = { store, now: clock, nowMs, epoch: commits.epoch, base: config.base, publicUrl: config.publicUrl };
  const access = createAccess(deps.accounts);
  const api: readonly ApiRoute[] = [
    ...boardRoutes({ store, headers: data }), ...postingRoutes({ store, now: clock, headers: data }),
    ...sessionRoutes(access, data), ...ownAccountRoutes(access, data), ...userRoutes(access, data), ...postingActRoutes(access, data), ...mediaUploadRoutes(access, data),
    ...operationRoutes(access, data), ...draftRoutes(access, data),
    ...forkReportRoutes({
      store, now: clock, headers: data, verify: verifyEs256,
      onFresh: (report) => {
        metrics.forkReported(report.kind);
        log.error(report, 'a reader proved that a log was rewritten');
      },
      consistency: (board, from, to) => store.read((tx) => consistencyProof(tx, board, from, to)),
    }),
  ];
  const isReadable = () => store.read((tx) => tx.selectFrom('meta').select('key').limit(1).execute()).then(() => true, () => false);
  const isReady = async () => !draining && await isReadable();
  const files = withBase(withKillSwitch(readStaticFiles(deps.clientDir, deps.formerDir), config.killSwitch), config.base);
  const routes: readonly Route[] = [
    ...feedRoutes({ source: storeFeedSource(store, clock), epoch: commits.epoch, nowMs, headers: data }),
    ...mediaRoutes({ store, epoch: commits.epoch, nowMs, headers: data }),
    liveRoute(hub, data, metrics.liveConnections), ...syndicationRoutes({ ...about, headers: data }),
    ...api, openApiRoute(api, { version: deps.version, base: config.base, headers: data }),
    ...healthRoutes({ isReady, metrics, headers: data }),
    ...documentRoutes({ ...about, assets, version: deps.version, headers: document }),
    ...recoverRoutes({ base: config.base, now: clock, headers: document }), ...staticRoutes(files, document),
    ...consoleRoutes({ clientDir: deps.clientDir, base: config.base, headers: document }),
  ];
  const app = new Hono<AppEnv>();
  mountRoutes(app, routes, {
    base: config.base, limiter: createRateLimiter(deps.limits ?? LIMITS, nowMs), shedding, metrics, nowMs,
    trustProxy: config.trustProxy, dataHeaders: data,
    lostPage: lostPage({ ...about, assets: readPageAssets(deps.clientDir), version: deps.version, headers: document }),
    logRequest: (line) => log.info(line, 'request'), logFailure: (id, route, err) => log.error({ id, route, err }, 'request failed'),
  });
  return {
    fetch: app.fetch, request: app.request, routes,
    drain() {
      draining = true;
      hub.close();
      shedding.stop();
      commits.stop();
    },
  };
}

/** A number that grows with each commit of any process. Once it is no longer told of commits, every reading is a new one: caches are passed by. */
function countCommits(store: Store): { readonly epoch: () => number; readonly stop: () => void } {
  let count = 0, watching = true;
  const unwatch = store.onChange(() => {
    count += 1;
  });
  return {
    epoch: () => (watching ? count : (count += 1)),
    stop() {
      watching = false;
      unwatch();
    },
  };
}
