import { setTimeout as sleep } from 'node:timers/promises';

/** What jobs write to; pino fits. Ids and numbers only. */
export interface JobLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface GuardedJob {
  /** Runs the job, or once more after the run that is going on. Resolves when it has been done or given up; never rejects. */
  run(): Promise<void>;
  /** No further run and no further try; resolves when the run that is going on has ended. */
  stop(): Promise<void>;
}

/** Pauses before further tries, in milliseconds. After the last, the job waits for its next turn. */
const PAUSES_MS: readonly number[] = [1_000, 10_000, 60_000];

/** A job whose failure is logged and tried again, and which never runs twice at once. */
export function guardedJob(name: string, work: (signal: AbortSignal) => Promise<object | void>, log: JobLog, pausesMs = PAUSES_MS): GuardedJob {
  const stopped = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;

  async function attempts(): Promise<void> {
    for (const pause of [...pausesMs, null]) {
      if (stopped.signal.aborted) return;
      try {
        const outcome = await work(stopped.signal);
        if (outcome !== undefined) log.info({ job: name, ...outcome }, 'job done');
        return;
      } catch (error) {
        log.error({ job: name, err: error, retryInMs: pause }, 'job failed');
        if (pause === null) return;
      }
      await sleep(pause, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
    }
  }

  async function turns(): Promise<void> {
    do {
      again = false;
      await attempts();
    } while (again && !stopped.signal.aborted);
    running = null;
  }

  return {
    run: () => {
      if (stopped.signal.aborted) return Promise.resolve();
      if (running === null) running = turns();
      else again = true;
      return running;
    },
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}
