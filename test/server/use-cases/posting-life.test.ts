import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CivilDate, Instant } from '../../../src/domain/civil-date.ts';
import type { NewPosting, Posting } from '../../../src/domain/posting/posting.ts';
import { correctPosting } from '../../../src/server/use-cases/correct-posting.ts';
import { expireDue } from '../../../src/server/use-cases/expire-due.ts';
import { extendPublicity } from '../../../src/server/use-cases/extend-publicity.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { liftWarning } from '../../../src/server/use-cases/lift-warning.ts';
import { readPostingPage } from '../../../src/server/use-cases/read-posting-page.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { removePosting } from '../../../src/server/use-cases/remove-posting.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { nameList, newAnnouncement, newPublicity, newWarning, PUBLICITY_END } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty, type TestDeps, testDeps } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openedUntilTestEnds } from '../../support/temp-store.ts';

async function issued(deps: TestDeps, posting: NewPosting): Promise<Posting> {
  const result = await issuePosting(deps, ISSUER, posting);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.posting;
}

const read = (deps: TestDeps, id: string) => deps.store.read((tx) => readPostingPage(tx, id, deps.clock()));
const sound = async (deps: TestDeps) => expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
const history = (deps: TestDeps, id: string) => deps.store.read((tx) =>
  tx.selectFrom('posting_revision').select(['revision', 'json']).where('posting_id', '=', id).orderBy('revision').execute());

/** Everything that could be served or exported, as one text. */
const allText = (deps: TestDeps) => deps.store.read(async (tx) => JSON.stringify([
  await tx.selectFrom('posting').selectAll().execute(), await tx.selectFrom('posting_revision').selectAll().execute(),
  await tx.selectFrom('feed_body').selectAll().execute(), await tx.selectFrom('audit').selectAll().execute(),
  (await tx.selectFrom('feed_file').select('json').execute()).map((f) => (f.json === null ? null : Buffer.from(f.json).toString())),
]));

describe('correcting', () => {
  it('makes a new revision with its note, and keeps identity and first publication', async () => {
    const deps = await smallCounty();
    const first = await issued(deps, newAnnouncement());
    deps.pass(3_600_000);
    const result = await correctPosting(deps, ISSUER, {
      id: first.id, baseRevision: 1, posting: newAnnouncement({ title: '关于冬季护林防火的通告' }), weight: 'minor', note: '更正季节',
    });
    expect(result).toMatchObject({ ok: true, value: { seq: 1, posting: {
      id: first.id, revision: 2, title: '关于冬季护林防火的通告', publishedAt: first.publishedAt, issuedAt: deps.clock(), issuedBy: first.issuedBy,
      changes: [{ revision: 2, at: deps.clock(), weight: 'minor', note: '更正季节' }],
    } } });
    expect((await history(deps, first.id)).map((h) => h.json !== null)).toEqual([true, true]);
    await sound(deps);
  });

  it('answers an edit of an older revision with the current one', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newAnnouncement());
    const edit = (note: string) => correctPosting(deps, ISSUER, { id, baseRevision: 1, posting: newAnnouncement({ title: note }), weight: 'major', note });
    const both = await Promise.all([edit('甲'), edit('乙')]);
    expect(both.map((r) => r.ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({ ok: false, error: { kind: 'revision-conflict', baseRevision: 1, current: { revision: 2, title: '甲' } } });
    await sound(deps);
  });

  it('refuses another board, another kind, an empty note, personal data in the note, and an unknown posting', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newAnnouncement());
    const correction = { id, baseRevision: 1, posting: newAnnouncement(), weight: 'minor', note: '更正' } as const;
    const refused = async (over: object) => {
      const result = await correctPosting(deps, ISSUER, { ...correction, ...over });
      return result.ok ? null : result.error;
    };
    expect(await refused({ posting: newAnnouncement({ board: COUNTY }) })).toEqual({ kind: 'not-allowed', why: 'other-board' });
    expect(await refused({ posting: newPublicity() })).toEqual({ kind: 'not-allowed', why: 'other-kind' });
    expect(await refused({ note: '  ' })).toMatchObject({ kind: 'invalid', issues: [{ path: 'note' }] });
    expect(await refused({ note: '删去 13805951234' })).toMatchObject({ kind: 'personal-data' });
    expect(await refused({ id: '0000000000000000' })).toEqual({ kind: 'unknown-posting', id: '0000000000000000' });
    await sound(deps);
  });

  it('forgets the list of people that it replaces, in history too', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newPublicity());
    const other = { ...nameList(), groups: [{ group: '第二村民小组', rows: [['王某某', '1']] }] };
    await correctPosting(deps, ISSUER, { id, baseRevision: 1, posting: newPublicity({ blocks: [other] }), weight: 'major', note: '更正名单' });
    const text = await allText(deps);
    expect(text).toContain('王某某');
    expect(text).not.toContain('李××');
    await sound(deps);
  });
});

