import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { DraftPageSchema, DebtListSchema } from '../../../src/protocol/draft-answers.ts';
import { DraftContentSchema, DraftSchema } from '../../../src/protocol/draft-schema.ts';
import { contentHash } from '../../../src/protocol/content-hash.ts';
import { OperationAnswerSchema } from '../../../src/protocol/operation.ts';
import type { OperationResult } from '../../../src/protocol/operation.ts';
import { changeGrant } from '../../../src/server/use-cases/accounts/manage-accounts.ts';
import { endOverdueLists } from '../../../src/server/use-cases/drafts/end-overdue-lists.ts';
import { forgetOldReceipts } from '../../../src/server/use-cases/operations/operation-receipt.ts';
import { verifyData } from '../../../src/server/use-cases/verify-data.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { bring, CHECKED, draftId, draftOffice, draftText, handOf, type Office, operation } from '../../support/draft-office.ts';
import { nameList, newAnnouncement, newPublicity, newWarning } from '../../support/new-posting.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const ID = draftId(1);
const text = (words: string) => draftText({ blocks: [{ type: 'paragraph', text: words }] });
const refusal = (result: OperationResult | undefined) => (result?.outcome === 'refused' ? result.problem.type.split(':').at(-1) : result?.outcome);

async function draftOf({ author }: Pick<Office, 'author'>, id = ID) {
  const answer = await author.client.send('GET', `/api/v1/drafts/${id}`);
  expect(answer.status).toBe(200);
  return v.parse(DraftSchema, await answer.json());
}

