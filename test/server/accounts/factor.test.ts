import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/access/role.ts';
import { ROLES } from '../../../src/domain/access/role.ts';
import { readSession, sessionMay } from '../../../src/server/accounts/session.ts';
import { changePassword } from '../../../src/server/use-cases/accounts/change-password.ts';
import { confirmFactor, removeFactor, startFactor } from '../../../src/server/use-cases/accounts/enrol-factor.ts';
import { addAccount, changeGrant, endAccount, resetAccount } from '../../../src/server/use-cases/accounts/manage-accounts.ts';
import { AccessRefused } from '../../../src/server/use-cases/accounts/require-session.ts';
import { signIn } from '../../../src/server/use-cases/accounts/sign-in.ts';
import { type AccountTestDeps, codeNow, countyWithAccounts, makeAccount, PASSWORD, signedIn } from '../../support/test-accounts.ts';
import { ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const NEXT = 'seven lanterns under the ford';
const session = (deps: AccountTestDeps, token: string) => deps.store.read((tx) => readSession(tx, token, deps.clock(), deps.demo));
const on = (role: Role) => ({ factor: false, grants: [{ role, board: TOWNSHIP }] });

describe('the second factor', () => {
  it.each(ROLES)('is asked of %s before anything else, when the role reviews, issues, answers, appraises or administers', async (role) => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', on(role));
    const signed = await session(deps, await signedIn(deps, 'lin'));
    const needed = role !== 'author' && role !== 'supervisor';
    expect(signed?.restriction).toBe(needed ? 'enrol-factor' : null);
    if (signed === null) throw new Error('no session');
    expect(sessionMay(signed, 'report.read', TOWNSHIP)).toBe(!needed);
  });

  it('is enrolled by a secret and a code of it, gives ten recovery codes, and frees the session under a new token', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', on('issuer'));
    const [other, token] = [await signedIn(deps, 'lin'), await signedIn(deps, 'lin')];
    const { secret, uri } = await startFactor(deps, token);
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect((await confirmFactor(deps, token, '000000')).kind).toBe('refused');
    expect((await session(deps, token))?.restriction).toBe('enrol-factor');
    const outcome = await confirmFactor(deps, token, codeNow(deps, secret));
    if (outcome.kind !== 'confirmed') throw new Error(outcome.kind);
    expect(outcome.recoveryCodes).toHaveLength(10);
    expect(await session(deps, outcome.token)).toMatchObject({ restriction: null, level: 'two-factor' });
    expect([await session(deps, token), await session(deps, other)]).toEqual([null, null]);
    // The code that confirmed it is used up; the next one is good, and none is not.
    const enter = (code: string) => signIn(deps, { name: 'lin', password: PASSWORD, code, device: '' });
    expect([(await enter(codeNow(deps, secret))).kind, (await enter('')).kind, (await enter(codeNow(deps, secret, 1))).kind]).toEqual(['refused', 'refused', 'signed-in']);
  });

  it('is changed only by who has just proved who they are, and the old one stays until the new one is confirmed', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', { grants: [{ role: 'issuer', board: TOWNSHIP }] });
    const token = await signedIn(deps, 'lin');
    deps.pass(10 * 60_000);
    await expect(startFactor(deps, token)).rejects.toEqual(new AccessRefused('stale'));
    await expect(confirmFactor(deps, token, '123456')).rejects.toEqual(new AccessRefused('stale'));
    const fresh = await signedIn(deps, 'lin');
    const { secret } = await startFactor(deps, fresh);
    deps.pass(30_000);
    const old = await signedIn(deps, 'lin');
    expect(await session(deps, old)).not.toBeNull();
    const outcome = await confirmFactor(deps, old, codeNow(deps, secret));
    expect(outcome.kind).toBe('confirmed');
    deps.pass(30_000);
    expect((await signIn(deps, { name: 'lin', password: PASSWORD, code: codeNow(deps), device: '' })).kind).toBe('refused');
  });

  it('cannot be guessed at while it is enrolled', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', on('issuer'));
    const token = await signedIn(deps, 'lin');
    const { secret } = await startFactor(deps, token);
    for (let i = 0; i < 5; i += 1) await confirmFactor(deps, token, '000000');
    expect(await confirmFactor(deps, token, codeNow(deps, secret))).toEqual({ kind: 'throttled', seconds: 30 });
  });

  it('can be taken away where no role needs it, and nowhere else', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin', { grants: [{ role: 'issuer', board: TOWNSHIP }] });
    await makeAccount(deps, 'chen', { grants: [{ role: 'author', board: TOWNSHIP }] });
    expect(await removeFactor(deps, await signedIn(deps, 'lin'))).toBeNull();
    const { token = '' } = await removeFactor(deps, await signedIn(deps, 'chen')) ?? {};
    expect(await session(deps, token)).toMatchObject({ level: 'password', restriction: null });
    expect((await signIn(deps, { name: 'chen', password: PASSWORD, code: '', device: '' })).kind).toBe('signed-in');
  });

  it('is asked at once when a role is given that needs it', async () => {
    const deps = await countyWithAccounts();
    const id = await makeAccount(deps, 'lin', on('author'));
    const token = await signedIn(deps, 'lin');
    await changeGrant(deps, ISSUER, id, { role: 'issuer', board: VILLAGE }, 'add');
    expect((await session(deps, token))?.restriction).toBe('enrol-factor');
    await changeGrant(deps, ISSUER, id, { role: 'issuer', board: VILLAGE }, 'remove');
    expect((await session(deps, token))?.restriction).toBeNull();
  });
});