describe('withdrawing', () => {
  it('shows the reason in the posting\'s place and beats every later edit', async () => {
    const deps = await smallCounty();
    const { id, title } = await issued(deps, newPublicity());
    deps.pass(1000);
    expect(await withdrawPosting(deps, ISSUER, { id, reason: '依据有误，重新公示。' })).toMatchObject({ ok: true, value: { seq: 1 } });
    const tombstone = { id, cause: 'withdrawn', reason: '依据有误，重新公示。', title, revision: 2, at: deps.clock() };
    expect(await read(deps, id)).toMatchObject({ state: 'gone', tombstone });
    const edit = await correctPosting(deps, ISSUER, { id, baseRevision: 1, posting: newPublicity(), weight: 'minor', note: '改' });
    expect(edit).toMatchObject({ ok: false, error: { kind: 'gone', tombstone } });
    expect(await withdrawPosting(deps, ISSUER, { id, reason: '再次' })).toMatchObject({ ok: false, error: { kind: 'gone' } });
    expect(await allText(deps)).not.toContain('张某某');
    await sound(deps);
  });

  it('leaves the title out where it would do harm, and needs a reason that may be shown', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newAnnouncement());
    expect(await withdrawPosting(deps, ISSUER, { id, reason: '' })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await withdrawPosting(deps, ISSUER, { id, reason: '含 13805951234' })).toMatchObject({ ok: false, error: { kind: 'personal-data' } });
    expect((await read(deps, id)).state).toBe('live');
    const ended = await withdrawPosting(deps, ISSUER, { id, reason: '标题不当', keepTitle: false });
    expect(ended.ok && 'title' in ended.value.tombstone).toBe(false);
    await sound(deps);
  });
});

describe('removing in error', () => {
  it('keeps no title and no text anywhere, also after a withdrawal, and leaves no trace in the files', async () => {
    const file = join(await tempFolder(), 'minglan.db');
    const deps = testDeps(await openedUntilTestEnds(file));
    await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
    const harm = 'MARKER-OF-HARM';
    const posting = newAnnouncement({ board: COUNTY, title: `${harm}-T`, summary: `${harm}-S`, blocks: [{ type: 'paragraph', text: `${harm}-B `.repeat(50) }] });
    const first = await issued(deps, posting);
    const second = await issued(deps, posting);
    await correctPosting(deps, ISSUER, { id: first.id, baseRevision: 1, posting, weight: 'minor', note: '改' });
    await withdrawPosting(deps, ISSUER, { id: second.id, reason: '先撤回' });
    for (const { id } of [first, second]) {
      expect(await removePosting(deps, ISSUER, { id, reason: '误发' })).toMatchObject({ ok: true, value: { tombstone: { cause: 'removed' } } });
      expect(await removePosting(deps, ISSUER, { id, reason: '误发' })).toMatchObject({ ok: false, error: { kind: 'gone' } });
      expect((await history(deps, id)).every((h) => h.json === null)).toBe(true);
    }
    expect(await allText(deps)).not.toContain(harm);
    await sound(deps);
    await deps.store.maintain();
    for (const f of [file, `${file}-wal`]) expect((await readFile(f, 'latin1')).includes(harm)).toBe(false);
  });
});

describe('lifting a warning', () => {
  it('happens once, while the warning is on, is a revision of its own, and is for warnings only', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newWarning());
    deps.pass(7_200_000);
    const lift = () => liftWarning(deps, ISSUER, { id, note: '降雨减弱，解除预警。' });
    expect(await lift()).toMatchObject({ ok: true, value: { posting: { revision: 2, warning: { lift: { at: deps.clock(), note: '降雨减弱，解除预警。' } } } } });
    expect(await lift()).toEqual({ ok: false, error: { kind: 'not-allowed', why: 'already-lifted' } });
    const other = await issued(deps, newAnnouncement());
    expect(await liftWarning(deps, ISSUER, { id: other.id, note: 'x' })).toEqual({ ok: false, error: { kind: 'not-allowed', why: 'not-a-warning' } });
    const forgotten = await issued(deps, newWarning());
    deps.setClock('2026-11-26T01:00:00.000Z' as Instant);
    expect(await liftWarning(deps, ISSUER, { id: forgotten.id, note: 'x' })).toEqual({ ok: false, error: { kind: 'not-allowed', why: 'warning-over' } });
    await sound(deps);
  });
});

