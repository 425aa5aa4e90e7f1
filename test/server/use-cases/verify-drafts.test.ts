import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import type { WriteTx } from '../../../src/server/store/store.ts';
import { NO_HASH } from '../../../src/server/use-cases/drafts/forget-drafts.ts';
import { missingDrafts, verifyDrafts } from '../../../src/server/use-cases/drafts/verify-drafts.ts';
import { expireDue } from '../../../src/server/use-cases/expire-due.ts';
import { importNotice } from '../../../src/server/use-cases/import-notice.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { bring, CHECKED, draftId, draftOffice, draftText, type Office, operation } from '../../support/draft-office.ts';
import { newPublicity, newWarning } from '../../support/new-posting.ts';
import { TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

/** Drafts in every state, and one of each way that they come to. */
async function fullOffice(): Promise<Office> {
  const office = await draftOffice();
  const { author, reviewer, issuer } = office;
  await bring(office, draftId(1), 'issued', draftText({}, newPublicity()));
  await bring(office, draftId(2), 'reviewed');
  const third = await bring(office, draftId(3), 'reviewed');
  await issuer.one(operation('draft.issue', draftId(3), 3, { contentHash: third, publishAt: '2026-12-24T01:40:00.000Z' as Instant }));
  const fourth = await bring(office, draftId(4), 'submitted');
  await reviewer.one(operation('draft.return', draftId(4), 2, { contentHash: fourth, comments: [{ text: '请补充依据' }] }));
  const fifth = await bring(office, draftId(5), 'draft', draftText({}, newWarning()));
  await issuer.one(operation('draft.issue', draftId(5), 1, { contentHash: fifth, urgent: { reason: '暴雨已至' } }));
  await bring(office, draftId(6), 'submitted');
  await author.one(operation('draft.discard', draftId(6), 2, {}));
  await bring(office, draftId(7), 'issued');
  await issuer.one(operation('posting.remove', draftId(7), 1, { reason: '不应公开' }));
  await bring(office, draftId(8), 'submitted');
  await author.one(operation('draft.save', draftId(8), 2, { content: draftText({ title: '改过的题目' }) }));
  await importNotice(office.t.deps, { kind: 'import', id: 'notices' }, { title: '本月村务', issuer: '横山村民委员会', field: 'general', kind: 'disclosure', body: '本月支出三元。' }, { board: VILLAGE, issue: false });
  return office;
}

/** Tampers inside a transaction, looks, and undoes it. */
async function found(office: Office, tamper: (tx: WriteTx) => Promise<unknown>): Promise<readonly string[]> {
  const undo = new Error('undo');
  let findings: readonly string[] = [];
  await office.t.deps.store.write(async (tx) => {
    await tamper(tx);
    findings = [...await verifyDrafts(tx, VILLAGE), ...await missingDrafts(tx)].map((f) => `${f.what} ${f.detail}`);
    throw undo;
  }).catch((error: unknown) => { if (error !== undo) throw error; });
  return findings;
}

type Cell = string | number | null;
const flipped = (value: Cell) => (typeof value === 'number' ? value + 1 : value === null ? 'x' : value === 'issued' ? 'draft' : `${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`);

describe('minglan verify, over drafts', () => {
  it('finds nothing where nothing was touched, whatever way they went', async () => {
    const office = await fullOffice();
    expect((await verifyData(office.t.deps.store, office.t.deps.clock())).findings).toEqual([]);
  });

  it('finds every change to every column of every draft, step, text and owed review', async () => {
    const office = await fullOffice();
    const tables = { draft: ['id'], draft_version: ['draft', 'version'], draft_event: ['draft', 'version'], review_debt: ['draft'] } as const;
    let changes = 0;
    for (const [table, keys] of Object.entries(tables) as [keyof typeof tables, readonly string[]][]) {
      const rows = await office.t.deps.store.read((tx) => tx.selectFrom(table).selectAll().execute()) as unknown as Record<string, Cell>[];
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          // Keys stand under foreign keys, and a text that was thinned has lost what its hash was of.
          if (keys.includes(column) || column === 'thinned' || (column === 'json' && row['thinned'] === 1)) continue;
          const to = column === 'json' && value !== null ? String(value).replace('"title":"', '"title":"改') : column === 'board' ? TOWNSHIP : flipped(value);
          const findings = await found(office, async (tx) => {
            let update = tx.updateTable(table).set({ [column]: to });
            for (const key of keys) update = update.where(key as never, '=', row[key] as never);
            await update.execute();
          });
          changes += 1;
          expect(findings, `${table}.${column} of ${JSON.stringify(keys.map((key) => row[key]))}`).not.toEqual([]);
        }
      }
    }
    expect(changes).toBeGreaterThan(250);
  });

  it('finds steps, texts and drafts that were taken away, and an owed review that was struck out', async () => {
    const office = await fullOffice();
    expect(await found(office, (tx) => tx.deleteFrom('draft_event').where('draft', '=', draftId(2)).where('version', '=', 2).execute())).toContain(`history ${draftId(2)}`);
    expect(await found(office, (tx) => tx.deleteFrom('draft_version').where('draft', '=', draftId(8)).where('version', '=', 1).execute())).toContain(`history ${draftId(8)}`);
    expect(await found(office, async (tx) => {
      await tx.updateTable('draft').set({ title: '', salt: '', content_hash: NO_HASH, reviewed_hash: NO_HASH }).where('id', '=', draftId(2)).execute();
      await tx.updateTable('draft_version').set({ json: null, content_hash: NO_HASH }).where('draft', '=', draftId(2)).execute();
    })).toEqual([`content ${draftId(2)}`]);
    expect(await found(office, (tx) => tx.deleteFrom('review_debt').execute())).toEqual([`debt ${draftId(5)}`]);
    expect(await found(office, async (tx) => {
      for (const table of ['draft_event', 'draft_version'] as const) await tx.deleteFrom(table).where('draft', '=', draftId(6)).execute();
      await tx.deleteFrom('draft').where('id', '=', draftId(6)).execute();
    })).toEqual([`missing ${draftId(6)}`]);
  });
});

describe('an owed review', () => {
  it('outlives the posting that expired, and what it was owed to is forgotten once it is done', async () => {
    const office = await draftOffice();
    const id = draftId(1);
    const hash = await bring(office, id, 'draft', draftText({ expiresAt: '2026-11-24T01:30:00.000Z' as Instant }, newWarning({ expiresAt: '2026-11-24T01:30:00.000Z' as Instant })));
    await office.issuer.one(operation('draft.issue', id, 1, { contentHash: hash, urgent: { reason: '暴雨已至' } }));
    office.t.deps.setClock('2026-11-24T01:30:00.000Z' as Instant);
    expect((await expireDue(office.t.deps)).changed).toBe(1);
    expect((await office.reviewer.client.send('GET', `/api/v1/drafts/${id}`)).status).toBe(200);
    expect(await office.reviewer.one(operation('draft.review', id, 2, { contentHash: hash, checklist: CHECKED }))).toMatchObject({ outcome: 'done' });
    expect((await office.reviewer.client.send('GET', `/api/v1/drafts/${id}`)).status).toBe(410);
    expect((await verifyData(office.t.deps.store, office.t.deps.clock())).findings).toEqual([]);
  });
});