describe('a draft on its way', () => {
  it('is saved, handed in, approved and published, and stands on its board under its own number', async () => {
    const office = await draftOffice();
    const { t, author, reviewer, issuer } = office;
    const hash = await bring(office, ID, 'reviewed');
    expect(await draftOf(office)).toMatchObject({ state: 'reviewed', version: 3, contentHash: hash, author: 'lin', reviewer: 'chen', board: VILLAGE });
    expect((await t.get(`/api/v1/postings/${ID}`)).status).toBe(404);
    const issued = await issuer.one(operation('draft.issue', ID, 3, { contentHash: hash }));
    expect(issued).toMatchObject({ outcome: 'done', version: 4, seq: 0 });
    const { posting } = await (await t.get(`/api/v1/postings/${ID}`)).json() as { posting: object };
    expect(posting).toMatchObject({ id: ID, revision: 1, title: '关于秋季护林防火的通告', issuedBy: '玉湖村（签发）' });
    const draft = await draftOf(office);
    expect(draft.events.map(({ step, by, version }) => [step, by, version])).toEqual([['save', 'lin', 1], ['submit', 'lin', 2], ['review', 'chen', 3], ['issue', 'huang', 4]]);
    const audit = await t.deps.store.read((tx) => tx.selectFrom('audit').select(['action', 'actor']).where('subject', '=', ID).orderBy('seq').execute());
    expect(audit.map((row) => row.action)).toEqual(['draft.save', 'draft.submit', 'draft.review', 'posting.issue', 'draft.issue']);
    // Nobody can do anything more with it.
    expect(refusal(await author.one(operation('draft.save', ID, 4, { content: draftText() })))).toBe('wrong-state');
    expect(refusal(await reviewer.one(operation('draft.review', ID, 4, { contentHash: hash, checklist: CHECKED })))).toBe('wrong-state');
    expect(t.failures).toEqual([]);
  });

  it('comes back from a reviewer with comments on a block, and is handed in again', async () => {
    const office = await draftOffice();
    const hash = await bring(office, ID, 'submitted');
    const comments = [{ block: 'block001', text: '请写明起止日期' }, { text: '其余无意见' }];
    expect(await office.reviewer.one(operation('draft.return', ID, 2, { contentHash: hash, comments }))).toMatchObject({ outcome: 'done', version: 3 });
    const returned = await draftOf(office);
    expect([returned.state, returned.events.at(-1)?.comments]).toEqual(['returned', comments]);
    expect(await office.author.one(operation('draft.save', ID, 3, { content: text('十二月一日至三月一日') }))).toMatchObject({ outcome: 'done', version: 4 });
    expect((await draftOf(office)).state).toBe('returned');
    expect(await office.author.one(operation('draft.submit', ID, 4, { contentHash: contentHash(text('十二月一日至三月一日')) }))).toMatchObject({ outcome: 'done', version: 5 });
  });

  it('that is changed after its review has to be reviewed again', async () => {
    const office = await draftOffice();
    const hash = await bring(office, ID, 'reviewed');
    const changed = text('另一段话');
    expect(await office.author.one(operation('draft.save', ID, 3, { content: changed }))).toMatchObject({ outcome: 'done', version: 4 });
    const draft = await draftOf(office);
    expect([draft.state, draft.reviewer]).toEqual(['draft', undefined]);
    for (const approved of [hash, contentHash(changed)]) expect(refusal(await office.issuer.one(operation('draft.issue', ID, 4, { contentHash: approved })))).toBe('wrong-state');
  });

  it('is approved as what it says, and as nothing else', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'submitted');
    const other = 'f'.repeat(64);
    expect(refusal(await office.reviewer.one(operation('draft.review', ID, 2, { contentHash: other, checklist: CHECKED })))).toBe('content-changed');
    expect(refusal(await office.reviewer.one(operation('draft.return', ID, 2, { contentHash: other, comments: [{ text: '不妥' }] })))).toBe('content-changed');
    expect((await draftOf(office)).version).toBe(2);
  });

  it('is neither reviewed nor issued by anybody who wrote some of it, whatever roles they hold', async () => {
    const office = await draftOffice();
    const all = await handOf(office.t, 'all', ['author', 'reviewer', 'issuer']);
    await all.one(operation('draft.save', ID, 0, { content: draftText() }));
    const content = text('别人改过的话'), hash = contentHash(content);
    await office.author.one(operation('draft.save', ID, 1, { content }));
    await office.author.one(operation('draft.submit', ID, 2, { contentHash: hash }));
    expect(refusal(await all.one(operation('draft.review', ID, 3, { contentHash: hash, checklist: CHECKED })))).toBe('own-draft');
    expect(refusal(await all.one(operation('draft.issue', ID, 3, { contentHash: hash, urgent: { reason: '汛情紧急' } })))).toBe('own-draft');
    await office.reviewer.one(operation('draft.review', ID, 3, { contentHash: hash, checklist: CHECKED }));
    expect(refusal(await all.one(operation('draft.issue', ID, 4, { contentHash: hash })))).toBe('own-draft');
    expect(await office.issuer.one(operation('draft.issue', ID, 4, { contentHash: hash }))).toMatchObject({ outcome: 'done' });
  });

  it('that is urgent is published at once, and its review is owed until somebody else has done it', async () => {
    const office = await draftOffice();
    const { issuer, reviewer } = office;
    const hash = await bring(office, ID, 'draft', draftText({}, newWarning()));
    expect(refusal(await issuer.one(operation('draft.issue', ID, 1, { contentHash: hash })))).toBe('wrong-state');
    expect(await issuer.one(operation('draft.issue', ID, 1, { contentHash: hash, urgent: { reason: '暴雨已至' } }))).toMatchObject({ outcome: 'done', version: 2, seq: 0 });
    const owed = v.parse(DebtListSchema, await (await reviewer.client.send('GET', '/api/v1/debts')).json());
    expect(owed.debts).toMatchObject([{ draft: { id: ID, owesReview: true, version: 2 }, issuedBy: 'huang', reason: '暴雨已至' }]);
    const both = await handOf(office.t, 'both', ['author', 'reviewer'], COUNTY);
    expect(await both.one(operation('draft.review', ID, 2, { contentHash: hash, checklist: CHECKED }))).toMatchObject({ outcome: 'done', version: 3 });
    expect(await (await reviewer.client.send('GET', '/api/v1/debts')).json()).toEqual({ debts: [] });
    expect((await draftOf(office)).owesReview).toBeUndefined();
    expect(refusal(await reviewer.one(operation('draft.review', ID, 3, { contentHash: hash, checklist: CHECKED })))).toBe('wrong-state');
  });

  it('corrects a posting with a note and a weight, and does so only on the revision that its author saw', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'issued');
    const correction = (words: string, revision: number) => ({ ...text(words), corrects: { postingId: ID, revision, weight: 'major' as const, note: '更正日期' } });
    await bring(office, draftId(2), 'reviewed', correction('更正后的话', 1));
    await bring(office, draftId(3), 'reviewed', correction('另一处更正', 1));
    const issue = (n: number, content: ReturnType<typeof correction>) => office.issuer.one(operation('draft.issue', draftId(n), 3, { contentHash: contentHash(content) }));
    expect(await issue(2, correction('更正后的话', 1))).toMatchObject({ outcome: 'done', seq: 1 });
    const { posting } = await (await office.t.get(`/api/v1/postings/${ID}`)).json() as { posting: { changes: object[] } };
    expect(posting).toMatchObject({ id: ID, revision: 2, changes: [{ revision: 2, weight: 'major', note: '更正日期' }] });
    expect(refusal(await issue(3, correction('另一处更正', 1)))).toBe('revision-conflict');
    // Withdrawal beats edit.
    await office.issuer.one(operation('posting.withdraw', ID, 1, { reason: '内容有误' }));
    expect(refusal(await issue(3, correction('另一处更正', 1)))).toBe('posting-gone');
    expect(refusal(await office.author.one(operation('draft.save', draftId(3), 3, { content: correction('再改', 2) })))).toBe('posting-gone');
  });
});

