import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importNotice } from '../../src/server/use-cases/import-notice.ts';
import { said } from '../domain/notice-import/kept-text.ts';
import { testApp } from '../support/test-app.ts';
import { TOWNSHIP } from '../support/test-deps.ts';
import { wordsOf } from '../ui/seen.ts';

// Notices as counties published them: tables of two header rows, up to eighteen columns, every way of numbering.
const FOLDER = fileURLToPath(new URL('../fixtures/public-notices', import.meta.url));
const NOTICES = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Notice);
/** What a page says in its own way: a date in figures, an attachment by its label. */
const IN_OTHER_WORDS: Readonly<Record<string, string>> = { 附救灾补助资金指标分配表: '救灾补助资金指标分配表', 二OO九年六月十八日: '2009年6月18日' };
const IMPORT = { kind: 'import', id: 'notices' } as const;

interface Notice {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly tables?: readonly { readonly rows: readonly (readonly unknown[])[] }[];
}

describe('a notice as a county published it', () => {
  it('is one of fifteen', () => {
    expect(NOTICES).toHaveLength(15);
  });

  it.each(NOTICES.map((notice) => [notice.id, notice] as const))('%s is imported, and its page says every word of it', async (_id, notice) => {
    const t = await testApp();
    const outcome = await importNotice(t.deps, IMPORT, notice, { board: TOWNSHIP, issue: true });
    if (outcome.state !== 'issued') throw new Error(JSON.stringify(outcome));
    const page = said(wordsOf((await (await t.get(`/p/${outcome.postingId}`)).text()).replace(/^[^]*<main/, '<main')));
    expect(page).toContain(said(notice.title));
    const missing = notice.body.split('\n').map(said).filter((line) => line !== '' && !page.includes(IN_OTHER_WORDS[line] ?? line));
    expect(missing).toEqual([]);
    const cells = (notice.tables ?? []).flatMap((table) => table.rows.flat()).map((cell) => said(typeof cell === 'string' ? cell : JSON.stringify(cell)));
    expect(cells.filter((cell) => !page.includes(cell))).toEqual([]);
  });
});
