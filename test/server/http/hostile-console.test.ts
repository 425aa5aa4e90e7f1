import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/domain/access/role.ts';
import { LIMITS } from '../../../src/server/http/rate-limit.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { ConsoleClient } from '../../support/console-client.ts';
import { newAnnouncement, newPublicity, newWarning } from '../../support/new-posting.ts';
import { makeAccount, PASSWORD } from '../../support/test-accounts.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { COUNTY, ISSUER, TOWNSHIP } from '../../support/test-deps.ts';

const RUNS = Number(process.env['CONSOLE_REQUESTS'] ?? 300);
const OPEN = { ...LIMITS, signIn: { burst: 1e9, perMinute: 1e9 }, api: { burst: 1e9, perMinute: 1e9 } };

const MINUTE = 60_000;

/** Texts that break stores, hashes and comparisons. */
const NASTY = fc.constantFrom('', ' ', 'a\0b', '\ud800', 'x\udfffy', '\u202e', '__proto__', 'constructor', "' or 1=1--", '%00', 'ｌｉｎ', '1e309', 'a'.repeat(190), '安溪'.repeat(90), '000000', '２８７０８２', COUNTY, '3505', 'null');
const value = fc.oneof({ weight: 4, arbitrary: NASTY }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
const KNOWN = {
  name: ['lin', 'chen'], password: [PASSWORD, 'another'], code: ['000000', ''], current: [PASSWORD], next: ['short', 'seven lanterns under the ford'], role: ROLES, board: [COUNTY, TOWNSHIP, '350524999'], change: ['add', 'remove'],
  reason: ['内容有误', '电话 13959812345'], note: ['险情已过'], baseRevision: [1, 2], to: ['2026-12-20', '2026-02-30'], keepTitle: [true, false],
} as const;
const FIELDS: Readonly<Record<string, readonly (keyof typeof KNOWN)[]>> = {
  '/api/v1/session': ['name', 'password', 'code'], '/api/v1/session/proof': ['password', 'code'], '/api/v1/account/password': ['current', 'code', 'next'], '/api/v1/account/factor/confirmation': ['code'],
  '/api/v1/users': ['name', 'role', 'board'], '/api/v1/users/:id/grants': ['role', 'board', 'change'],
  '/api/v1/postings/:id/withdrawal': ['reason', 'keepTitle'], '/api/v1/postings/:id/removal': ['reason'], '/api/v1/postings/:id/lift': ['note'], '/api/v1/postings/:id/extension': ['baseRevision', 'to', 'note'],
};

/** A body of the right form, or one with a member that is something else, missing, or too many. */
function bodyFor(fields: readonly (keyof typeof KNOWN)[]): fc.Arbitrary<object> {
  const good = fc.tuple(...fields.map((name) => fc.tuple(fc.constant<string>(name), fc.constantFrom<unknown>(...KNOWN[name])))).map((members): Record<string, unknown> => Object.fromEntries(members));
  const wrong = fc.tuple(good, fc.oneof({ weight: 5, arbitrary: fc.constantFrom<string>(...fields) }, { weight: 1, arbitrary: NASTY }), value).map(([body, name, instead]) => ({ ...body, [name]: instead }));
  return fc.oneof(good, wrong);
}

/** Signed in, with the password and factor that were there at first. */
async function makeSure(t: TestApp, chen: ConsoleClient): Promise<void> {
  await t.deps.store.write(async (tx) => {
    await tx.deleteFrom('sign_in_failure').execute();
    const { password_hash } = await tx.selectFrom('account').select('password_hash').where('name', '=', 'pattern').executeTakeFirstOrThrow();
    await tx.updateTable('account').set({ password_hash, must_change: 0 }).where('name', '=', 'chen').execute();
  });
  expect((await chen.signIn(t.deps, 'chen')).status).toBe(200);
}

describe('whatever is sent to the console’s addresses', () => {
  it('finds no account under a name that no store can hold, and says so as for any other', async () => {
    const t = await testApp({ limits: OPEN });
    const client = new ConsoleClient(t.app);
    for (const name of ['a\0b', '\ud800', '\udfffx']) expect([name, (await client.send('POST', '/api/v1/session', { name, password: 'x' })).status]).toEqual([name, 401]);
    expect(t.failures).toEqual([]);
  });

  it(`gets a clear answer and never a 5xx, signed in or not (${RUNS} requests)`, async () => {
    const t = await testApp({ limits: OPEN });
    const held = ROLES.map((role) => ({ role, board: COUNTY }));
    await makeAccount(t.deps, 'lin', { grants: held, factor: false });
    await makeAccount(t.deps, 'chen', { grants: held });
    await makeAccount(t.deps, 'pattern');
    const chen = new ConsoleClient(t.app);
    const ids: string[] = [];
    for (const posting of [newAnnouncement(), newPublicity(), newWarning()]) {
      const issued = await issuePosting(t.deps, ISSUER, posting);
      if (issued.ok) ids.push(issued.value.posting.id);
    }
    const seen = new Map<number, number>();
    const request = fc.constantFrom(...Object.keys(FIELDS)).chain((path) => fc.record({
      path: fc.constant(path), body: bodyFor(FIELDS[path] ?? []), signedIn: fc.integer({ min: 0, max: 5 }).map((n) => n > 0), id: fc.oneof(fc.constantFrom(...ids, 'id-of-lin'), NASTY.map((s) => encodeURIComponent(s.toWellFormed()))),
    }));
    await fc.assert(fc.asyncProperty(request, async ({ path, body, signedIn, id }) => {
      const client = signedIn ? chen : new ConsoleClient(t.app);
      const { session } = await (await chen.send('GET', '/api/v1/session')).json() as { session: { name: string } | null };
      if (session?.name !== 'chen') {
        t.deps.pass(MINUTE);
        await makeSure(t, chen);
      }
      const answer = await client.send('POST', path.replace(':id', () => id || 'x'), body);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect([answer.status < 500, t.failures]).toEqual([true, []]);
      if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }), { numRuns: RUNS });
    const share = (...statuses: number[]) => statuses.reduce((sum, s) => sum + (seen.get(s) ?? 0), 0) / RUNS;
    // What passed the form and the session, and then met the state of things.
    expect(share(200, 201, 404, 409, 410)).toBeGreaterThan(0.15);
  }, 30_000 + RUNS * 1000);
});
