export interface LoadShedding {
  /** True when work that costs something should be refused for now. */
  overloaded(): boolean;
  /** Call at the start of a request; call the answer at its end. */
  enter(): () => void;
  readonly inFlight: () => number;
  stop(): void;
}

/**
 * When all phones of a county wake at eight, a server that answers everything late answers nobody. It watches the requests in
 * flight and how late its own event loop runs; over either bound it refuses the dear routes, and goes on serving the feed.
 */
export function createLoadShedding(bounds: { readonly maxInFlight: number; readonly maxLagMs: number }, nowMs: () => number): LoadShedding {
  const every = 100;
  let inFlight = 0;
  let lag = 0;
  let last = nowMs();
  const timer = setInterval(() => {
    const now = nowMs();
    lag = Math.max(lag / 2, now - last - every);
    last = now;
  }, every);
  timer.unref();
  return {
    overloaded: () => inFlight > bounds.maxInFlight || Math.max(lag, nowMs() - last - every) > bounds.maxLagMs,
    enter() {
      inFlight++;
      let left = false;
      return () => {
        if (!left) inFlight--;
        left = true;
      };
    },
    inFlight: () => inFlight,
    stop: () => clearInterval(timer),
  };
}
