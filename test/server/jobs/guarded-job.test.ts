import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { guardedJob } from '../../../src/server/jobs/guarded-job.ts';
import { jobLog } from '../../support/job-log.ts';

describe('a guarded job', () => {
  it('is tried again after a failure, which is logged and thrown at nobody', async () => {
    const log = jobLog();
    let tries = 0;
    const job = guardedJob('j', async () => {
      tries += 1;
      if (tries < 3) throw new Error(`try ${tries}`);
      return { n: 7 };
    }, log, [1, 1, 1]);
    await job.run();
    expect(tries).toBe(3);
    expect(log.errors.map((e) => e['retryInMs'])).toEqual([1, 1]);
    expect(log.infos).toEqual([{ job: 'j', n: 7 }]);
  });

  it('gives up until its next turn, and then works again', async () => {
    const log = jobLog();
    let broken = true;
    const job = guardedJob('j', async () => { if (broken) throw new Error('still'); }, log, [1, 1]);
    await job.run();
    expect(log.errors.length).toBe(3);
    broken = false;
    await job.run();
    expect(log.errors.length).toBe(3);
  });

  it('never runs twice at once, and misses no call', async () => {
    let now = 0, most = 0, runs = 0;
    const job = guardedJob('j', async () => {
      now += 1;
      most = Math.max(most, now);
      runs += 1;
      await sleep(5);
      now -= 1;
    }, jobLog());
    await Promise.all([job.run(), job.run(), job.run()]);
    expect([most, runs]).toEqual([1, 2]);
    await job.run();
    expect(runs).toBe(3);
  });

  it('ends with what it is doing when it is stopped, and starts nothing more', async () => {
    let ended = 0;
    const job = guardedJob('j', async () => {
      await sleep(10);
      ended += 1;
      throw new Error('no');
    }, jobLog(), [60_000]);
    void job.run();
    await job.stop();
    await job.run();
    expect(ended).toBe(1);
  });
});
