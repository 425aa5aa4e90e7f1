import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../src/domain/posting/posting.ts';
import { importNotice } from '../../src/server/use-cases/import-notice.ts';
import { databaseFile, openDataStore } from '../../src/server/store/open-data-store.ts';
import { registerBoards } from '../../src/server/use-cases/register-boards.ts';
import { ISSUER, TOWNSHIP, smallCounty, testDeps } from '../support/test-deps.ts';
import { tempFolder } from '../support/temp-folder.ts';

const IMPORT = { kind: 'import', id: 'notices' } as const;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/notices/${name}.json`, import.meta.url));
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(fixture(name), 'utf8'));

// A number that no person has, but that the check digit fits.
const ID_NUMBER = '110101199003070011';

describe('one notice', () => {
  it('becomes a draft that nobody can read yet, with a trace that it was imported', async () => {
    const deps = await smallCounty();
    const outcome = await importNotice(deps, IMPORT, await read('two-row-header'), { board: TOWNSHIP, issue: false });
    expect(outcome.state).toBe('draft');
    const [drafts, postings, audit] = await deps.store.read(async (tx) => [
      await tx.selectFrom('draft').selectAll().execute(), await tx.selectFrom('posting').selectAll().execute(),
      await tx.selectFrom('audit').selectAll().where('action', '=', 'draft.save').execute(),
    ] as const);
    expect(drafts).toMatchObject([{ board: TOWNSHIP, title: '云溪县2025年农村危房改造补助资金计划表', author: 'import:notices', state: 'draft', version: 1 }]);
    expect(postings).toEqual([]);
    expect(audit).toMatchObject([{ actor: 'import:notices', board: TOWNSHIP, subject: drafts[0]?.id }]);
  });
  it('is issued at once when told to, audited as an import, and stands in the log', async () => {
    const deps = await smallCounty();
    const outcome = await importNotice(deps, IMPORT, await read('fund-two-issuers'), { board: TOWNSHIP, issue: true });
    if (outcome.state !== 'issued') throw new Error(JSON.stringify(outcome));
    const row = await deps.store.read((tx) => tx.selectFrom('posting').selectAll().where('id', '=', outcome.postingId).executeTakeFirstOrThrow());
    expect(JSON.parse(row.json ?? '') as Posting).toMatchObject({ docNumber: '云农〔2025〕31号', issuers: ['云溪县农业农村局', '云溪县财政局'], formedOn: '2025-04-16' });
    const audit = await deps.store.read((tx) => tx.selectFrom('audit').selectAll().where('action', '=', 'posting.issue').execute());
    expect(audit).toMatchObject([{ actor: 'import:notices', subject: outcome.postingId }]);
  });
  it.each([false, true])('with personal data is stopped, and nothing of it is kept (issue: %s)', async (issue) => {
    const deps = await smallCounty();
    const notice = { ...await read('small-brackets') as object, attachments: [`张某某${ID_NUMBER}.pdf`] };
    const outcome = await importNotice(deps, IMPORT, notice, { board: TOWNSHIP, issue });
    expect(outcome).toMatchObject({ state: 'refused', findings: [{ kind: 'idNumber' }] });
    const counts = await deps.store.read(async (tx) => [
      (await tx.selectFrom('draft').selectAll().execute()).length, (await tx.selectFrom('posting').selectAll().execute()).length,
      (await tx.selectFrom('feed_entry').selectAll().execute()).length,
    ]);
    expect(counts).toEqual([0, 0, 0]);
  });
  it('for an unknown board is refused', async () => {
    const deps = await smallCounty();
    for (const issue of [false, true]) {
      expect(await importNotice(deps, IMPORT, await read('guide'), { board: '350524999', issue })).toMatchObject({ state: 'refused', findings: [] });
    }
  });
  it.each([false, true])('whose list of people is long over is kept without it (issue: %s)', async (issue) => {
    const deps = await smallCounty();
    const outcome = await importNotice(deps, IMPORT, await read('publicity-with-names'), { board: TOWNSHIP, issue });
    expect(outcome.state).toBe(issue ? 'issued' : 'draft');
    const row = await deps.store.read((tx) => tx.selectFrom(issue ? 'posting' : 'draft_version').select('json').executeTakeFirstOrThrow());
    expect(row.json).not.toContain('张某某');
    expect(row.json).toContain('"type":"expired"');
  });
});

describe('every shape of notice kept here', () => {
  it('goes in as an issued posting', async () => {
    const deps = await smallCounty();
    for (const file of readdirSync(new URL('../fixtures/notices', import.meta.url))) {
      expect(await importNotice(deps, IMPORT, await read(file.replace('.json', '')), { board: TOWNSHIP, issue: true }), file).toMatchObject({ state: 'issued' });
    }
  });
});

describe('a notice that is there already', () => {
  it.each([[false, false], [true, true], [true, false]])('is not taken twice (first issued: %s, then issued: %s)', async (first, second) => {
    const deps = await smallCounty();
    const names = { ...await read('publicity-with-names') as { tables: object[] } };
    const notice = { ...names, tables: [...names.tables, ...(await read('two-row-header') as { tables: object[] }).tables] };
    const once = await importNotice(deps, IMPORT, notice, { board: TOWNSHIP, issue: first });
    const again = await importNotice(deps, IMPORT, notice, { board: TOWNSHIP, issue: second });
    expect(again).toMatchObject({ state: 'duplicate', postingId: once.state === 'refused' ? '' : once.postingId });
    expect(again.warnings[0]).toContain('没有重复导入');
    expect(await counts(deps)).toEqual(first ? [1, 0] : [0, 1]);
  });
  it('can be issued after it was a draft', async () => {
    const deps = await smallCounty();
    await importNotice(deps, IMPORT, await read('guide'), { board: TOWNSHIP, issue: false });
    expect(await importNotice(deps, IMPORT, await read('guide'), { board: TOWNSHIP, issue: true })).toMatchObject({ state: 'issued' });
  });
  it('with other words is not changed, and the operator is told', async () => {
    const deps = await smallCounty();
    const notice = await read('small-brackets') as { body: string };
    await importNotice(deps, IMPORT, notice, { board: TOWNSHIP, issue: true });
    const other = await importNotice(deps, IMPORT, { ...notice, body: `${notice.body}\n另行通知。` }, { board: TOWNSHIP, issue: true });
    expect([other.state, other.warnings[0]]).toEqual(['duplicate', expect.stringContaining('文字不同')]);
    expect(await counts(deps)).toEqual([1, 0]);
  });
  it.each([['board', {}, '350524'], ['number', { docNumber: '云政办〔2025〕99号' }, TOWNSHIP], ['title', { title: '另一件事' }, TOWNSHIP], ['day', { issuedOn: '2025-01-02' }, TOWNSHIP]])(
    'is another when its %s differs', async (_, more, board) => {
      const deps = await smallCounty();
      const notice = { ...await read('consultation') as object, docNumber: '云政办〔2025〕18号' };
      await importNotice(deps, IMPORT, notice, { board: TOWNSHIP, issue: true });
      expect(await importNotice(deps, IMPORT, { ...notice, ...more }, { board, issue: true })).toMatchObject({ state: 'issued' });
    });
  it('without number and day is the same only word for word', async () => {
    const deps = await smallCounty();
    const month = (figure: number) => ({ title: '本月村务', issuer: '横山村民委员会', field: 'general', kind: 'disclosure', body: `本月支出${figure}元。` });
    expect(await importNotice(deps, IMPORT, month(1), { board: TOWNSHIP, issue: true })).toMatchObject({ state: 'issued' });
    expect(await importNotice(deps, IMPORT, month(2), { board: TOWNSHIP, issue: true })).toMatchObject({ state: 'issued' });
    expect(await importNotice(deps, IMPORT, month(2), { board: TOWNSHIP, issue: true })).toMatchObject({ state: 'duplicate' });
  });
});

async function counts(deps: Awaited<ReturnType<typeof smallCounty>>): Promise<readonly number[]> {
  return deps.store.read(async (tx) => [(await tx.selectFrom('posting').select('id').execute()).length, (await tx.selectFrom('draft').select('id').execute()).length]);
}

describe('the command', () => {
  it('takes each file by itself, prints a line each, and fails when one failed, beside another program on the same data', async () => {
    const folder = await tempFolder();
    const dataDir = join(folder, 'data');
    const store = await openDataStore(dataDir);
    try {
      await registerBoards(testDeps(store), ISSUER, [{ code: '350524', name: '安溪县' }]);
      await mkdir(join(folder, 'in'));
      const bad = join(folder, 'in/bad.json'), broken = join(folder, 'in/broken.json');
      await writeFile(bad, JSON.stringify({ ...await read('guide') as object, body: `联系人电话：13800138000，身份证${ID_NUMBER}` }));
      await writeFile(broken, '{"title":');
      const { code, stdout } = await minglanImport(dataDir, [fixture('guide'), bad, broken, fixture('fire-ban'), '--board', '350524', '--issue', '--json']);
      const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { file: string; postingId: string | null; state: string; findings: unknown[] });
      expect(lines.map((l) => [l.file, l.state, l.postingId !== null, l.findings.length > 0])).toEqual([
        [fixture('guide'), 'issued', true, false], [bad, 'refused', false, true], [broken, 'refused', false, false], [fixture('fire-ban'), 'issued', true, false],
      ]);
      expect(stdout).not.toContain(ID_NUMBER);
      expect(stdout).not.toContain('13800138000');
      expect(code).not.toBe(0);
      const again = await minglanImport(dataDir, [fixture('guide'), fixture('fire-ban'), '--board', '350524', '--issue', '--json']);
      const there = again.stdout.trim().split('\n').map((line) => JSON.parse(line) as { postingId: string | null; state: string; findings: unknown[] });
      expect(there.map((l) => [l.state, l.postingId, l.findings])).toEqual([['duplicate', lines[0]?.postingId, []], ['duplicate', lines[3]?.postingId, []]]);
      expect(again.code).toBe(0);
      const titles = await store.read((tx) => tx.selectFrom('posting').select('title').orderBy('seq').execute());
      expect(titles.map((t) => t.title)).toEqual(['残疾人两项补贴办事指南', '青杨县人民政府森林禁火令']);
      expect((await readFile(databaseFile(dataDir))).includes(ID_NUMBER)).toBe(false);
    } finally {
      await store.close();
    }
  });
  it('ends well when every file went in', async () => {
    const dataDir = join(await tempFolder(), 'data');
    const store = await openDataStore(dataDir);
    await registerBoards(testDeps(store), ISSUER, [{ code: '350524', name: '安溪县' }]);
    await store.close();
    const { code, stdout } = await minglanImport(dataDir, [fixture('ragged-table'), '--board', '350524']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ragged-table\.json: draft [0-9a-z]{16}\n {2}表「河道保洁经费使用情况」/u);
  });
});

/** `minglan import notices …` in a process of its own, from the sources. */
function minglanImport(dataDir: string, args: readonly string[]): Promise<{ code: number; stdout: string }> {
  const source = new URL('../../src/server/cli/import.ts', import.meta.url).href;
  const program = `import { runCommand } from 'citty'; import { importCommand } from '${source}'; await runCommand(importCommand, { rawArgs: process.argv.slice(1) });`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, '--', 'notices', ...args],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)), env: { ...process.env, DATA_DIR: dataDir } },
      (error, stdout) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout }));
  });
}