describe('a password', () => {
  it('that somebody else gave has to be changed first, before a factor can be enrolled', async () => {
    const deps = await countyWithAccounts();
    const added = await addAccount(deps, ISSUER, { name: 'Lin', grant: { role: 'issuer', board: TOWNSHIP } });
    if (!added.ok) throw new Error('not added');
    const { name, password } = added.value;
    const outcome = await signIn(deps, { name, password, code: '', device: '' });
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind);
    expect((await session(deps, outcome.token))?.restriction).toBe('change-password');
    await expect(startFactor(deps, outcome.token)).rejects.toEqual(new AccessRefused('change-password'));
    const changed = await changePassword(deps, outcome.token, { current: password, code: '', next: NEXT });
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    expect((await session(deps, changed.token))?.restriction).toBe('enrol-factor');
    expect((await startFactor(deps, changed.token)).secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('is changed by who knows the old one and has the factor; all other sessions end', async () => {
    const deps = await countyWithAccounts();
    await makeAccount(deps, 'lin');
    const other = await signedIn(deps, 'lin');
    deps.pass(30_000);
    const token = await signedIn(deps, 'lin');
    deps.pass(30_000);
    const change = (current: string, code: string, next: string) => changePassword(deps, token, { current, code, next });
    expect(await change('another password', codeNow(deps), NEXT)).toEqual({ kind: 'refused' });
    expect(await change(PASSWORD, '', NEXT)).toEqual({ kind: 'refused' });
    expect(await change(PASSWORD, codeNow(deps), 'short')).toEqual({ kind: 'weak', weakness: 'too-short' });
    expect(await change(PASSWORD, codeNow(deps), PASSWORD)).toEqual({ kind: 'weak', weakness: 'same' });
    const changed = await change(PASSWORD, codeNow(deps), NEXT);
    if (changed.kind !== 'changed') throw new Error(changed.kind);
    expect([await session(deps, other), await session(deps, token), (await session(deps, changed.token))?.level]).toEqual([null, null, 'two-factor']);
    deps.pass(30_000);
    expect((await signIn(deps, { name: 'lin', password: PASSWORD, code: codeNow(deps), device: '' })).kind).toBe('refused');
    expect((await signIn(deps, { name: 'lin', password: NEXT, code: codeNow(deps), device: '' })).kind).toBe('signed-in');
  });
});

describe('accounts', () => {
  it('are reset: sessions, factor and recovery codes are gone, and a first password comes', async () => {
    const deps = await countyWithAccounts();
    const id = await makeAccount(deps, 'lin');
    const token = await signedIn(deps, 'lin');
    const reset = await resetAccount(deps, ISSUER, id);
    if (!reset.ok) throw new Error('not reset');
    expect(await session(deps, token)).toBeNull();
    expect((await signIn(deps, { name: 'lin', password: PASSWORD, code: codeNow(deps, undefined, 1), device: '' })).kind).toBe('refused');
    expect((await signIn(deps, { name: 'lin', password: reset.value.password, code: '', device: '' })).kind).toBe('signed-in');
  });

  it('end with their sessions, and keep their names', async () => {
    const deps = await countyWithAccounts();
    const id = await makeAccount(deps, 'lin');
    const token = await signedIn(deps, 'lin');
    await endAccount(deps, ISSUER, id);
    expect(await session(deps, token)).toBeNull();
    expect(await endAccount(deps, ISSUER, id)).toEqual({ ok: false, error: { kind: 'unknown-account' } });
    expect(await addAccount(deps, ISSUER, { name: 'lin', grant: { role: 'author', board: TOWNSHIP } })).toEqual({ ok: false, error: { kind: 'name-taken' } });
  });

  it('are made for boards that exist, under names that can be one', async () => {
    const deps = await countyWithAccounts();
    expect(await addAccount(deps, ISSUER, { name: 'lin', grant: { role: 'author', board: '350524999' } })).toEqual({ ok: false, error: { kind: 'unknown-board', board: '350524999' } });
    expect((await addAccount(deps, ISSUER, { name: 'l@n', grant: { role: 'author', board: TOWNSHIP } })).ok).toBe(false);
    expect(await deps.store.read((tx) => tx.selectFrom('account').selectAll().execute())).toEqual([]);
  });
});
