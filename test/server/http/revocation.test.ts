import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { may } from '../../../src/domain/access/may.ts';
import { type Grant, ROLES } from '../../../src/domain/access/role.ts';
import { LIMITS } from '../../../src/server/http/rate-limit.ts';
import { endSessions } from '../../../src/server/accounts/open-session.ts';
import { changeGrant } from '../../../src/server/use-cases/accounts/manage-accounts.ts';
import { needOn, permitted } from '../../../src/server/use-cases/accounts/permitted.ts';
import { AccessRefused } from '../../../src/server/use-cases/accounts/require-session.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { withdrawPosting } from '../../../src/server/use-cases/withdraw-posting.ts';
import { ConsoleClient } from '../../support/console-client.ts';
import { draftId, draftText, operation } from '../../support/draft-office.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { codeNow, makeAccount, signedIn } from '../../support/test-accounts.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const RUNS = Number(process.env['REVOCATION_SEQUENCES'] ?? 40);
const MINUTE = 60_000;

interface Act { readonly do: 'act' | 'act-while-taking'; readonly board: string }
type Step =
  | { readonly do: 'give' | 'take'; readonly grant: Grant } | Act
  | { readonly do: 'end-sessions' | 'sign-in' | 'sign-out' } | { readonly do: 'wait'; readonly minutes: number };

const board = fc.constantFrom(COUNTY, TOWNSHIP, VILLAGE);
const grant = fc.record({ role: fc.oneof({ weight: 3, arbitrary: fc.constant('issuer' as const) }, { weight: 1, arbitrary: fc.constantFrom(...ROLES) }), board });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('give' as const, 'take' as const), grant }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('act' as const, 'act' as const, 'act-while-taking' as const), board }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('end-sessions' as const, 'sign-in' as const, 'sign-in' as const, 'sign-out' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 30, 61) }) },
);

/** What should hold: who is signed in until when, and which grants there are. */
interface Model { grants: Grant[]; aliveUntil: number; now: number; begun: number }

let count = 0;

async function play(t: TestApp, steps: readonly Step[]): Promise<void> {
  count += 1;
  const name = `user${count}`;
  const id = await makeAccount(t.deps, name);
  const client = new ConsoleClient(t.app);
  const model: Model = { grants: [], aliveUntil: -1, now: 0, begun: 0 };
  const alive = () => model.now < model.aliveUntil && model.now < model.begun + 12 * 60;
  const used = () => { if (alive()) model.aliveUntil = model.now + 60; };
  const allowed = (at: string) => alive() && may(model.grants, 'posting.withdraw', at);
  const take = async (which: Grant) => {
    await changeGrant(t.deps, ISSUER, id, which, 'remove');
    model.grants = model.grants.filter((g) => g.role !== which.role || g.board !== which.board);
  };
  for (const s of steps) {
    if (s.do === 'give') {
      await changeGrant(t.deps, ISSUER, id, s.grant, 'add');
      model.grants.push(s.grant);
    } else if (s.do === 'take') await take(s.grant);
    else if (s.do === 'wait') {
      t.deps.pass(s.minutes * MINUTE);
      model.now += s.minutes;
    } else if (s.do === 'end-sessions') {
      await t.deps.store.write((tx) => endSessions(tx, id));
      model.aliveUntil = -1;
    } else if (s.do === 'sign-out') {
      await client.send('DELETE', '/api/v1/session');
      model.aliveUntil = -1;
    } else if (s.do === 'act' || s.do === 'act-while-taking') {
      await act(t, client, s, { allowed, alive, used, takeAll: async () => { for (const g of model.grants) await take(g); } });
    } else {
      // Another step of the authenticator: none serves twice.
      t.deps.pass(MINUTE);
      model.now += 1;
      expect((await client.signIn(t.deps, name, codeNow(t.deps))).status).toBe(200);
      model.begun = model.now;
      model.aliveUntil = model.now + 60;
    }
  }
}

interface Now { readonly allowed: (board: string) => boolean; readonly alive: () => boolean; readonly used: () => void; readonly takeAll: () => Promise<void> }

