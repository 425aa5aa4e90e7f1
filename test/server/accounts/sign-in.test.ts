import { describe, expect, it } from 'vitest';
import { readSession } from '../../../src/server/accounts/session.ts';
import { verifyAudit } from '../../../src/server/audit/verify-audit.ts';
import { renewRecoveryCodes } from '../../../src/server/use-cases/accounts/enrol-factor.ts';
import { forgetEndedSessions } from '../../../src/server/use-cases/accounts/forget-ended-sessions.ts';
import { endSession, listSessions, touchSession, endOtherSessions } from '../../../src/server/use-cases/accounts/own-sessions.ts';
import { proveAgain } from '../../../src/server/use-cases/accounts/prove-again.ts';
import { AccessRefused } from '../../../src/server/use-cases/accounts/require-session.ts';
import { signIn } from '../../../src/server/use-cases/accounts/sign-in.ts';
import { type AccountTestDeps, codeNow, countyWithAccounts, makeAccount, PASSWORD, signedIn } from '../../support/test-accounts.ts';
import { TOWNSHIP } from '../../support/test-deps.ts';

const HOUR = 3_600_000;
const attempt = (deps: AccountTestDeps, name: string, password: string, code: string) => signIn(deps, { name, password, code, device: 'test' });
const session = (deps: AccountTestDeps, token: string) => deps.store.read((tx) => readSession(tx, token, deps.clock(), deps.demo));
const actions = async (deps: AccountTestDeps) => (await deps.store.read((tx) => tx.selectFrom('audit').select(['action', 'subject', 'detail']).orderBy('seq').execute()))
  .filter((r) => !r.action.startsWith('board.')).map((r) => [r.action, r.subject, JSON.parse(r.detail) as unknown]);

describe('signing in', () => {
  it('takes name, password and code, and gives a session with the rights of its grants', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', { grants: [{ role: 'issuer', board: TOWNSHIP }] });
    const outcome = await attempt(deps, ' LIN ', PASSWORD, codeNow(deps));
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect(outcome.token).toMatch(/^[\w-]{43}$/);
    expect(await session(deps, outcome.token)).toMatchObject({ name: 'lin', level: 'two-factor', restriction: null, fresh: true, grants: [{ role: 'issuer', board: TOWNSHIP }] });
  });

  it('answers alike whether name, password or code is wrong, and leaves the cause in the audit log only', async () => {
    const deps = await countyWithAccounts();
    const lin = await makeAccount(deps, 'lin');
    const code = codeNow(deps);
    const wrongs = [await attempt(deps, 'nobody', PASSWORD, code), await attempt(deps, 'lin', 'another password', code), await attempt(deps, 'lin', PASSWORD, '000000'), await attempt(deps, 'lin', PASSWORD, '')];
    for (const wrong of wrongs) expect(wrong).toEqual({ kind: 'refused' });
    expect(await actions(deps)).toEqual([
      ['session.refuse', null, { cause: 'no-account' }], ['session.refuse', lin, { cause: 'password' }], ['session.refuse', lin, { cause: 'code' }], ['session.refuse', lin, { cause: 'code' }],
    ]);
    expect((await deps.store.read((tx) => verifyAudit(tx))).findings).toEqual([]);
  });

  it('takes as long for a name that is unknown as for one that is known', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const time = async (name: string) => {
      const begun = performance.now();
      await attempt(deps, name, 'another password', '123456');
      return performance.now() - begun;
    };
    const known: number[] = [], unknown: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      known.push(await time('lin'));
      unknown.push(await time(`nobody${i}`));
      deps.pass(HOUR);
    }
    const middle = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
    expect(middle(unknown)).toBeGreaterThan(middle(known) / 2);
  });

  it('takes a code once, also when it comes twice at the same moment', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const both = await Promise.all([attempt(deps, 'lin', PASSWORD, codeNow(deps)), attempt(deps, 'lin', PASSWORD, codeNow(deps))]);
    expect(both.map((o) => o.kind).sort()).toEqual(['refused', 'signed-in']);
    deps.pass(30_000);
    expect((await attempt(deps, 'lin', PASSWORD, codeNow(deps))).kind).toBe('signed-in');
  });

  it('takes a recovery code in place of the authenticator’s, once', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const [code = ''] = await renewRecoveryCodes(deps, await signedIn(deps, 'lin')) ?? [];
    expect((await attempt(deps, 'lin', PASSWORD, code)).kind).toBe('signed-in');
    expect((await attempt(deps, 'lin', PASSWORD, code)).kind).toBe('refused');
  });

  it('makes many attempts under one name wait, whoever makes them and however many at once, and the right password too', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    await makeAccount(deps, 'chen');
    const crowd = await Promise.all(Array.from({ length: 12 }, () => attempt(deps, 'lin', 'another password', '')));
    expect(crowd.filter((o) => o.kind === 'refused')).toHaveLength(5);
    expect(crowd.filter((o) => o.kind === 'throttled')).toHaveLength(7);
    expect(await attempt(deps, 'lin', PASSWORD, codeNow(deps))).toEqual({ kind: 'throttled', seconds: 30 });
    expect((await attempt(deps, 'chen', PASSWORD, codeNow(deps))).kind).toBe('signed-in');
    deps.pass(30_000);
    expect((await attempt(deps, 'lin', PASSWORD, codeNow(deps))).kind).toBe('signed-in');
  });

  it('refuses an account that has ended, and a demo account where no demo runs', async () => {
    const deps = await countyWithAccounts();
    const lin = await makeAccount(deps, 'lin');
    await makeAccount(deps, 'author', { demo: true });
    await deps.store.write((tx) => tx.updateTable('account').set({ ended_at: deps.clock() }).where('id', '=', lin).execute());
    expect((await attempt(deps, 'lin', PASSWORD, codeNow(deps))).kind).toBe('refused');
    expect((await attempt(deps, 'author', PASSWORD, codeNow(deps))).kind).toBe('refused');
    const demo = { ...deps, demo: true };
    const token = await signedIn(demo, 'author');
    expect(await session(demo, token)).not.toBeNull();
    expect(await session(deps, token)).toBeNull();
  });

  it('stores neither token nor code of a session, nor what was typed', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const token = await signedIn(deps, 'lin');
    await attempt(deps, 'typed into the wrong field', 'typed too', '');
    const all = JSON.stringify(await deps.store.read(async (tx) => [
      await tx.selectFrom('session').selectAll().execute(), await tx.selectFrom('audit').selectAll().execute(), await tx.selectFrom('sign_in_failure').selectAll().execute(),
    ]));
    for (const secret of [token, PASSWORD, 'typed into', 'typed too']) expect(all.includes(secret)).toBe(false);
  });
});