describe('extending a publicity', () => {
  it('moves its end, and that of the lists that were to end with it', async () => {
    const deps = await smallCounty();
    const apart = nameList('2026-11-30T00:00:00.000Z' as Instant);
    const { id } = await issued(deps, newPublicity({ blocks: [nameList(), apart] }));
    const extend = (to: string, baseRevision = 1) => extendPublicity(deps, ISSUER, { id, baseRevision, to: to as CivilDate, note: '有异议，延长' });
    expect(await extend('2026-12-03')).toMatchObject({ ok: false, error: { why: 'not-later' } });
    expect(await extend('2026-12-08')).toMatchObject({ ok: true, value: { posting: {
      revision: 2, publicity: { to: '2026-12-08' }, blocks: [{ visibleUntil: '2026-12-08T16:00:00.000Z' }, { visibleUntil: apart.visibleUntil }],
    } } });
    expect(await extend('2026-12-10')).toMatchObject({ ok: false, error: { kind: 'revision-conflict' } });
    deps.setClock('2026-12-08T16:00:00.000Z' as Instant);
    expect(await extend('2026-12-10', 2)).toMatchObject({ ok: false, error: { why: 'publicity-over' } });
    await sound(deps);
  });
});

describe('what ends by time', () => {
  it('hides a list at its hour and forgets it everywhere', async () => {
    const deps = await smallCounty();
    const { id } = await issued(deps, newPublicity());
    deps.setClock('2026-12-03T15:59:59.999Z' as Instant);
    expect(await expireDue(deps)).toEqual({ changed: 0, nextAt: PUBLICITY_END });
    expect(await allText(deps)).toContain('张某某');
    deps.setClock(PUBLICITY_END);
    // Before the job has run, what is read is right already.
    expect(await read(deps, id)).toMatchObject({ state: 'live', posting: { revision: 1, blocks: [{ type: 'expired' }] } });
    expect(await expireDue(deps)).toEqual({ changed: 1, nextAt: null });
    expect(await read(deps, id)).toMatchObject({ state: 'live', posting: { revision: 2, blocks: [{ type: 'expired' }], changes: [{ weight: 'minor' }] } });
    expect(await allText(deps)).not.toContain('张某某');
    expect(await expireDue(deps)).toEqual({ changed: 0, nextAt: null });
    await sound(deps);
  });

  it('ends a posting at its own hour with a tombstone, and erases its history', async () => {
    const deps = await smallCounty();
    const expiresAt = '2026-12-01T00:00:00.000Z' as Instant;
    const { id, title } = await issued(deps, newAnnouncement({ expiresAt }));
    await correctPosting(deps, ISSUER, { id, baseRevision: 1, posting: newAnnouncement({ expiresAt }), weight: 'minor', note: '改' });
    deps.setClock(expiresAt);
    expect(await read(deps, id)).toMatchObject({ state: 'gone', tombstone: { cause: 'expired' } });
    expect(await expireDue(deps)).toEqual({ changed: 1, nextAt: null });
    expect(await read(deps, id)).toMatchObject({ state: 'gone', tombstone: { cause: 'expired', title, revision: 3, at: expiresAt } });
    expect((await history(deps, id)).every((h) => h.json === null)).toBe(true);
    await sound(deps);
  });

  it('does many at once, in steps, and no earlier than due', async () => {
    const deps = await smallCounty();
    for (let i = 0; i < 120; i += 1) {
      const expiresAt = `2026-12-01T00:00:00.${String(i).padStart(3, '0')}Z` as Instant;
      await issued(deps, newAnnouncement({ title: `第${i}号`, expiresAt }));
    }
    expect(await expireDue(deps, '2026-12-01T00:00:00.109Z' as Instant)).toEqual({ changed: 110, nextAt: '2026-12-01T00:00:00.110Z' });
    await sound(deps);
  });
});
