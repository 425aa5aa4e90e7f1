import { describe, expect, it } from 'vitest';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { searchTitles, titlesWith } from '../../../src/server/use-cases/search-titles.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty, type TestDeps, VILLAGE } from '../../support/test-deps.ts';

const titles = async (deps: TestDeps, query: string, page = 1) => {
  const found = await deps.store.read((tx) => searchTitles(tx, query, { page, now: deps.clock() }));
  return { titles: found.headlines.map((h) => h.title), more: found.hasMore, boards: [...found.boards.values()] };
};

async function issue(deps: TestDeps, title: string, board = VILLAGE): Promise<string> {
  const issued = await issuePosting(deps, ISSUER, newAnnouncement({ title, board }));
  if (!issued.ok) throw new Error(JSON.stringify(issued.error));
  return issued.value.posting.id;
}

describe('the server\'s search', () => {
  it('finds titles of all boards by words, in any width, and by initials; newest first', async () => {
    const deps = await smallCounty();
    await issue(deps, '低保复核结果');
    deps.pass(86_400_000);
    await issue(deps, 'Ａ级景区的低保公示', COUNTY);
    expect(await titles(deps, '低保')).toEqual({ titles: ['Ａ级景区的低保公示', '低保复核结果'], more: false, boards: expect.arrayContaining(['安溪县', '玉湖村']) });
    expect((await titles(deps, '低保 复核')).titles).toEqual(['低保复核结果']);
    expect((await titles(deps, 'DBFH')).titles).toEqual(['低保复核结果']);
    expect((await titles(deps, 'Ａ级')).titles).toEqual(['Ａ级景区的低保公示']);
    expect((await titles(deps, ' \u3000')).titles).toEqual([]);
  });

  it('takes signs of patterns as they are', async () => {
    const deps = await smallCounty();
    await issue(deps, '完成率100%的项目');
    await issue(deps, '别的公告');
    for (const [query, count] of [['100%', 1], ['%', 1], ['_', 0], ['\\', 0], ["'", 0]] as const) expect((await titles(deps, query)).titles.length, query).toBe(count);
  });

  it('finds nothing of what was withdrawn or has run out', async () => {
    const deps = await smallCounty();
    const id = await issue(deps, '低保撤回');
    const ending = await issuePosting(deps, ISSUER, { ...newAnnouncement({ title: '低保到期' }), expiresAt: '2026-12-01T00:00:00.000Z' as Instant });
    expect(ending.ok).toBe(true);
    expect((await titles(deps, '低保')).titles.length).toBe(2);
    await withdrawPosting(deps, ISSUER, { id, reason: '有误' });
    deps.setClock('2026-12-02T00:00:00.000Z' as Instant);
    expect((await titles(deps, '低保')).titles).toEqual([]);
  });

  it('turns pages, each posting on one of them', async () => {
    const deps = await smallCounty();
    for (let i = 0; i < 35; i += 1) await issue(deps, `公告之${i}`);
    const [first, second] = [await titles(deps, '公告'), await titles(deps, '公告', 2)];
    expect([first.titles.length, first.more, second.titles.length, second.more]).toEqual([30, true, 5, false]);
    expect(new Set([...first.titles, ...second.titles]).size).toBe(35);
  });

  it('reads the index of titles, not the postings', async () => {
    const deps = await smallCounty();
    await issue(deps, '公告');
    const plan = await deps.store.read((tx) => titlesWith(tx, '低保 abc', deps.clock()).limit(3).explain());
    const opened = plan.filter((step) => step['opcode'] === 'OpenRead' || step['opcode'] === 'SorterOpen');
    expect(opened).toEqual([expect.objectContaining({ p4: expect.stringMatching(/^k\(/) })]);
  });
});
