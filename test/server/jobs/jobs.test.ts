import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Instant, instantMs, instantOf } from '../../../src/domain/civil-date.ts';
import { nightly } from '../../../src/server/jobs/nightly.ts';
import { publishAllWaiting } from '../../../src/server/jobs/publish-waiting-job.ts';
import { signDueHeads } from '../../../src/server/jobs/sign-due-heads.ts';
import { startJobs } from '../../../src/server/jobs/start-jobs.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { issuePosting, issuePostings } from '../../../src/server/use-cases/issue-postings.ts';
import { readPostingPage } from '../../../src/server/use-cases/read-posting-page.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { jobLog } from '../../support/job-log.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty, VILLAGE } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openedUntilTestEnds, tempStore } from '../../support/temp-store.ts';

async function until(met: () => Promise<boolean>, ms: number): Promise<void> {
  for (const end = performance.now() + ms; !await met();) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms`);
    await sleep(10);
  }
}

describe('the running jobs', () => {
  it('end a posting at its hour, also one that another process issued, and compress what was published', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    const deps = systemDeps(await openedUntilTestEnds(file));
    const other = systemDeps(await openedUntilTestEnds(file));
    await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
    const log = jobLog();
    const jobs = startJobs(deps, log);
    onTestFinished(() => jobs.stop());
    const expiresAt = instantOf(instantMs(deps.clock()) + 1500);
    const issued = await issuePosting(other, ISSUER, newAnnouncement({ board: COUNTY, expiresAt }));
    if (!issued.ok) throw new Error(issued.error.kind);
    const { id } = issued.value.posting;
    const stateRow = () => deps.store.read((tx) => tx.selectFrom('posting').select(['state', 'tombstone']).where('id', '=', id).executeTakeFirstOrThrow());
    await until(async () => (await stateRow()).state === 'expired', 6000);
    const { at } = JSON.parse((await stateRow()).tombstone ?? '{}') as { at: Instant };
    const late = instantMs(at) - instantMs(expiresAt);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1000);
    await until(async () => (await deps.store.read((tx) => tx.selectFrom('feed_file').select('sha256')
      .where('gone_at', 'is', null).where('br', 'is', null).execute())).length === 0, 6000);
    expect(log.errors).toEqual([]);
    await jobs.stop();
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });

  it('log their failures and let the program live', async () => {
    const store = await tempStore();
    const log = jobLog();
    const jobs = startJobs(systemDeps({ ...store, read: () => Promise.reject(new Error('the disk is gone')) }), log);
    await until(async () => log.errors.length >= 3, 2000);
    await jobs.stop();
    expect(log.errors.map((e) => e['job'])).toEqual(expect.arrayContaining(['expire-due', 'sign-heads', 'compress-files']));
  });
});

describe('what was published', () => {
  it('comes under a signed head within a second, though nobody asked, and only once', async () => {
    const deps = systemDeps(await tempStore());
    await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
    const log = jobLog();
    const jobs = startJobs(deps, log);
    onTestFinished(() => jobs.stop());
    for (let i = 0; i < 5; i += 1) await issuePosting(deps, ISSUER, newAnnouncement({ board: COUNTY }));
    const size = async () => (await deps.store.read((tx) => tx.selectFrom('feed_head').select('size').where('board', '=', COUNTY).executeTakeFirst()))?.size;
    await until(async () => await size() === 5, 3000);
    expect(await publishAllWaiting(deps)).toBe(0);
    expect(log.errors).toEqual([]);
  });
});

describe('signing heads anew', () => {
  it('is done for those older than a day, and leaves the log as it is', async () => {
    const deps = await smallCounty();
    await issuePosting(deps, ISSUER, newAnnouncement());
    expect(await publishAllWaiting(deps)).toBe(1);
    const head = () => deps.store.read((tx) => tx.selectFrom('feed_head').select(['root', 'issued_at']).where('board', '=', VILLAGE).executeTakeFirstOrThrow());
    const before = await head();
    expect(await signDueHeads(deps)).toBe(0);
    deps.pass(25 * 3_600_000);
    expect(await signDueHeads(deps)).toBe(1);
    expect(await head()).toEqual({ root: before.root, issued_at: deps.clock() });
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });
});

describe('the night\'s work', () => {
  it('joins cold pages, keeps every posting, and notes the audit log\'s head', async () => {
    const deps = await smallCounty();
    const long = [{ type: 'paragraph' as const, text: '防火、防汛、防滑坡。'.repeat(1500) }];
    let last = '';
    for (let i = 0; i < 24; i += 1) {
      const issued = await issuePostings(deps, ISSUER, [newAnnouncement({ title: `第${i}号`, blocks: long })]);
      if (issued.ok) last = issued.value[0]?.posting.id ?? '';
    }
    deps.pass(40 * 86_400_000);
    const report = await nightly(deps);
    expect(report.pagesAfter).toBeLessThan(report.pagesBefore);
    expect(report.auditHead).toMatch(/^27:[0-9a-f]{64}$/);
    expect(await deps.store.read((tx) => readPostingPage(tx, last, deps.clock()))).toMatchObject({ state: 'live', posting: { title: '第23号' } });
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });
});