async function act(t: TestApp, client: ConsoleClient, s: Act, now: Now): Promise<void> {
  const issued = await issuePosting(t.deps, ISSUER, newAnnouncement({ board: s.board }));
  if (!issued.ok) throw new Error(issued.error.kind);
  const { id } = issued.value.posting;
  const before = now.allowed(s.board), alive = now.alive();
  const sent = client.send('POST', `/api/v1/postings/${id}/withdrawal`, { reason: '内容有误' });
  if (s.do === 'act-while-taking') await now.takeAll();
  const { status } = await sent;
  // Whatever is asked with a living session is use of it, refused or not.
  now.used();
  const { state } = await t.deps.store.read((tx) => tx.selectFrom('posting').select('state').where('id', '=', id).executeTakeFirstOrThrow());
  expect(state).toBe(status === 200 ? 'withdrawn' : 'live');
  if (s.do === 'act') expect(status).toBe(before ? 200 : alive ? 403 : 401);
  else expect(before ? [200, 403] : [alive ? 403 : 401]).toContain(status);
  // Taken back and acknowledged: nothing goes through any more, whatever was under way.
  if (s.do === 'act-while-taking') expect((await client.send('POST', `/api/v1/postings/${id}/removal`, { reason: '不应公开' })).status).toBe(alive ? 403 : 401);
}

describe('rights that are given and taken back', () => {
  it(`count from the next request on, in any order, also while a request is under way (${RUNS} sequences)`, async () => {
    const open = { burst: 1e9, perMinute: 1e9 };
    const t = await testApp({ limits: { ...LIMITS, signIn: open, api: open } });
    onTestFinished(() => expect(t.failures).toEqual([]));
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => play(t, [{ do: 'sign-in' }, { do: 'give', grant: { role: 'issuer', board: TOWNSHIP } }, ...steps])), { numRuns: RUNS });
  }, 20_000 + RUNS * 2000);

  it('are judged in the transaction of the write itself: what was right a moment ago writes nothing', async () => {
    const t = await testApp();
    const id = await makeAccount(t.deps, 'lin', { grants: [{ role: 'issuer', board: TOWNSHIP }] });
    const token = await signedIn(t.deps, 'lin');
    const issued = await issuePosting(t.deps, ISSUER, newAnnouncement());
    const posting = issued.ok ? issued.value.posting.id : '';
    const deps = permitted(t.deps, token, needOn('posting.withdraw', async () => VILLAGE));
    await changeGrant(t.deps, ISSUER, id, { role: 'issuer', board: TOWNSHIP }, 'remove');
    const withdraw = () => withdrawPosting(deps, { kind: 'user', id }, { id: posting, reason: '内容有误' });
    await expect(withdraw()).rejects.toEqual(new AccessRefused('not-permitted', 'posting.withdraw'));
    await t.deps.store.write((tx) => endSessions(tx, id));
    await expect(withdraw()).rejects.toEqual(new AccessRefused('no-session'));
    expect((await t.get(`/api/v1/postings/${posting}`)).status).toBe(200);
  });

  it(`count for each operation of a batch that comes late, from whenever it was made (${RUNS} sequences)`, async () => {
    const t = await testApp({ limits: { ...LIMITS, signIn: { burst: 1e9, perMinute: 1e9 }, api: { burst: 1e9, perMinute: 1e9 } } });
    let ids = 0;
    const acts = fc.array(fc.record({ change: fc.constantFrom('add' as const, 'remove' as const), grant: fc.oneof({ weight: 3, arbitrary: fc.record({ role: fc.constant('author' as const), board }) }, { weight: 1, arbitrary: grant }), board, sendAgain: fc.boolean() }), { minLength: 3, maxLength: 8 });
    await fc.assert(fc.asyncProperty(acts, async (some) => {
      const name = `late${ids += 1}`, account = await makeAccount(t.deps, name);
      const client = new ConsoleClient(t.app);
      t.deps.pass(MINUTE);
      expect((await client.signIn(t.deps, name, codeNow(t.deps))).status).toBe(200);
      let held: Grant[] = [];
      // Made while offline, whatever its maker may at that time.
      const offline = some.map(({ board: at }) => operation('draft.save', draftId(ids += 1), 0, { content: draftText({ board: at }) }, at));
      const answered: string[] = [];
      for (const [i, { change, grant: which, sendAgain }] of some.entries()) {
        await changeGrant(t.deps, ISSUER, account, which, change);
        held = held.filter((g) => g.role !== which.role || g.board !== which.board);
        if (change === 'add') held.push(which);
        const op = offline[i];
        if (op === undefined) continue;
        const send = async () => JSON.stringify((await (await client.send('POST', '/api/v1/operations', { operations: [op] })).json() as { results: object[] }).results[0]);
        const first = await send();
        answered.push(first);
        expect([held, op.board, first.includes('"outcome":"done"')]).toEqual([held, op.board, may(held, 'draft.write', op.board)]);
        if (sendAgain) expect(await send()).toBe(first);
      }
      const kept = await t.deps.store.read((tx) => tx.selectFrom('draft').select('id').where('author', '=', `user:${account}`).execute());
      expect(kept.length).toBe(answered.filter((answer) => answer.includes('"outcome":"done"')).length);
    }), { numRuns: RUNS });
    expect(t.failures).toEqual([]);
  }, 20_000 + RUNS * 2000);
});
