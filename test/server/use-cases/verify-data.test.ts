import { open, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportText, verifyFolder } from '../../../src/server/cli/verify.ts';
import { openDataStore } from '../../../src/server/store/open-data-store.ts';
import { StoreUnusable } from '../../../src/server/store/store-error.ts';
import type { WriteTx } from '../../../src/server/store/store.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { removePosting } from '../../../src/server/use-cases/remove-posting.ts';
import { systemDeps } from '../../../src/server/use-cases/deps.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, smallCounty } from '../../support/test-deps.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function publishedFolder(postings: number): Promise<string> {
  const folder = join(await tempFolder(), 'data');
  const store = await openDataStore(folder);
  const deps = systemDeps(store);
  await registerBoards(deps, ISSUER, [{ code: COUNTY, name: '安溪县' }]);
  for (let i = 0; i < postings; i += 1) await issuePosting(deps, ISSUER, newAnnouncement({ board: COUNTY, title: `第${i}号` }));
  await store.maintain();
  await store.close();
  return folder;
}

describe('checking the data', () => {
  it.each<[string, (tx: WriteTx) => Promise<unknown>, string]>([
    ['a text shown without script', (tx) => tx.updateTable('posting').set((eb) => ({ json: eb.fn<string>('replace', ['json', eb.val('护林'), eb.val('护村')]) })).execute(), 'posting: differs'],
    ['a title in the list', (tx) => tx.updateTable('posting').set({ title: '别的题目' }).execute(), 'posting: columns'],
    ['a posting that is no longer listed', async (tx) => {
      await tx.deleteFrom('posting_revision').execute();
      await tx.deleteFrom('posting').execute();
    }, 'posting: missing'],
    ['an entry of the log', (tx) => tx.updateTable('feed_entry').set({ at: '2020-01-01T00:00:00.000Z' }).execute(), 'log: entries'],
    ['a signed body', (tx) => tx.updateTable('feed_body').set((eb) => ({ json: eb.fn<string>('replace', ['json', eb.val('护林'), eb.val('护村')]) })).execute(), 'posting: differs'],
    ['the audit log', (tx) => tx.updateTable('audit').set({ actor: 'user:nobody' }).where('seq', '=', 4).execute(), 'audit: changed'],
    ['the traces of an entry', (tx) => tx.deleteFrom('audit').where('action', '=', 'posting.issue').execute(), 'audit: untraced'],
  ])('finds a change to %s', async (_, tamper, expected) => {
    const deps = await smallCounty();
    await issuePosting(deps, ISSUER, newAnnouncement());
    await deps.store.write(tamper);
    const { findings } = await verifyData(deps.store, deps.clock());
    expect(findings.map((f) => `${f.area}: ${f.what}`)).toContain(expected);
  });

  it('finds history that had to be erased', async () => {
    const deps = await smallCounty();
    const issued = await issuePosting(deps, ISSUER, newAnnouncement());
    if (!issued.ok) throw new Error(issued.error.kind);
    const { id } = issued.value.posting;
    await removePosting(deps, ISSUER, { id, reason: '误发' });
    await deps.store.write((tx) => tx.updateTable('posting_revision').set({ json: '{}' }).where('posting_id', '=', id).execute());
    expect((await verifyData(deps.store, deps.clock())).findings).toEqual([{ area: 'posting', board: issued.value.posting.board, what: 'history', detail: `${id} revision 1` }]);
  });

  it('finds damaged bytes of the file', async () => {
    const folder = await publishedFolder(30);
    expect((await verifyFolder(folder)).findings).toEqual([]);
    const file = await open(join(folder, 'minglan.db'), 'r+');
    const { size } = await file.stat();
    for (let page = 4096; page < size; page += 4096) await file.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), 0, 8, page);
    await file.close();
    const outcome = await verifyFolder(folder).then((r) => r.findings.length, () => 1);
    expect(outcome).toBeGreaterThan(0);
  });

  it('refuses a folder without data, and makes nothing there', async () => {
    await expect(verifyFolder(await tempFolder())).rejects.toBeInstanceOf(StoreUnusable);
  });

  it('says one line a finding, and a last line with what was looked at', async () => {
    const folder = await publishedFolder(2);
    expect(reportText(await verifyFolder(folder))).toMatch(/^1 boards, 2 entries, 3 audit rows \(head 3:[0-9a-f]{64}\): all well\n$/);
    const store = await openDataStore(folder);
    await store.write((tx) => tx.deleteFrom('audit').where('seq', '=', 3).execute());
    await store.close();
    const text = reportText(await verifyFolder(folder));
    expect(text).toContain('audit: cut: at 3\n');
    expect(text).toMatch(/2 findings\n$/);
  });
});

describe('minglan verify', () => {
  it('answers with JSON and an exit status, and holds the log to a head noted earlier', async () => {
    const folder = await publishedFolder(3);
    const script = join(await tempFolder(), 'run.mts');
    const [cli, citty] = ['../../../src/server/cli/verify.ts', '../../../node_modules/citty/dist/index.mjs'].map((p) => new URL(p, import.meta.url).href);
    await writeFile(script, `import { runMain } from '${citty}';\nimport { verifyCommand } from '${cli}';\nawait runMain(verifyCommand);\n`);
    const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' });
    const sound = run('--json');
    expect(sound.status, sound.stderr).toBe(0);
    const report = JSON.parse(sound.stdout) as { findings: unknown[]; auditHead: string };
    expect(report.findings).toEqual([]);
    expect(run('--audit-head', report.auditHead).status).toBe(0);
    const wrong = run('--audit-head', `3:${'0'.repeat(64)}`);
    expect([wrong.status, wrong.stdout.split('\n')[0]]).toEqual([1, 'audit: anchor: at 3']);
    expect(run('--audit-head', 'nonsense').status).toBe(1);
  });
});
