import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { issuePosting, issuePostings } from '../../../src/server/use-cases/issue-postings.ts';
import { postingIdOf } from '../../../src/server/use-cases/new-posting-id.ts';
import { readPostingPage } from '../../../src/server/use-cases/read-posting-page.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { nameList, newAnnouncement, newPublicity } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty, type TestDeps, testDeps, VILLAGE } from '../../support/test-deps.ts';
import { tempStore } from '../../support/temp-store.ts';

const counts = (deps: TestDeps) => deps.store.read(async (tx) => {
  const n = async (table: 'posting' | 'posting_revision' | 'feed_entry' | 'audit') =>
    Number((await tx.selectFrom(table).select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  return [await n('posting'), await n('posting_revision'), await n('feed_entry'), await n('audit')];
});

describe('registering boards', () => {
  it('does twice what it did once, and takes a new name', async () => {
    const deps = testDeps(await tempStore());
    const boards = [{ code: VILLAGE, name: '玉湖村' }, { code: '350524101', name: '湖头镇' }, { code: COUNTY, name: '安溪县' }];
    expect(await registerBoards(deps, ISSUER, boards)).toMatchObject({ ok: true, value: { added: [VILLAGE, '350524101', COUNTY], renamed: [] } });
    expect(await registerBoards(deps, ISSUER, boards)).toMatchObject({ ok: true, value: { added: [], renamed: [] } });
    expect(await registerBoards(deps, ISSUER, [{ code: VILLAGE, name: '玉湖社区' }])).toMatchObject({ ok: true, value: { renamed: [VILLAGE] } });
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });

  it('refuses a code that is none, an orphan and an empty name, and then registers nothing', async () => {
    const deps = testDeps(await tempStore());
    const result = await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }, { code: '12', name: 'x' }, { code: '350525101', name: 'x' }, { code: '350526', name: ' ' }]);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: '1.code' }, { path: '2.code' }, { path: '3.name' }] } });
    expect(await deps.store.read((tx) => tx.selectFrom('board').selectAll().execute())).toEqual([]);
  });
});

