import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** `route` is a pattern, never an address: ids would make endless series, and say what is read. */
  request(method: string, route: string, status: number, seconds: number): void;
  readonly liveConnections: { inc(): void; dec(): void };
  readonly shed: { inc(): void };
  /** A fork that was reported for the first time. */
  forkReported(kind: string): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** @param options.process adds figures of the process itself; once per process only. */
export function createMetrics(options: { readonly process: boolean; readonly inFlight: () => number }): Metrics {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'minglan_http_request_seconds', help: 'Time to answer, by route pattern.', labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2], registers,
  });
  const live = new Gauge({ name: 'minglan_live_connections', help: 'Open server-sent event streams.', registers });
  const shed = new Counter({ name: 'minglan_requests_shed_total', help: 'Requests refused because of load.', registers });
  const forks = new Counter({ name: 'minglan_fork_reports_total', help: 'Forks that readers proved, by kind: any is an alarm.', labelNames: ['kind'] as const, registers });
  registry.registerMetric(new Gauge({
    name: 'minglan_requests_in_flight', help: 'Requests being answered.', registers: [],
    collect() {
      this.set(options.inFlight());
    },
  }));
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    liveConnections: { inc: () => live.inc(), dec: () => live.dec() },
    shed: { inc: () => shed.inc() },
    forkReported: (kind) => forks.inc({ kind }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