describe('a session', () => {
  it('ends after an hour without a request, and after twelve hours in use', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const idle = await signedIn(deps, 'lin');
    deps.pass(HOUR - 1);
    expect(await session(deps, idle)).not.toBeNull();
    deps.pass(1);
    expect(await session(deps, idle)).toBeNull();
    const used = await signedIn(deps, 'lin');
    for (let i = 0; i < 23; i += 1) {
      deps.pass(HOUR / 2);
      await touchSession(deps, used);
    }
    deps.pass(HOUR / 2 - 1);
    expect(await session(deps, used)).not.toBeNull();
    deps.pass(1);
    expect(await session(deps, used)).toBeNull();
    await expect(touchSession(deps, used)).rejects.toEqual(new AccessRefused('no-session'));
  });

  it('is dropped in the night once it is over, and not before', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    await attempt(deps, 'nobody', 'another password', '');
    const rows = async () => deps.store.read(async (tx) => [(await tx.selectFrom('session').select('id').execute()).length, (await tx.selectFrom('sign_in_failure').select('key').execute()).length]);
    await signedIn(deps, 'lin');
    deps.pass(HOUR - 1);
    await forgetEndedSessions(deps);
    expect(await rows()).toEqual([1, 1]);
    deps.pass(1);
    await forgetEndedSessions(deps);
    expect(await rows()).toEqual([0, 1]);
    deps.pass(24 * HOUR);
    await forgetEndedSessions(deps);
    expect(await rows()).toEqual([0, 0]);
  });

  it('is listed with the others of its account, and ends when it is told to', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    await makeAccount(deps, 'chen');
    const [one, other] = [await signedIn(deps, 'lin'), await signedIn(deps, 'chen')];
    deps.pass(60_000);
    const two = await signedIn(deps, 'lin');
    const listed = await listSessions(deps, two);
    expect(listed.map((s) => s.current)).toEqual([true, false]);
    const foreign = (await listSessions(deps, other))[0]?.id ?? '';
    expect(await endSession(deps, two, foreign)).toBe(false);
    expect(await endSession(deps, two, listed[1]?.id ?? '')).toBe(true);
    expect([await session(deps, one), (await session(deps, two))?.name, (await session(deps, other))?.name]).toEqual([null, 'lin', 'chen']);
    expect(await endSession(deps, two, 'current')).toBe(true);
    await expect(listSessions(deps, two)).rejects.toEqual(new AccessRefused('no-session'));
  });

  it('can end all others of its account', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', { factor: false });
    const tokens = [await signedIn(deps, 'lin'), await signedIn(deps, 'lin'), await signedIn(deps, 'lin')];
    expect(await endOtherSessions(deps, tokens[1] ?? '')).toBe(2);
    expect(await Promise.all(tokens.map(async (t) => (await session(deps, t)) !== null))).toEqual([false, true, false]);
  });

  it('makes room for a new one when there are ten, the longest unused first', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', { factor: false });
    const tokens: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      tokens.push(await signedIn(deps, 'lin'));
      deps.pass(1000);
    }
    expect(await Promise.all(tokens.map(async (t) => (await session(deps, t)) !== null))).toEqual([false, ...Array.from({ length: 10 }, () => true)]);
  });

  it('is fresh for ten minutes, and again once it was proved who it is', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const token = await signedIn(deps, 'lin');
    deps.pass(10 * 60_000);
    expect((await session(deps, token))?.fresh).toBe(false);
    await expect(renewRecoveryCodes(deps, token)).rejects.toEqual(new AccessRefused('stale'));
    expect(await proveAgain(deps, token, { password: PASSWORD, code: '' })).toEqual({ kind: 'refused' });
    expect(await proveAgain(deps, token, { password: 'another password', code: codeNow(deps) })).toEqual({ kind: 'refused' });
    expect((await session(deps, token))?.fresh).toBe(false);
    const proved = await proveAgain(deps, token, { password: PASSWORD, code: codeNow(deps) });
    if (proved.kind !== 'proved') throw new Error(proved.kind);
    expect(await session(deps, token)).toBeNull();
    expect(await renewRecoveryCodes(deps, proved.value)).toHaveLength(10);
  });

  it('is no place to guess a password at, and strangers’ attempts do not stand in its way', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const token = await signedIn(deps, 'lin');
    for (let i = 0; i < 6; i += 1) await attempt(deps, 'lin', 'another password', '');
    deps.pass(1000);
    for (let i = 0; i < 5; i += 1) expect((await proveAgain(deps, token, { password: 'another password', code: '' })).kind).toBe('refused');
    expect(await proveAgain(deps, token, { password: PASSWORD, code: codeNow(deps, undefined, 1) })).toEqual({ kind: 'throttled', seconds: 30 });
  });
});
