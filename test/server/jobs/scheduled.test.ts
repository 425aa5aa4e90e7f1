import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Instant, instantMs, instantOf } from '../../../src/domain/civil-date.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { contentHash } from '../../../src/protocol/content-hash.ts';
import { startJobs } from '../../../src/server/jobs/start-jobs.ts';
import { changeGrant } from '../../../src/server/use-cases/accounts/manage-accounts.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { newDraftRow } from '../../../src/server/use-cases/drafts/new-draft-row.ts';
import { publishScheduled } from '../../../src/server/use-cases/drafts/publish-scheduled.ts';
import { keepContent } from '../../../src/server/use-cases/drafts/save-draft.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { bring, draftId, draftOffice, draftText, type Office, operation } from '../../support/draft-office.ts';
import { jobLog } from '../../support/job-log.ts';
import { COUNTY, ISSUER, TOWNSHIP } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openedUntilTestEnds } from '../../support/temp-store.ts';

const ID = draftId(1);
const LATER = '2026-11-24T01:40:00.000Z' as Instant;

async function scheduled(office: Office): Promise<string> {
  const hash = await bring(office, ID, 'reviewed');
  const result = await office.issuer.one(operation('draft.issue', ID, 3, { contentHash: hash, publishAt: LATER }));
  expect(result).toMatchObject({ outcome: 'done', version: 4 });
  return hash;
}
const draftOf = async ({ author }: Office): Promise<Draft> => await (await author.client.send('GET', `/api/v1/drafts/${ID}`)).json() as Draft;
const shown = async ({ t }: Office) => (await t.get(`/api/v1/postings/${ID}`)).status;

describe('a draft with an hour of its own', () => {
  it('is published when it has come, and once, also when its issuer has no right to it any more', async () => {
    const office = await draftOffice();
    const { deps } = office.t;
    await scheduled(office);
    expect(await draftOf(office)).toMatchObject({ state: 'scheduled', publishAt: LATER });
    await changeGrant(deps, ISSUER, 'id-of-huang', { role: 'issuer', board: TOWNSHIP }, 'remove');
    deps.setClock(instantOf(instantMs(LATER) - 1));
    expect([await publishScheduled(deps), await shown(office)]).toEqual([{ published: 0, sentBack: 0 }, 404]);
    deps.setClock(LATER);
    expect([await publishScheduled(deps), await publishScheduled(deps)]).toEqual([{ published: 1, sentBack: 0 }, { published: 0, sentBack: 0 }]);
    expect(await shown(office)).toBe(200);
  });

  it('goes back to its issuer with the reason when it cannot be published then', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'issued');
    const content = { ...draftText({ title: '更正后的通告' }), corrects: { postingId: ID, revision: 1, weight: 'minor' as const, note: '更正题目' } };
    const id = draftId(2);
    const hash = await bring(office, id, 'reviewed', content);
    expect(await office.issuer.one(operation('draft.issue', id, 3, { contentHash: hash, publishAt: LATER }))).toMatchObject({ outcome: 'done' });
    await office.issuer.one(operation('posting.withdraw', ID, 1, { reason: '内容有误' }));
    office.t.deps.setClock(LATER);
    expect(await publishScheduled(office.t.deps)).toEqual({ published: 0, sentBack: 1 });
    const row = await office.t.deps.store.read((tx) => tx.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
    expect(row).toMatchObject({ state: 'reviewed', publish_at: null, reviewed_hash: hash });
    const last = await office.t.deps.store.read((tx) => tx.selectFrom('draft_event').selectAll().where('draft', '=', id).orderBy('version', 'desc').executeTakeFirstOrThrow());
    expect(last).toMatchObject({ step: 'unschedule', actor: 'system:publish-scheduled', note: 'gone' });
  });

  it('can be taken off it, and then waits for its issue as before; nobody changes it meanwhile', async () => {
    const office = await draftOffice();
    const hash = await scheduled(office);
    expect(await office.author.one(operation('draft.save', ID, 4, { content: draftText({ title: '改' }) }))).toMatchObject({ outcome: 'refused', problem: { type: 'urn:minglan:problem:wrong-state' } });
    expect(await office.issuer.one(operation('draft.unschedule', ID, 4, {}))).toMatchObject({ outcome: 'done', version: 5 });
    office.t.deps.setClock(LATER);
    expect(await publishScheduled(office.t.deps)).toEqual({ published: 0, sentBack: 0 });
    expect((await draftOf(office)).publishAt).toBeUndefined();
    expect(await office.issuer.one(operation('draft.issue', ID, 5, { contentHash: hash }))).toMatchObject({ outcome: 'done' });
  });

  it('is published at once when that hour had passed before the operation came, and never over a year ahead', async () => {
    const office = await draftOffice();
    const hash = await bring(office, ID, 'reviewed');
    const far = operation('draft.issue', ID, 3, { contentHash: hash, publishAt: '2028-01-01T00:00:00.000Z' as Instant });
    expect(await office.issuer.one(far)).toMatchObject({ outcome: 'refused', problem: { errors: [{ path: 'publishAt' }] } });
    expect(await office.issuer.one(operation('draft.issue', ID, 3, { contentHash: hash, publishAt: '2026-11-01T00:00:00.000Z' as Instant }))).toMatchObject({ outcome: 'done', seq: 0 });
    expect(await shown(office)).toBe(200);
  });

  it('is published by the running server at its hour, one that was stopped before too', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    const deps = systemDeps(await openedUntilTestEnds(file));
    await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
    const content = draftText({ board: COUNTY });
    const put = (n: number, ms: number) => deps.store.write(async (tx) => {
      const id = draftId(n), publish_at = instantOf(instantMs(deps.clock()) + ms);
      await keepContent(tx, { actor: ISSUER, at: deps.clock() }, newDraftRow(deps, { id, board: COUNTY, author: 'user:lin', at: deps.clock() }), content, 'draft');
      await tx.updateTable('draft').set({ state: 'scheduled', publish_at, reviewed_hash: contentHash(content), issuer: 'user:huang' }).where('id', '=', id).execute();
    });
    const count = async () => (await deps.store.read((tx) => tx.selectFrom('posting').select('id').execute())).length;
    await put(1, -1000);
    const log = jobLog();
    const jobs = startJobs(deps, log);
    onTestFinished(() => jobs.stop());
    await put(2, 700);
    await expect.poll(count, { timeout: 5000 }).toBe(2);
    const [first, second] = await deps.store.read((tx) => tx.selectFrom('posting').select('published_at').orderBy('published_at').execute());
    expect((first?.published_at ?? '') < (second?.published_at ?? '')).toBe(true);
    await sleep(50);
    expect(log.errors).toEqual([]);
  });
});
