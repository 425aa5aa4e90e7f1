import { type Instant, instantMs } from '../../domain/civil-date.ts';
import type { Deps } from '../use-cases/deps.ts';
import { expireDue, nextExpiryAt } from '../use-cases/expire-due.ts';
import { type GuardedJob, guardedJob, type JobLog } from './guarded-job.ts';

/** Timers are set anew at least this often, in milliseconds: the machine's clock may be moved, and a longer one may overflow. */
const LONGEST_MS = 60_000;

/**
 * Ends lists and postings at their hour: waits for the next one, and looks again after each commit of any process,
 * which may have brought an earlier one. Stop it with the answer's `stop`.
 */
export function startExpiryTimer(deps: Deps, log: JobLog): GuardedJob {
  let timer: NodeJS.Timeout | undefined;
  const job = guardedJob('expire-due', async () => {
    const due = await deps.store.read(nextExpiryAt);
    if (due !== null && due > deps.clock()) {
      wait(due);
      return undefined;
    }
    const { changed, nextAt } = await expireDue(deps);
    wait(nextAt);
    return changed > 0 ? { changed } : undefined;
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
