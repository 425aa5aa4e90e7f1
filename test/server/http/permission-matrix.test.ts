import { describe, expect, it } from 'vitest';
import { may, mayAnywhere, operationsOn } from '../../../src/domain/access/may.ts';
import { OPERATIONS, type Operation } from '../../../src/domain/access/operation.ts';
import { type Role, ROLES } from '../../../src/domain/access/role.ts';
import type { NewPosting } from '../../../src/domain/posting/posting.ts';
import { contentHash } from '../../../src/protocol/content-hash.ts';
import type { OperationMessage, OperationResult } from '../../../src/protocol/operation.ts';
import type { DraftContent } from '../../../src/domain/draft/draft-content.ts';
import { LIMITS } from '../../../src/server/http/rate-limit.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { runOperation } from '../../../src/server/use-cases/operations/apply-operation.ts';
import { registerBoards } from '../../../src/server/use-cases/register-boards.ts';
import { ConsoleClient } from '../../support/console-client.ts';
import { CHECKED, draftId, draftText, operation } from '../../support/draft-office.ts';
import { newAnnouncement, newPublicity, newWarning } from '../../support/new-posting.ts';
import { drawing } from '../../support/sample-media.ts';
import { makeAccount } from '../../support/test-accounts.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

/** Where the role is held, and the boards as seen from there. */
const OWN = TOWNSHIP;
const BOARDS = { own: TOWNSHIP, below: VILLAGE, above: COUNTY, sibling: '350524102', 'below a sibling': '350524102201' } as const;
const OPEN = { ...LIMITS, signIn: { burst: 100_000, perMinute: 100_000 }, api: { burst: 100_000, perMinute: 100_000 } };

/** Sends what the operation needs, about a thing of the board that was made for it; answers the status and whether the thing has changed. */
type Try = (t: TestApp, client: ConsoleClient, board: string, mark: string) => Promise<{ readonly status: number; readonly changed: boolean }>;

/** Each operation that has an address of its own. A new one is added here: the last test names those without. */
const TRIES: Partial<Record<Operation, Try>> = {
  'posting.withdraw': onPosting('withdrawal', newAnnouncement, { reason: '内容有误' }),
  'posting.remove': onPosting('removal', newAnnouncement, { reason: '不应公开' }),
  'posting.extend': onPosting('extension', newPublicity, { baseRevision: 1, to: '2026-12-20', note: '延长公示' }),
  'warning.lift': onPosting('lift', newWarning, { note: '险情已过' }),
  'draft.read': async (t, client, board) => {
    await lin(t, operation('draft.save', freshId(), 0, { content: draftText({ board }) }, board));
    const answer = await client.send('GET', `/api/v1/drafts/${lastId()}`);
    return { status: answer.status, changed: answer.status === 200 && (await answer.json() as { board: string }).board === board };
  },
  'draft.write': onDraft(0, (id, board) => operation('draft.save', id, 0, { content: draftText({ board }) }, board)),
  'draft.submit': onDraft(1, (id, board) => operation('draft.submit', id, 1, { contentHash: hashOn(board) }, board)),
  'draft.review': onDraft(2, (id, board) => operation('draft.review', id, 2, { contentHash: hashOn(board), checklist: CHECKED }, board)),
  'posting.issue': onDraft(3, (id, board) => operation('draft.issue', id, 3, { contentHash: hashOn(board) }, board)),
  'posting.correct': async (t, client, board, mark) => {
    const issued = await issuePosting(t.deps, ISSUER, newAnnouncement({ board, title: mark }));
    const content = { ...draftText({ board }), corrects: { postingId: issued.ok ? issued.value.posting.id : '', revision: 1, weight: 'minor' as const, note: '更正错字' } };
    return onDraft(3, (id) => operation('draft.issue', id, 3, { contentHash: contentHash(content) }, board), content)(t, client, board, mark);
  },
  'user.manage': async (t, client, board, mark) => {
    const listed = await client.send('GET', `/api/v1/users?board=${board}`);
    const added = await client.send('POST', '/api/v1/users', { name: mark, role: 'author', board });
    expect(listed.status === 200).toBe(added.status === 201);
    const made = await t.deps.store.read((tx) => tx.selectFrom('account').select('id').where('name', '=', mark).executeTakeFirst());
    return { status: added.status, changed: made !== undefined };
  },
};

function onPosting(act: string, posting: (over: { board: string; title: string }) => NewPosting, body: object): Try {
  return async (t, client, board, mark) => {
    const issued = await issuePosting(t.deps, ISSUER, posting({ board, title: mark }));
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    const { id } = issued.value.posting;
    const answer = await client.send('POST', `/api/v1/postings/${id}/${act}`, body);
    const row = await t.deps.store.read((tx) => tx.selectFrom('posting').select('revision').where('id', '=', id).executeTakeFirstOrThrow());
    return { status: answer.status, changed: row.revision > 1 };
  };
}

let ids = 0;
const lastId = () => draftId(ids);
const freshId = () => draftId(ids += 1);
const hashOn = (board: string) => contentHash(draftText({ board }));