describe('two who work on one draft', () => {
  it('lose nothing: the second is told what stands now and what both started from', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'draft', text('最初的话'));
    expect(await office.second.one(operation('draft.save', ID, 1, { content: text('第二人的话') }))).toMatchObject({ outcome: 'done', version: 2 });
    const late = operation('draft.save', ID, 1, { content: text('第一人的话') });
    const conflict = await office.author.one(late);
    expect(conflict).toMatchObject({ outcome: 'conflict', theirs: { version: 2, content: text('第二人的话') }, base: text('最初的话') });
    expect(await office.author.one(late)).toEqual(conflict);
    const versions = await Promise.all([1, 2].map(async (n) => v.parse(DraftContentSchema, await (await office.author.client.send('GET', `/api/v1/drafts/${ID}/versions/${n}`)).json())));
    expect(versions).toEqual([text('最初的话'), text('第二人的话')]);
    expect((await office.author.client.send('GET', `/api/v1/drafts/${ID}/versions/3`)).status).toBe(404);
  });

  it('are told when something is still missing, and nothing of it is kept', async () => {
    const office = await draftOffice();
    const ahead = operation('draft.save', ID, 1, { content: draftText() });
    expect(await office.author.one(ahead)).toMatchObject({ outcome: 'gap', version: 0 });
    await bring(office, ID, 'draft');
    expect(await office.author.one(ahead)).toMatchObject({ outcome: 'done', version: 2 });
  });

  it('keep former texts without their lists of people, and a published one too', async () => {
    const office = await draftOffice();
    const content = draftText({}, newPublicity());
    const hash = await bring(office, ID, 'reviewed', content);
    const kept = async () => (await office.t.deps.store.read((tx) => tx.selectFrom('draft_version').select('json').orderBy('version').execute())).map((row) => row.json?.includes('张某某'));
    expect(await kept()).toEqual([true]);
    await office.author.one(operation('draft.save', ID, 3, { content: draftText({}, newPublicity({ blocks: [nameList(), { type: 'paragraph', text: '补充说明' }] })) }));
    expect(await kept()).toEqual([false, true]);
    // What is no longer whole is no base for a merge.
    expect(await office.second.one(operation('draft.save', ID, 1, { content }))).toMatchObject({ outcome: 'conflict', base: null });
    await bring(office, draftId(2), 'issued', content);
    expect(await kept()).toEqual([false, false, true]);
    expect(hash).toBe(contentHash(content));
  });
});