describe('issuing a posting', () => {
  it('makes it readable, puts it into the log and leaves a trace', async () => {
    const deps = await smallCounty();
    const issued = await issuePosting(deps, ISSUER, newAnnouncement());
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    const { posting, seq } = issued.value;
    expect(posting).toMatchObject({ revision: 1, publishedAt: deps.clock(), issuedAt: deps.clock(), issuedBy: '玉湖村（签发）', changes: [] });
    expect(posting.id).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(seq).toBe(0);
    const read = await deps.store.read((tx) => readPostingPage(tx, posting.id, deps.clock()));
    expect(read).toMatchObject({ state: 'live', posting, seq: 0, size: 1, board: { code: VILLAGE, name: '玉湖村' } });
    const trace = await deps.store.read((tx) => tx.selectFrom('audit').selectAll().where('subject', '=', posting.id).execute());
    expect(trace).toMatchObject([{ action: 'posting.issue', actor: 'user:issuer-1', board: VILLAGE, detail: '{"revision":1,"seq":0}' }]);
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });

  it('issues several of several boards in one transaction, in order', async () => {
    const deps = await smallCounty();
    const batch = Array.from({ length: 12 }, (_, i) => newAnnouncement({ title: `第${i}号`, board: i % 3 === 0 ? COUNTY : VILLAGE }));
    const issued = await issuePostings(deps, ISSUER, batch, { issuedBy: '安溪县（导入）' });
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    expect(issued.value.map((i) => i.posting.title)).toEqual(batch.map((p) => p.title));
    expect(issued.value.map((i) => i.seq)).toEqual([0, 0, 1, 1, 2, 3, 2, 4, 5, 3, 6, 7]);
    expect(new Set(issued.value.map((i) => i.posting.id)).size).toBe(12);
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });

  it('issues none when one cannot be, and names it', async () => {
    const deps = await smallCounty();
    const before = await counts(deps);
    const result = await issuePostings(deps, ISSUER, [newAnnouncement(), newAnnouncement({ board: '350524999' })]);
    expect(result).toEqual({ ok: false, error: { index: 1, error: { kind: 'unknown-board', board: '350524999' } } });
    expect(await counts(deps)).toEqual(before);
  });

  it.each([
    ['a title', newAnnouncement({ title: '张某某 350524199001011238 的补助' }), 'title'],
    ['a cell', newPublicity({ blocks: [{ ...nameList(), groups: [{ group: '一组', rows: [['张某某', '13805951234']] }] }] }), 'blocks'],
    ['a text', newAnnouncement({ blocks: [{ type: 'paragraph', text: '身份证号：３５０５２４１９９００１０１１２３８' }] }), 'blocks'],
  ])('refuses unmasked personal data in %s, says where, and keeps nothing', async (_, posting, where) => {
    const deps = await smallCounty();
    const before = await counts(deps);
    const result = await issuePosting(deps, ISSUER, posting);
    if (result.ok || result.error.kind !== 'personal-data') throw new Error('it was not refused');
    expect(JSON.stringify(result.error.findings[0])).toContain(where);
    expect(await counts(deps)).toEqual(before);
    await deps.store.maintain();
  });

  it('refuses what readers would not accept, without repeating it', async () => {
    const deps = await smallCounty();
    const broken = [
      newAnnouncement({ title: ' ' }), newAnnouncement({ title: 'a\u0000b' }), newAnnouncement({ summary: 'half \ud83d' }),
      newAnnouncement({ title: 'secret'.repeat(100) }), { ...newAnnouncement(), kind: 'secret-kind' }, { ...newAnnouncement(), extra: 'secret' },
      { ...newAnnouncement(), blocks: [{ type: 'secret-block' }] }, { ...newAnnouncement(), formedOn: '2026-02-30secret' }, { ...newAnnouncement(), items: 'secret' },
      { ...newPublicity(), publicity: { ...Reflect.get(newPublicity(), 'publicity') as object, to: '2026-11-01' } },
      newAnnouncement({ expiresAt: '2026-11-24T00:00:00.000Z' as Instant }),
    ] as unknown as NewPosting[];
    for (const posting of broken) {
      const result = await issuePosting(deps, ISSUER, posting);
      expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      expect(JSON.stringify(result)).not.toContain('secret');
    }
  });

  it('answers anything at all with a typed result and keeps the data sound', async () => {
    const deps = await smallCounty();
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom(...Object.keys(newPublicity())), fc.anything()), async (over) => {
      const result = await issuePosting(deps, ISSUER, { ...newPublicity(), ...over });
      if (!result.ok) expect(['invalid', 'unknown-board', 'personal-data']).toContain(result.error.kind);
    }), { numRuns: 150 });
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([]);
  });

  it('never publishes a list whose hour has passed', async () => {
    const deps = await smallCounty();
    const issued = await issuePosting(deps, ISSUER, newPublicity({ blocks: [nameList('2026-11-01T00:00:00.000Z' as Instant)] }));
    expect(issued).toMatchObject({ ok: true, value: { posting: { blocks: [{ type: 'expired', was: 'nameList' }] } } });
    const bodies = await deps.store.read((tx) => tx.selectFrom('feed_body').select('json').execute());
    expect(bodies[0]?.json).not.toContain('张某某');
  });

  it('gives an id that no posting has', async () => {
    const deps = await smallCounty();
    let draws = 0;
    const stuck = { ...deps, random: (n: number) => { draws += 1; return new Uint8Array(n).fill(draws < 4 ? 7 : draws); } };
    const ids = [];
    for (let i = 0; i < 3; i += 1) {
      const issued = await issuePosting(stuck, ISSUER, newAnnouncement());
      if (issued.ok) ids.push(issued.value.posting.id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(postingIdOf(new Uint8Array(10))).toBe('0000000000000000');
    expect(postingIdOf(new Uint8Array(10).fill(255))).toBe('zzzzzzzzzzzzzzzz');
  });
});
