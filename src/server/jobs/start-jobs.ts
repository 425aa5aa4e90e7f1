import { Cron } from 'croner';
import { compressFiles } from '../feed/compress-files.ts';
import type { Deps } from '../use-cases/deps.ts';
import { nextScheduledAt, publishScheduled } from '../use-cases/drafts/publish-scheduled.ts';
import { expireDue, nextExpiryAt } from '../use-cases/expire-due.ts';
import { type DueWork, startDueTimer } from './due-timer.ts';
import { type GuardedJob, guardedJob, type JobLog } from './guarded-job.ts';
import { nightly } from './nightly.ts';
import { gatherAndPublish } from './publish-waiting-job.ts';
import { signDueHeads } from './sign-due-heads.ts';

/** Times of day are those of Asia/Shanghai. Heads are looked at hourly, at an odd minute; the night's work is done when nobody reads. */
const SCHEDULE = { due: '* * * * *', heads: '17 * * * *', compression: '*/10 * * * *', night: '40 2 * * *' } as const;

export interface Jobs {
  /** No new run; resolves when what is going on has ended. */
  stop(): Promise<void>;
}

/** Lists and postings end at their hour. */
const EXPIRY: DueWork = { name: 'expire-due', nextAt: nextExpiryAt, done: async (deps) => counted('changed', (await expireDue(deps)).changed) };

/** Drafts are published at theirs. */
const SCHEDULED: DueWork = {
  name: 'publish-scheduled', nextAt: nextScheduledAt,
  done: async (deps) => {
    const outcome = await publishScheduled(deps);
    return outcome.published + outcome.sentBack > 0 ? outcome : undefined;
  },
};

/** Starts what the server does by itself. A job that fails is logged and tried again; it never ends the server. */
export function startJobs(deps: Deps, log: JobLog): Jobs {
  const expiry = startDueTimer(deps, log, EXPIRY);
  const schedule = startDueTimer(deps, log, SCHEDULED);
  const heads = guardedJob('sign-heads', async (signal) => counted('signed', await signDueHeads(deps, signal)), log);
  const compression = guardedJob('compress-files', async (signal) => counted('compressed', await compressFiles(deps.store, { signal })), log);
  const night = guardedJob('nightly', (signal) => nightly(deps, signal), log);
  const waiting = guardedJob('publish-waiting', async (signal) => counted('published', await gatherAndPublish(deps, signal)), log);
  const unwatch = deps.store.onChange(() => {
    void waiting.run();
    void compression.run();
  });
  const crons = [
    cron(SCHEDULE.due, expiry), cron(SCHEDULE.due, schedule), cron(SCHEDULE.heads, heads), cron(SCHEDULE.compression, compression), cron(SCHEDULE.night, night),
  ];
  void waiting.run();
  void heads.run();
  void compression.run();
  return {
    stop: async () => {
      unwatch();
      for (const c of crons) c.stop();
      await Promise.all([expiry, schedule, waiting, heads, compression, night].map((job) => job.stop()));
    },
  };
}

function cron(pattern: string, job: GuardedJob): Cron {
  return new Cron(pattern, { timezone: 'Asia/Shanghai', unref: true }, () => void job.run());
}

function counted(what: string, n: number): object | undefined {
  return n > 0 ? { [what]: n } : undefined;
}
