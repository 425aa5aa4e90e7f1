import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/server/http/api-schemas.ts';
import { LIMITS } from '../../../src/server/http/rate-limit.ts';
import { ConsoleClient } from '../../support/console-client.ts';
import { codeNow, makeAccount, PASSWORD, SECRET } from '../../support/test-accounts.ts';
import { testApp } from '../../support/test-app.ts';
import { COUNTY, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const OPEN = { ...LIMITS, signIn: { burst: 10_000, perMinute: 10_000 } };
const NEXT = 'seven lanterns under the ford';

async function office() {
  const t = await testApp({ limits: OPEN });
  await makeAccount(t.deps, 'issuer', { grants: [{ role: 'issuer', board: TOWNSHIP }] });
  await makeAccount(t.deps, 'author', { grants: [{ role: 'author', board: VILLAGE }], factor: false });
  const client = new ConsoleClient(t.app);
  return { ...t, client };
}

const sessionOf = async (client: ConsoleClient) => (await (await client.send('GET', '/api/v1/session')).json() as { session: { name: string; restriction: string | null } | null }).session;

describe('signing in over HTTP', () => {
  it('keeps the session in a cookie of this host alone, that no script reads and no other site sends', async () => {
    const { deps, client } = await office();
    const answer = await client.signIn(deps, 'issuer');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const [pair = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(pair).toMatch(/^__Host-minglan=[\w-]{43}$/);
    expect(attributes.map((a) => a.toLowerCase()).sort()).toEqual(['httponly', 'path=/', 'samesite=strict', 'secure']);
    const body: unknown = await answer.json();
    expect(v.is(COMPONENTS.SessionAnswer, body)).toBe(true);
    expect(JSON.stringify(body)).not.toContain(pair.split('=')[1]);
    expect((await sessionOf(client))?.name).toBe('issuer');
  });

  it('answers to the letter alike, whatever of name, password and code is wrong', async () => {
    const { deps, client } = await office();
    const code = codeNow(deps);
    const answers = [];
    for (const body of [{ name: 'nobody', password: PASSWORD, code }, { name: 'issuer', password: 'another password', code }, { name: 'issuer', password: PASSWORD, code: '000000' }, { name: 'issuer', password: PASSWORD }]) {
      const answer = await client.send('POST', '/api/v1/session', body);
      answers.push([answer.status, await answer.text(), [...answer.headers].map(([name, value]) => `${name}: ${value}`)]);
    }
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(client.cookie).toBe('');
  });

  it('tells after how many seconds to try again, for known and unknown names alike', async () => {
    const { client } = await office();
    for (const name of ['issuer', 'nobody']) {
      const answers = [];
      for (let i = 0; i < 6; i += 1) answers.push(await client.send('POST', '/api/v1/session', { name, password: 'another password' }));
      expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(answers[5]?.headers.get('retry-after')).toBe('30');
    }
  });

  it('is slowed down by address too, whatever the names', async () => {
    const { app } = await testApp({ limits: { ...LIMITS, signIn: { burst: 3, perMinute: 6 } } });
    const client = new ConsoleClient(app);
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await client.send('POST', '/api/v1/session', { name: `n${i}`, password: 'another password' }));
    expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 429]);
    expect(answers[3]?.headers.get('retry-after')).toBe('10');
  });

  it('refuses what a page of another site could send: forms, plain text, other origins, no header of ours', async () => {
    const { app, deps } = await office();
    const body = JSON.stringify({ name: 'issuer', password: PASSWORD, code: codeNow(deps) });
    const post = async (headers: Record<string, string>) => (await app.request('/api/v1/session', { method: 'POST', body, headers })).status;
    const json = { 'content-type': 'application/json', 'x-minglan': '1' };
    expect(await post({ 'content-type': 'application/x-www-form-urlencoded', 'x-minglan': '1' })).toBe(415);
    expect(await post({ 'content-type': 'text/plain', 'x-minglan': '1' })).toBe(415);
    expect(await post({ 'content-type': 'application/json' })).toBe(403);
    expect(await post({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('refuses every write of a session without our own header, and from another site', async () => {
    const { app, deps, client } = await office();
    await client.signIn(deps, 'issuer');
    const writes = app.routes.filter((r) => r.path.startsWith('/api/v1/') && r.method !== 'GET' && r.path !== '/api/v1/fork-reports');
    expect(writes.length).toBeGreaterThan(12);
    for (const { method, path } of writes) {
      const at = path.replaceAll(/:\w+/g, '0000000000000000');
      for (const headers of [{ cookie: client.cookie }, { cookie: client.cookie, 'x-minglan': '1', 'sec-fetch-site': 'cross-site' }]) {
        expect([path, (await app.request(at, { method, headers })).status]).toEqual([path, 403]);
      }
    }
    expect((await sessionOf(client))?.name).toBe('issuer');
  });

  it('refuses bodies that are too long, not JSON, or hold what nobody asked for', async () => {
    const { client } = await office();
    const send = async (body: object) => (await client.send('POST', '/api/v1/session', body)).status;
    expect([await send({ name: 'issuer' }), await send({ name: 'issuer', password: 'x', role: 'admin' }), await send({ name: 'i', password: 'x'.repeat(1001) }), await send({ name: 'i', password: 'x'.repeat(10_000) })]).toEqual([422, 422, 422, 413]);
  });

  it('puts no name, password, code or token into the log', async () => {
    const { deps, client, logged } = await office();
    await client.signIn(deps, 'issuer');
    await client.send('POST', '/api/v1/session', { name: 'typed-name', password: 'typed-password', code: '987654' });
    const token = client.cookie.split('=')[1] ?? 'none';
    for (const secret of [PASSWORD, SECRET, token, 'issuer', 'typed-name', 'typed-password', '987654']) expect(logged.join('\n').includes(secret)).toBe(false);
  });
});

describe('a tablet that is handed round', () => {
  it('keeps nothing of who has signed out: the cookie goes, its token is dead, and no answer may be stored', async () => {
    const { app, deps, client } = await office();
    await client.signIn(deps, 'issuer');
    const { cookie } = client;
    for (const path of ['/api/v1/session', '/api/v1/sessions', `/api/v1/permissions?board=${VILLAGE}`]) {
      expect((await client.send('GET', path)).headers.get('cache-control')).toBe('no-store');
    }
    const out = await client.send('DELETE', '/api/v1/session');
    expect(out.headers.get('set-cookie')).toMatch(/^__Host-minglan=; Max-Age=0;/);
    expect(client.cookie).toBe('');
    expect((await app.request('/api/v1/sessions', { headers: { cookie } })).status).toBe(401);
    expect(await sessionOf(client)).toBeNull();
    expect((await client.send('DELETE', '/api/v1/session')).status).toBe(200);
  });

  it('signs out whoever was there before when somebody else signs in', async () => {
    const { app, deps, client } = await office();
    await client.signIn(deps, 'issuer');
    const { cookie } = client;
    await client.signIn(deps, 'author');
    expect((await sessionOf(client))?.name).toBe('author');
    expect((await app.request('/api/v1/sessions', { headers: { cookie } })).status).toBe(401);
  });

  it('can be signed out from another device', async () => {
    const { app, deps, client } = await office();
    const tablet = new ConsoleClient(app, { 'user-agent': 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/86.0 Safari/537.36' });
    await tablet.signIn(deps, 'author');
    await client.signIn(deps, 'author');
    const { sessions } = await (await client.send('GET', '/api/v1/sessions')).json() as { sessions: { id: string; device: string; current: boolean }[] };
    expect(new Map(sessions.map((s) => [s.device, s.current]))).toEqual(new Map([['', true], ['Android · Chrome', false]]));
    const lost = sessions.find((s) => !s.current)?.id ?? '';
    deps.pass(10 * 60_000);
    expect([(await client.send('DELETE', `/api/v1/sessions/${lost}`)).status, (await client.send('DELETE', '/api/v1/sessions/others')).status]).toEqual([403, 403]);
    await client.send('POST', '/api/v1/session/proof', { password: PASSWORD });
    expect((await client.send('DELETE', `/api/v1/sessions/${lost}`)).status).toBe(200);
    expect((await client.send('DELETE', `/api/v1/sessions/${lost}`)).status).toBe(404);
    expect([await sessionOf(tablet), (await sessionOf(client))?.name]).toEqual([null, 'author']);
  });
});

describe('one’s own account over HTTP', () => {
  it('goes from a first password to a second factor, and only then to work', async () => {
    const { deps, app, client } = await office();
    await makeAccount(deps, 'admin', { grants: [{ role: 'admin', board: COUNTY }] });
    await client.signIn(deps, 'admin');
    const made = await client.send('POST', '/api/v1/users', { name: 'lin', role: 'reviewer', board: TOWNSHIP });
    expect(made.status).toBe(201);
    const { password } = await made.json() as { password: string };
    const lin = new ConsoleClient(app);
    const permissions = async () => (await (await lin.send('GET', `/api/v1/permissions?board=${TOWNSHIP}`)).json() as { operations: string[] }).operations;
    await lin.send('POST', '/api/v1/session', { name: 'lin', password });
    expect([(await sessionOf(lin))?.restriction, await permissions()]).toEqual(['change-password', []]);
    expect((await lin.send('POST', '/api/v1/account/factor')).status).toBe(403);
    expect((await lin.send('POST', '/api/v1/account/password', { current: password, next: 'password1234' })).status).toBe(422);
    expect((await lin.send('POST', '/api/v1/account/password', { current: password, next: NEXT })).status).toBe(200);
    expect([(await sessionOf(lin))?.restriction, await permissions()]).toEqual(['enrol-factor', []]);
    const { secret, uri } = await (await lin.send('POST', '/api/v1/account/factor')).json() as { secret: string; uri: string };
    expect(uri).toContain(`secret=${secret}`);
    expect((await lin.send('POST', '/api/v1/account/factor/confirmation', { code: '000000' })).status).toBe(401);
    const { recoveryCodes } = await (await lin.send('POST', '/api/v1/account/factor/confirmation', { code: codeNow(deps, secret) })).json() as { recoveryCodes: string[] };
    expect([recoveryCodes.length, (await sessionOf(lin))?.restriction]).toEqual([10, null]);
    expect(await permissions()).toContain('draft.review');
    const again = new ConsoleClient(app);
    expect((await again.send('POST', '/api/v1/session', { name: 'lin', password: NEXT, code: recoveryCodes[0] })).status).toBe(200);
  });

  it('asks for a proof before a factor changes, once the sign-in is a while ago', async () => {
    const { deps, client } = await office();
    await client.signIn(deps, 'issuer');
    deps.pass(10 * 60_000);
    const stale = await client.send('POST', '/api/v1/account/recovery-codes');
    expect([stale.status, (await stale.json() as { type: string }).type]).toEqual([403, 'urn:minglan:problem:stale']);
    expect((await client.send('POST', '/api/v1/session/proof', { password: PASSWORD, code: '000000' })).status).toBe(401);
    const { cookie } = client;
    expect((await client.send('POST', '/api/v1/session/proof', { password: PASSWORD, code: codeNow(deps) })).status).toBe(200);
    expect(client.cookie).not.toBe(cookie);
    expect((await client.send('POST', '/api/v1/account/recovery-codes')).status).toBe(200);
    expect((await client.send('DELETE', '/api/v1/account/factor')).status).toBe(409);
  });

  it('stays signed in while it is used, and not for longer', async () => {
    const { deps, client } = await office();
    await client.signIn(deps, 'author');
    for (let i = 0; i < 3; i += 1) {
      deps.pass(50 * 60_000);
      expect((await sessionOf(client))?.name).toBe('author');
    }
    deps.pass(60 * 60_000);
    expect(await sessionOf(client)).toBeNull();
    expect((await client.send('GET', '/api/v1/sessions')).status).toBe(401);
  });
});

describe('administering accounts over HTTP', () => {
  it('reaches the accounts of one’s own boards, and no others', async () => {
    const { deps, client } = await office();
    await makeAccount(deps, 'admin', { grants: [{ role: 'admin', board: VILLAGE }] });
    await client.signIn(deps, 'admin');
    const id = (name: string) => `id-of-${name}`;
    expect((await client.send('GET', `/api/v1/users?board=${TOWNSHIP}`)).status).toBe(403);
    const { users } = await (await client.send('GET', `/api/v1/users?board=${VILLAGE}`)).json() as { users: { name: string }[] };
    expect(users.map((u) => u.name)).toEqual(['admin', 'author']);
    expect((await client.send('POST', `/api/v1/users/${id('issuer')}/reset`)).status).toBe(403);
    expect((await client.send('POST', '/api/v1/users', { name: 'lin', role: 'author', board: TOWNSHIP })).status).toBe(403);
    expect((await client.send('POST', `/api/v1/users/${id('author')}/grants`, { role: 'author', board: COUNTY, change: 'add' })).status).toBe(403);
    expect((await client.send('POST', `/api/v1/users/${id('author')}/grants`, { role: 'reviewer', board: VILLAGE, change: 'add' })).status).toBe(200);
    expect((await client.send('POST', `/api/v1/users/${id('author')}/reset`)).status).toBe(200);
    expect((await client.send('DELETE', `/api/v1/users/${id('author')}`)).status).toBe(200);
    expect((await client.send('DELETE', `/api/v1/users/${id('nobody')}`)).status).toBe(404);
  });

  it('leaves a trace of who tried what their roles do not allow', async () => {
    const { deps, client } = await office();
    await client.signIn(deps, 'author');
    await client.send('GET', `/api/v1/users?board=${VILLAGE}`);
    const rows = await deps.store.read((tx) => tx.selectFrom('audit').select(['actor', 'detail']).where('action', '=', 'access.refuse').execute());
    expect(rows).toEqual([{ actor: 'user:id-of-author', detail: '{"why":"not-permitted","operation":"user.manage"}' }]);
  });

  it('lets nobody change their own rights, nor anyone’s after a while without a proof', async () => {
    const { deps, client } = await office();
    await makeAccount(deps, 'admin', { grants: [{ role: 'admin', board: COUNTY }] });
    await client.signIn(deps, 'admin');
    const grant = { role: 'issuer', board: VILLAGE, change: 'add' };
    expect((await client.send('POST', '/api/v1/users/id-of-admin/grants', grant)).status).toBe(403);
    expect((await client.send('POST', '/api/v1/users/id-of-author/grants', grant)).status).toBe(200);
    deps.pass(10 * 60_000);
    expect((await client.send('POST', '/api/v1/users/id-of-author/grants', { ...grant, change: 'remove' })).status).toBe(403);
  });
});