/** Others, who may: takes steps with a draft up to the one that is tried. */
async function lin(t: TestApp, ...sent: readonly OperationMessage[]): Promise<void> {
  for (const [i, op] of sent.entries()) {
    const done = await t.deps.store.write((tx) => runOperation(tx, t.deps, { actor: { kind: 'user', id: `other-${i}` }, may: () => true }, op, null));
    if (done.outcome !== 'done') throw new Error(JSON.stringify(done));
  }
}

/** Tries one operation on a draft that others brought so far; a refused one leaves it where it was. */
function onDraft(steps: number, attempt: (id: string, board: string) => OperationMessage, over?: DraftContent): Try {
  return async (t, client, board) => {
    const id = freshId(), content = over ?? draftText({ board }), hash = contentHash(content);
    await lin(t, ...[
      operation('draft.save', id, 0, { content }, board), operation('draft.submit', id, 1, { contentHash: hash }, board),
      operation('draft.review', id, 2, { contentHash: hash, checklist: CHECKED }, board),
    ].slice(0, steps));
    const answer = await client.send('POST', '/api/v1/operations', { operations: [attempt(id, board)] });
    const row = await t.deps.store.read((tx) => tx.selectFrom('draft').select('version').where('id', '=', id).executeTakeFirst());
    const changed = (row?.version ?? 0) > steps;
    if (answer.status !== 200) return { status: answer.status, changed };
    const { results: [result] } = await answer.json() as { results: [OperationResult] };
    return { status: result.outcome === 'refused' ? result.problem.status : 200, changed };
  };
}

async function office(): Promise<TestApp> {
  const t = await testApp({ limits: OPEN });
  await registerBoards(t.deps, ISSUER, [{ code: BOARDS.sibling, name: '某镇' }, { code: BOARDS['below a sibling'], name: '某村' }]);
  return t;
}

async function signedInAs(t: TestApp, role: Role, board = OWN): Promise<ConsoleClient> {
  await makeAccount(t.deps, `${role}-${board}`, { grants: [{ role, board }] });
  const client = new ConsoleClient(t.app);
  expect((await client.signIn(t.deps, `${role}-${board}`)).status).toBe(200);
  return client;
}

describe.each(ROLES)('the rights of %s over HTTP', (role) => {
  const held = [{ role, board: OWN }];

  it.each(Object.entries(BOARDS))('hold on the board %s (%s): told as the table has them; each operation done, or refused with nothing changed', async (_where, board) => {
    const t = await office();
    const client = await signedInAs(t, role);
    const told = await client.send('GET', `/api/v1/permissions?board=${board}`);
    expect(await told.json()).toEqual({ board, operations: operationsOn(held, board) });
    for (const [operation, attempt] of Object.entries(TRIES)) {
      const { status, changed } = await attempt(t, client, board, 'for-the-matrix');
      const allowed = may(held, operation as Operation, board);
      expect([operation, changed, status]).toEqual([operation, allowed, allowed ? operation === 'user.manage' ? 201 : 200 : 403]);
    }
    expect(t.failures).toEqual([]);
  });

  it('hold for handing in media, which belong to no board yet', async () => {
    const t = await office();
    const { cookie } = await signedInAs(t, role);
    const jpeg = new Uint8Array(await drawing(60, 40).jpeg().toBuffer());
    const answer = await t.app.request('/api/v1/media', { method: 'POST', body: jpeg, headers: { cookie, 'x-minglan': '1' } });
    expect(answer.status).toBe(mayAnywhere(held, 'media.store') ? 201 : 403);
  });

  it('are none without a session, without the first steps done, and after the role was taken back', async () => {
    const t = await office();
    await makeAccount(t.deps, 'new', { grants: held, mustChange: true });
    const fresh = new ConsoleClient(t.app);
    await fresh.signIn(t.deps, 'new');
    const former = await signedInAs(t, role);
    await t.deps.store.write((tx) => tx.deleteFrom('account_grant').where('account', '=', `id-of-${role}-${OWN}`).execute());
    for (const [client, status] of [[new ConsoleClient(t.app), 401], [fresh, 403], [former, 403]] as const) {
      for (const [operation, attempt] of Object.entries(TRIES)) {
        expect([operation, await attempt(t, client, OWN, `n-${status}`)]).toEqual([operation, { status, changed: false }]);
      }
    }
  });
});

describe('the matrix', () => {
  it('tries every operation that has an address; the others are told as rights only, until they get one', async () => {
    const t = await office();
    const tried = [...Object.keys(TRIES), 'media.store'];
    expect(OPERATIONS.filter((operation) => !tried.includes(operation))).toEqual([
      'submission.read', 'submission.answer', 'report.read', 'finding.write', 'appraisal.write', 'board.manage', 'kiosk.manage', 'audit.read',
    ]);
    // Every write that is mounted asks who it is, but for signing in and out, and what readers send.
    const open = ['POST /api/v1/session', 'DELETE /api/v1/session', 'POST /api/v1/fork-reports'];
    for (const { method, path } of t.app.routes.filter((r) => r.method !== 'GET' && !open.includes(`${r.method} ${r.path}`))) {
      const answer = await t.app.request(path.replaceAll(/:\w+/g, '0000000000000000'), { method, headers: { 'x-minglan': '1', 'content-type': 'application/json' }, ...(method === 'POST' ? { body: '{}' } : {}) });
      expect([method, path, answer.status]).toEqual([method, path, 401]);
    }
  });
});