describe('an operation', () => {
  it('takes effect once however often it comes, and gets the same answer each time', async () => {
    const office = await draftOffice();
    const first = operation('draft.save', ID, 0, { content: draftText() });
    const answers = [await office.author.one(first), ...await office.author.send(first, first), await office.author.one(first)];
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect((await draftOf(office)).version).toBe(1);
    const refusedOne = operation('draft.submit', ID, 1, { contentHash: 'f'.repeat(64) });
    expect(await office.author.one(refusedOne)).toEqual(await office.author.one(refusedOne));
    const receipts = await office.t.deps.store.read((tx) => tx.selectFrom('operation_receipt').select('op_id').execute());
    expect(receipts.length).toBe(2);
  });

  it('is refused when its number was another’s, with a body or an owner of its own', async () => {
    const office = await draftOffice();
    const first = operation('draft.save', ID, 0, { content: draftText() });
    await office.author.one(first);
    const other = await office.author.one({ ...operation('draft.save', ID, 1, { content: text('别的') }), opId: first.opId });
    expect([refusal(other), other.outcome === 'refused' && other.problem.status]).toEqual(['op-id-reused', 422]);
    expect(refusal(await office.second.one(first))).toBe('op-id-reused');
    expect((await draftOf(office)).version).toBe(1);
  });

  it('with personal data is refused with kind and place, never the value, and nothing of it is stored', async () => {
    const { t, author, reviewer, issuer } = await draftOffice();
    const phone = '13959812345';
    const [saved] = await author.send(operation('draft.save', ID, 0, { content: text(`联系电话${phone}`) }));
    expect(saved).toMatchObject({ outcome: 'refused', problem: { status: 422, errors: [{ path: 'blocks[0].text', message: 'mobile' }] } });
    const hash = await bring({ t, author, reviewer, issuer, second: author }, draftId(2), 'submitted');
    const [returned] = await reviewer.send(operation('draft.return', draftId(2), 2, { contentHash: hash, comments: [{ text: '可以' }, { text: `致电${phone}` }] }));
    const [urgent] = await issuer.send(operation('draft.issue', draftId(2), 2, { contentHash: hash, urgent: { reason: `按${phone}所报` } }));
    expect([returned, urgent]).toMatchObject([{ problem: { errors: [{ path: 'comments[1].text' }] } }, { problem: { errors: [{ path: 'urgent.reason' }] } }]);
    const stored = await t.deps.store.read(async (tx) => JSON.stringify([
      await tx.selectFrom('draft_version').selectAll().execute(), await tx.selectFrom('draft_event').selectAll().execute(),
      await tx.selectFrom('operation_receipt').selectAll().execute(), await tx.selectFrom('audit').selectAll().execute(),
    ]));
    expect([JSON.stringify([saved, returned, urgent]).includes(phone), stored.includes(phone), t.logged.join().includes(phone)]).toEqual([false, false, false]);
  });

  it('is judged by the rights of the moment in which it comes: what was revoked meanwhile is refused, and the draft stays for the successor', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'draft');
    await changeGrant(office.t.deps, ISSUER, 'id-of-lin', { role: 'author', board: TOWNSHIP }, 'remove');
    const late = operation('draft.save', ID, 1, { content: text('离线时写的话') });
    const [refused] = await office.author.send(late);
    expect(refused).toMatchObject({ outcome: 'refused', problem: { type: 'urn:minglan:problem:not-permitted', status: 403 } });
    expect(await office.author.one(late)).toEqual(refused);
    expect(await office.second.one(operation('draft.save', ID, 1, { content: text('接手后写的话') }))).toMatchObject({ outcome: 'done', version: 2 });
    const traces = await office.t.deps.store.read((tx) => tx.selectFrom('audit').select('actor').where('action', '=', 'access.refuse').execute());
    expect(traces).toEqual([{ actor: 'user:id-of-lin' }]);
  });

  it('of another form is refused by itself, and does not hold up those beside it; a batch that is none is not taken', async () => {
    const office = await draftOffice();
    const good = operation('draft.save', ID, 0, { content: draftText() });
    const bad = { ...operation('draft.submit', ID, 1, { contentHash: 'x' }), extra: '13959812345' };
    const results = await office.author.send(bad, good);
    expect(results.map(refusal)).toEqual(['does-not-fit', 'done']);
    expect(JSON.stringify(results)).not.toContain('13959812345');
    const send = async (body: object) => (await office.author.client.send('POST', '/api/v1/operations', body)).status;
    expect(await send({ operations: [] })).toBe(422);
    expect(await send({ operations: Array.from({ length: 51 }, () => good) })).toBe(422);
    expect(await send({ operations: [{ kind: 'draft.save' }] })).toBe(422);
    expect(await send({ operations: [good], filler: 'x'.repeat(4_000_001) })).toBe(413);
    expect(v.is(OperationAnswerSchema, { results })).toBe(true);
  });

  it('about a draft of another board than it says, or of a number that is taken, changes nothing', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'draft');
    expect(refusal(await office.author.one(operation('draft.discard', ID, 1, {}, TOWNSHIP)))).toBe('other-board');
    expect(refusal(await office.author.one(operation('draft.save', draftId(2), 0, { content: draftText() }, TOWNSHIP)))).toBe('does-not-fit');
    const issued = await issuePosting(office.t.deps, ISSUER, newAnnouncement());
    const taken = issued.ok ? issued.value.posting.id : '';
    expect(refusal(await office.author.one(operation('draft.save', taken, 0, { content: draftText() })))).toBe('id-taken');
    const nowhere = '350524101999';
    expect(refusal(await office.author.one(operation('draft.save', draftId(3), 0, { content: draftText({ board: nowhere }) }, nowhere)))).toBe('no-such-board');
    expect((await draftOf(office)).version).toBe(1);
  });

  it('upon a posting withdraws, extends, lifts and removes as its own address does', async () => {
    const office = await draftOffice();
    const { t, issuer } = office;
    const put = async (posting: Parameters<typeof issuePosting>[2]) => {
      const issued = await issuePosting(t.deps, ISSUER, posting);
      return issued.ok ? issued.value.posting.id : '';
    };
    const publicity = await put(newPublicity()), warning = await put(newWarning()), notice = await put(newAnnouncement());
    expect(await issuer.one(operation('posting.extend', publicity, 1, { to: '2026-12-20' as never, note: '延长公示' }))).toMatchObject({ outcome: 'done' });
    expect(await issuer.one(operation('posting.extend', publicity, 1, { to: '2026-12-25' as never, note: '延长公示' }))).toMatchObject({ outcome: 'conflict', theirs: null });
    expect(await issuer.one(operation('warning.lift', warning, 1, { note: '险情已过' }))).toMatchObject({ outcome: 'done' });
    expect(await issuer.one(operation('posting.withdraw', notice, 7, { reason: '内容有误' }))).toMatchObject({ outcome: 'done' });
    expect(refusal(await issuer.one(operation('posting.withdraw', notice, 1, { reason: '内容有误' })))).toBe('posting-gone');
    expect(await issuer.one(operation('posting.remove', notice, 2, { reason: '不应公开' }))).toMatchObject({ outcome: 'done' });
    expect(refusal(await office.author.one(operation('posting.remove', publicity, 2, { reason: '不应公开' })))).toBe('not-permitted');
  });

  it('is remembered for over a year', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'draft');
    office.t.deps.pass(399 * 86_400_000);
    expect(await forgetOldReceipts(office.t.deps)).toBe(0);
    office.t.deps.pass(2 * 86_400_000);
    expect(await forgetOldReceipts(office.t.deps)).toBe(1);
  });
});

