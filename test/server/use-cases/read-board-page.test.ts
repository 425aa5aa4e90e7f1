import { describe, expect, it } from 'vitest';
import { type ListFilter, passes } from '../../../src/domain/posting/list-filter.ts';
import { QUESTIONS } from '../../../src/domain/posting/question.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { issuePosting, issuePostings } from '../../../src/server/use-cases/issue-postings.ts';
import { liftWarning } from '../../../src/server/use-cases/lift-warning.ts';
import { readBoardPage, readFilterOptions } from '../../../src/server/use-cases/read-board-page.ts';
import { readPostingPage } from '../../../src/server/use-cases/read-posting-page.ts';
import { newAnnouncement, newPublicity, newWarning } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty, type TestDeps, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const page = (deps: TestDeps, code: string, n = 1) => deps.store.read((tx) => readBoardPage(tx, code, { page: n, now: deps.clock() }));

describe('a board\'s page', () => {
  it('has its own postings and those of the boards above, marked by where they come from', async () => {
    const deps = await smallCounty();
    for (const board of [COUNTY, TOWNSHIP, VILLAGE]) await issuePosting(deps, ISSUER, newAnnouncement({ board, title: `通告 ${board}` }));
    const village = await page(deps, VILLAGE);
    expect(village).toMatchObject({ board: { name: '玉湖村' }, above: [{ name: '湖头镇' }, { name: '安溪县' }], total: 3, page: 1, pages: 1, warnings: [] });
    expect(village?.headlines.map((h) => h.board)).toEqual([VILLAGE, TOWNSHIP, COUNTY]);
    expect((await page(deps, COUNTY))?.headlines.map((h) => h.board)).toEqual([COUNTY]);
    expect(await page(deps, '350524999')).toBeNull();
    expect(await page(deps, 'nonsense')).toBeNull();
  });

  it('shows what is running first, warnings with their elements, and not what is lifted or over', async () => {
    const deps = await smallCounty();
    const warning = await issuePosting(deps, ISSUER, newWarning({ board: TOWNSHIP }));
    await issuePosting(deps, ISSUER, newPublicity());
    deps.pass(86_400_000);
    await issuePosting(deps, ISSUER, newAnnouncement());
    const kinds = async () => (await page(deps, VILLAGE))?.headlines.map((h) => h.kind);
    expect(await kinds()).toEqual(['publicity', 'warning', 'announcement']);
    expect((await page(deps, VILLAGE))?.warnings).toMatchObject([{ headline: { kind: 'warning' }, warning: { level: 'orange' } }]);
    if (warning.ok) await liftWarning(deps, ISSUER, { id: warning.value.posting.id, note: '解除' });
    expect(await kinds()).toEqual(['publicity', 'announcement', 'warning']);
    expect((await page(deps, VILLAGE))?.warnings).toEqual([]);
    deps.setClock('2026-12-10T00:00:00.000Z' as Instant);
    expect(await kinds()).toEqual(['announcement', 'publicity', 'warning']);
  });

  it('has every posting on exactly one of its pages', async () => {
    const deps = await smallCounty();
    for (let day = 0; day < 10; day += 1) {
      await issuePostings(deps, ISSUER, Array.from({ length: 15 }, (_, i) =>
        (i % 7 === 0 ? newPublicity : newAnnouncement)({ title: `${day}-${i}`, board: [COUNTY, TOWNSHIP, VILLAGE][i % 3] ?? VILLAGE })));
      deps.pass(86_400_000);
    }
    const pages = await Promise.all([1, 2, 3, 4].map((n) => page(deps, VILLAGE, n)));
    expect(pages.map((p) => p?.headlines.length)).toEqual([60, 60, 30, 0]);
    expect(pages[0]).toMatchObject({ total: 150, pages: 3 });
    expect(new Set(pages.flatMap((p) => p?.headlines.map((h) => h.title))).size).toBe(150);
  });

  it('leaves out what has expired, though nothing has ended it yet', async () => {
    const deps = await smallCounty();
    await issuePosting(deps, ISSUER, newAnnouncement({ expiresAt: '2026-11-25T00:00:00.000Z' as Instant }));
    expect((await page(deps, VILLAGE))?.total).toBe(1);
    deps.setClock('2026-11-25T00:00:00.000Z' as Instant);
    expect(await page(deps, VILLAGE)).toMatchObject({ total: 0, headlines: [] });
  });
});

describe('a posting\'s page', () => {
  it('knows what it does not know', async () => {
    const deps = await smallCounty();
    expect(await deps.store.read((tx) => readPostingPage(tx, '0000000000000000', deps.clock()))).toEqual({ state: 'unknown' });
  });

  it('shows the part that a filter lets through: the same rows as the device would', async () => {
    const deps = await smallCounty();
    const list = { type: 'nameList', caption: '名单', columns: ['姓名'], groups: [{ group: '一组', rows: [['张某某']] }], visibleUntil: '2027-01-01T00:00:00.000Z' as Instant } as const;
    const funds = { type: 'fundTable', caption: '收支', totalFen: 100, lines: [{ purpose: '修路', amountFen: 100 }] } as const;
    await issuePostings(deps, ISSUER, [
      newAnnouncement({ field: 'poverty' }), newAnnouncement({ board: COUNTY, blocks: [list] }), { ...newAnnouncement({ blocks: [funds] }), issuers: ['湖头镇人民政府', '湖头镇财政所'] },
      newAnnouncement({ blocks: [list, funds] }), newPublicity({ field: 'assistance' }), newPublicity({ field: 'education' }), newWarning({ board: TOWNSHIP }),
    ]);
    deps.pass(400 * 86_400_000);
    await issuePostings(deps, ISSUER, [newAnnouncement(), newAnnouncement({ field: 'poverty', blocks: [funds] })]);
    const shown = (filter: ListFilter) => deps.store.read((tx) => readBoardPage(tx, VILLAGE, { page: 1, now: deps.clock(), filter }));
    for (const setClock of ['2026-11-25T00:00:00.000Z', '2028-01-01T00:00:00.000Z'] as const) {
      deps.setClock(setClock as Instant);
      const all = (await shown({}))?.headlines ?? [];
      expect(all).toHaveLength(9);
      const filters: readonly ListFilter[] = [
        ...QUESTIONS.map((question) => ({ question })), { field: 'poverty' }, { kind: 'publicity' }, { year: '2026' }, { year: '2027' }, { issuer: '湖头镇人民政府' },
        { question: 'money', field: 'poverty', year: '2027' },
      ];
      for (const filter of filters) {
        const part = await shown(filter);
        expect(part?.headlines, JSON.stringify(filter)).toEqual(all.filter((h) => passes(filter, h, deps.clock())));
        expect(part?.total).toBe(part?.headlines.length);
      }
    }
    expect(await deps.store.read((tx) => readFilterOptions(tx, VILLAGE, deps.clock()))).toMatchObject({ years: ['2027', '2026'], fields: expect.arrayContaining(['poverty', 'assistance']) });
  });
});
