import { type Instant, instantMs } from '../../domain/civil-date.ts';
import type { ReadTx } from '../store/store.ts';
import type { Deps } from '../use-cases/deps.ts';
import { type GuardedJob, guardedJob, type JobLog } from './guarded-job.ts';

/** Timers are set anew at least this often, in milliseconds: the machine's clock may be moved, and a longer one may overflow. */
const LONGEST_MS = 60_000;

/** Something that the clock asks for: when next, and what is done then. `done` answers what is worth a line in the log. */
export interface DueWork {
  readonly name: string;
  readonly nextAt: (tx: ReadTx) => Promise<Instant | null>;
  readonly done: (deps: Deps) => Promise<object | undefined>;
}

/**
 * Does something at its hour: waits for the next one, and looks again after each commit of any process, which may have brought an earlier
 * one. Stop it with the answer's `stop`.
 */
export function startDueTimer(deps: Deps, log: JobLog, { name, nextAt, done }: DueWork): GuardedJob {
  let timer: NodeJS.Timeout | undefined;
  const job = guardedJob(name, async () => {
    const due = await deps.store.read(nextAt);
    if (due !== null && due > deps.clock()) {
      wait(due);
      return undefined;
    }
    const outcome = due === null ? undefined : await done(deps);
    wait(await deps.store.read(nextAt));
    return outcome;
  }, log);

  function wait(next: Instant | null): void {
    clearTimeout(timer);
    const ms = next === null ? LONGEST_MS : instantMs(next) - instantMs(deps.clock());
    timer = setTimeout(() => void job.run(), Math.min(Math.max(ms, 0), LONGEST_MS)).unref();
  }

  const unwatch = deps.store.onChange(() => void job.run());
  void job.run();
  return {
    run: () => job.run(),
    stop: async () => {
      unwatch();
      await job.stop();
      clearTimeout(timer);
    },
  };
}