describe('what was written for a posting that is removed', () => {
  it('is forgotten with it, and what corrects it ends', async () => {
    const office = await draftOffice();
    await bring(office, ID, 'issued');
    await bring(office, draftId(2), 'submitted', { ...draftText(), corrects: { postingId: ID, revision: 1, weight: 'minor', note: '更正错字' } });
    await office.issuer.one(operation('posting.remove', ID, 1, { reason: '不应公开' }));
    for (const id of [ID, draftId(2)]) expect((await office.author.client.send('GET', `/api/v1/drafts/${id}`)).status).toBe(410);
    const { drafts } = v.parse(DraftPageSchema, await (await office.author.client.send('GET', '/api/v1/drafts')).json());
    expect(drafts.map((d) => [d.id, d.state, d.title]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([[ID, 'issued', ''], [draftId(2), 'discarded', '']]);
    const stored = await office.t.deps.store.read(async (tx) => JSON.stringify([await tx.selectFrom('draft_version').selectAll().execute(), await tx.selectFrom('draft').selectAll().execute()]));
    expect(stored).not.toContain('护林');
  });
});

describe('a list of people in a draft that nobody finished', () => {
  it('goes at its hour, and what was reviewed with it is to be reviewed again', async () => {
    const office = await draftOffice();
    const soon = '2026-11-24T01:30:00.000Z' as Instant;
    await bring(office, ID, 'reviewed', draftText({}, newPublicity({ blocks: [nameList(soon)] })));
    await bring(office, draftId(2), 'draft', draftText({}, newPublicity()));
    expect(await endOverdueLists(office.t.deps)).toBe(0);
    office.t.deps.setClock(soon);
    expect([await endOverdueLists(office.t.deps), await endOverdueLists(office.t.deps)]).toEqual([1, 0]);
    expect(await draftOf(office)).toMatchObject({ state: 'draft', version: 4, content: { blocks: [{ key: 'block001', block: { type: 'expired', expiredAt: soon } }] } });
    const stored = await office.t.deps.store.read((tx) => tx.selectFrom('draft_version').select('json').where('draft', '=', ID).execute());
    expect(JSON.stringify(stored)).not.toContain('张某某');
    expect((await verifyData(office.t.deps.store, office.t.deps.clock())).findings).toEqual([]);
  });
});

describe('the list of drafts', () => {
  it('shows what the session’s grants reach, by board and state, a page at a time', async () => {
    const office = await draftOffice();
    const village = await handOf(office.t, 'village', ['author'], VILLAGE);
    for (let n = 1; n <= 60; n += 1) {
      office.t.deps.pass(1);
      await bring(office, draftId(n), n === 7 ? 'submitted' : 'draft', draftText({ board: n % 2 === 0 ? VILLAGE : TOWNSHIP }), n % 2 === 0 ? VILLAGE : TOWNSHIP);
    }
    const list = async (hand: typeof village, query = '') => v.parse(DraftPageSchema, await (await hand.client.send('GET', `/api/v1/drafts${query}`)).json());
    const first = await list(office.author);
    expect([first.drafts.length, first.drafts[0]?.id]).toEqual([50, draftId(60)]);
    const rest = await list(office.author, `?after=${first.next ?? ''}`);
    expect([rest.drafts.length, rest.next, rest.drafts.at(-1)?.id]).toEqual([10, null, draftId(1)]);
    expect((await list(village)).drafts.map((d) => d.board)).toEqual(Array.from({ length: 30 }, () => VILLAGE));
    expect((await list(office.author, `?board=${TOWNSHIP}&state=submitted`)).drafts.map((d) => d.id)).toEqual([draftId(7)]);
    expect((await list(village, `?board=${COUNTY}`)).drafts.length).toBe(30);
    expect((await list(village, '?board=350524102')).drafts).toEqual([]);
    expect((await village.client.send('GET', `/api/v1/drafts/${draftId(1)}`)).status).toBe(403);
    expect((await village.client.send('GET', '/api/v1/drafts?after=nonsense')).status).toBe(400);
    expect((await village.client.send('GET', `/api/v1/drafts/${draftId(99)}`)).status).toBe(404);
    const nobody = await handOf(office.t, 'nobody', ['supervisor']);
    expect((await nobody.client.send('GET', '/api/v1/drafts')).status).toBe(403);
  });
});

