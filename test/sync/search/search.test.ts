import { describe, expect, it } from 'vitest';
import type { SearchState } from '../../../src/sync/search/device-search.ts';
import { openSearch } from '../../../src/sync/search/open-search.ts';
import { openSession } from '../../../src/sync/session.ts';
import { HOUR_MS, SEARCH_BOARDS, SearchVillage } from '../../support/search-village.ts';

async function found(village: SearchVillage, query: string) {
  const state = await (await village.reader().search()).find(query);
  const line = (h: SearchState['titles'][number]) => `${h.foundIn}: ${h.headline.title}`;
  return [...state.titles.map(line), ...state.texts.map(line)];
}

describe('search on a phone without a network', () => {
  it('finds two-character words in titles, texts, numbers, tables, lists of people and names of attachments, and says where', async () => {
    const village = await SearchVillage.start();
    village.say({ title: '甲', text: '关于低保复核的说明' });
    village.say({ title: '乙', docNumber: '安政办〔2026〕12号' }, 2);
    village.say({ title: '丙', table: [['危房', '低保户'], ['3 户', '5 户']] }, 1);
    village.say({ title: '丁', names: [['张　三', '一组'], ['李四', '低保']] });
    village.say({ title: '戊', attachment: '低保申请表.doc' });
    village.say({ title: '低保公示' });
    await village.sync();
    expect(await found(village, '低保')).toEqual(['title: 低保公示', 'attachment: 戊', 'names: 丁', 'text: 甲', 'table: 丙']);
    expect(await found(village, '安政办[2026]12')).toEqual(['number: 乙']);
    expect(await found(village, '张三')).toEqual(['names: 丁']);
    expect(await found(village, 'DBGS')).toEqual(['initials: 低保公示']);
    expect(await found(village, '低保 说明')).toEqual(['text: 甲']);
    // Two cells of a row are two texts.
    expect(await found(village, '张三一组')).toEqual([]);
    // A word in the title and one in the text.
    expect(await found(village, '甲 复核')).toEqual(['text: 甲']);
    expect(await found(village, '  ')).toEqual([]);
  });

  it('does not find what is only the form of the file', async () => {
    const village = await SearchVillage.start();
    village.say({ title: '标题', text: '说\n明"引' });
    await village.sync();
    for (const query of ['paragraph', 'text', 'posting', 'blocks', 'null', '\\n', 'n明', '\\"']) expect(await found(village, query), query).toEqual([]);
    expect(await found(village, '说明"引')).toEqual(['text: 标题']);
  });

  it('shows the match in its surroundings', async () => {
    const village = await SearchVillage.start();
    village.say({ title: '通知', text: `${'前'.repeat(40)}低 保${'后'.repeat(40)}` });
    village.say({ title: '名单', names: [['张三', '500 元']] });
    await village.sync();
    const search = await village.reader().search();
    const [hit] = (await search.find('低保')).texts;
    expect(hit).toMatchObject({ foundIn: 'text', boardName: '板350524100201', snippet: { text: `${'前'.repeat(20)}低 保${'后'.repeat(20)}`, marks: [[20, 23]], cutBefore: true } });
    expect((await search.find('张三')).texts[0]).toMatchObject({ snippet: { text: '张三 500 元', marks: [[0, 2]] } });
  });

  it('never finds a name after the hour of its list, nor a posting after its own', async () => {
    const village = await SearchVillage.start();
    village.say({ title: '名单', text: '公示', names: [['张三丰']], listForHours: 5 });
    village.say({ title: '到期的', text: '张三丰', endsAfterHours: 5 });
    await village.sync();
    const search = await village.reader().search();
    const before = (await search.find('张三丰')).texts;
    expect(before.map((h) => h.until)).toEqual([5, 5].map((h) => new Date(village.server.nowMs + h * HOUR_MS).toISOString()));
    village.server.nowMs += 5 * HOUR_MS + 1000;
    // The same search, its texts in memory; then one that reads them anew.
    expect((await search.find('张三丰')).texts).toEqual([]);
    expect((await search.find('到期的')).titles).toEqual([]);
    expect(await found(village, '张三丰')).toEqual([]);
    expect(await found(village, '公示')).toEqual(['text: 名单']);
  });

  it('forgets what was corrected and withdrawn, with the same search open', async () => {
    const village = await SearchVillage.start();
    const corrected = village.say({ title: '更正的', text: '旧的内容' });
    const withdrawn = village.say({ title: '撤回的', text: '旧的内容' });
    await village.sync();
    const reader = village.reader();
    const search = await reader.search();
    expect((await search.find('旧的')).textsFound).toBe(2);
    village.say({ title: '更正的', text: '新的内容' }, 0, corrected);
    await village.server.withdraw(SEARCH_BOARDS[0], village.server.board(SEARCH_BOARDS[0]).live().findIndex(({ posting }) => posting.id === withdrawn));
    await village.sync();
    await reader.reload(SEARCH_BOARDS[0]);
    expect((await search.find('旧的')).textsFound).toBe(0);
    expect((await search.find('新的')).texts.map((h) => h.headline.id)).toEqual([corrected]);
    expect((await search.find('撤回的')).titlesFound).toBe(0);
  });

  it('says what it covers: boards, postings, and those whose text is not there yet', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 30; i += 1) village.say({ title: `第${i}条`, text: '内容'.repeat(100) });
    await village.sync();
    for (const key of village.device.disk.keys()) if (key.startsWith('piece/') && key.endsWith('-30')) village.device.disk.delete(key);
    const search = await village.reader().search();
    expect((await search.find('')).scope).toEqual({ boards: 3, postings: 30, missing: 0 });
    // A file that is lost is found out when it is asked for; what is left is searched.
    const state = await search.find('内容', { limit: 50 });
    expect(state).toMatchObject({ done: true, textsFound: state.texts.length });
    expect((await search.find('内容', { boards: [SEARCH_BOARDS[2]] })).scope).toEqual({ boards: 1, postings: 0, missing: 0 });
  });

  it('shows nothing of bytes that are not what the log committed to', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 20; i += 1) village.say({ title: `第${i}条`, text: '真的内容' });
    await village.sync();
    for (const [key, value] of village.device.disk) {
      if (key.startsWith('piece/') && typeof value !== 'string') village.device.disk.set(key, new TextEncoder().encode(new TextDecoder().decode(value).split('真的').join('假的')));
    }
    const state = await (await village.reader().search()).find('假的');
    expect(state).toMatchObject({ texts: [], textsFound: 0 });
  });

  it('checks what it read once on a device, in the background, and not again at the next visit', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 30; i += 1) village.say({ title: `第${i}条`, text: `内容${i}` });
    await village.sync();
    const roots = () => JSON.parse(String(village.device.disk.get(`cursor/${SEARCH_BOARDS[0]}`))).pieces.map((p: { root: unknown }) => p.root) as unknown[];
    expect(roots().some((root) => root !== null)).toBe(true);
    const search = await village.reader().search();
    const before = await search.find('内容');
    await search.settled();
    expect(roots().every((root) => root === null)).toBe(true);
    expect(await search.find('内容')).toEqual(before);
    expect(await (await village.reader().search()).find('内容')).toEqual(before);
  });

  it('refuses a page that its index names and the log does not know, before and after the background has come to it', async () => {
    for (const waits of [false, true]) {
      const village = await SearchVillage.start();
      for (let i = 0; i < 8; i += 1) village.say({ title: `第${i}条`, text: `内容${i}` });
      await village.sync();
      // The server's page was not that of the log, and its bytes are those of its address: the cursor names another root.
      const key = `cursor/${SEARCH_BOARDS[0]}`;
      village.device.disk.set(key, String(village.device.disk.get(key)).replaceAll(/"root":"[0-9a-f]{64}","sha256"/g, `"root":"${'0'.repeat(64)}","sha256"`));
      const reader = village.reader();
      const search = await reader.search();
      await search.find(waits ? '没有的词' : '');
      await search.settled();
      expect(await search.find('内容')).toMatchObject({ texts: [], textsFound: 0 });
      expect((await reader.load(SEARCH_BOARDS[0]))?.refusals.map((r) => r.reason)).toContain('bad-root');
    }
  });

  it('stops when it is told to, and says nothing more', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 60; i += 1) village.say({ title: `第${i}条`, text: `内容${i}` });
    await village.sync();
    const signal = { aborted: false };
    let reports = 0;
    const state = await (await village.reader().search()).find('内容', { signal, onState: () => {
      reports += 1;
      signal.aborted = true;
    } });
    expect([state.done, reports]).toEqual([false, 1]);
  });

  it('streams: titles first, then texts, newest first, and counts what is beyond the limit', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 60; i += 1) village.say({ title: i % 20 === 0 ? `内容之${i}` : `第${i}条`, text: `内容${i}` });
    await village.sync();
    const states: SearchState[] = [];
    const state = await (await village.reader().search()).find('内容', { limit: 5, onState: (s) => void states.push(s) });
    expect(states[0]).toMatchObject({ titlesFound: 3, texts: [], done: false });
    expect(states.length).toBeGreaterThan(2);
    expect(state).toMatchObject({ titlesFound: 3, textsFound: 57, checked: 60, held: 60, done: true });
    expect(state.titles.map((h) => h.headline.title)).toEqual(['内容之40', '内容之20', '内容之0']);
    expect(state.texts.map((h) => h.headline.title)).toEqual(['第59条', '第58条', '第57条', '第56条', '第55条']);
  });

  it('keeps within its memory, and finds the same with little of it', async () => {
    const village = await SearchVillage.start();
    for (let i = 0; i < 200; i += 1) village.say({ title: `第${i}条`, text: `${'内容'.repeat(50)}${i}` }, i % 3);
    await village.sync();
    const session = () => openSession(village.device.ports({ get: async () => 'offline' }), () => undefined);
    const much = openSearch(session()), little = openSearch(session(), undefined, 40_000);
    for (const query of ['内容', '内容1', '19', '条']) {
      const [a, b] = [await much.find(query, { limit: 300 }), await little.find(query, { limit: 300 })];
      expect(b).toEqual(a);
      expect(little.bytes()).toBeLessThanOrEqual(40_000);
    }
    expect(much.bytes()).toBeGreaterThan(40_000);
    much.close();
    expect(much.bytes()).toBe(0);
  });
});
