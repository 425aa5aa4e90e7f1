import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { issuePosting, issuePostings } from '../../../src/server/use-cases/issue-postings.ts';
import { liftWarning } from '../../../src/server/use-cases/lift-warning.ts';
import { readBoardPage } from '../../../src/server/use-cases/read-board-page.ts';
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
});
