import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RealServer } from '../support/real-server.ts';
import { Phone } from './support/browser.ts';

const PASSWORD = 'a heron on the fourth terrace', SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const env = { MINGLAN_DEMO: '1', DEMO_PASSWORD: PASSWORD, DEMO_TOTP_SECRET: SECRET };
let server: RealServer;
let phone: Phone;

beforeAll(async () => {
  server = await RealServer.start({ env });
  phone = await Phone.create();
});
afterAll(async () => {
  await phone.destroy();
  await server.destroy();
});

/** What a page of ours does: the same fetch as the console's. */
const call = (page: Page, method: string, path: string, body?: object) => page.evaluate(async ({ method, path, body }) => {
  const headers = { 'x-minglan': '1', 'content-type': 'application/json' };
  const answer = await fetch(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json() as { session: { name: string } | null; operations?: string[] } };
}, { method, path, body });

const code = () => TOTP.generate({ secret: Secret.fromBase32(SECRET) });

describe('a session in a real browser', () => {
  it('is kept by Chromium on the machine itself, is hidden from scripts, outlives a restart of the server, and is gone after signing out', async () => {
    const page = await phone.open(`${server.url}/recover`);
    expect((await call(page, 'POST', '/api/v1/session', { name: 'issuer', password: PASSWORD, code: '000000' })).status).toBe(401);
    expect(await call(page, 'POST', '/api/v1/session', { name: 'issuer', password: PASSWORD, code: code() })).toMatchObject({ status: 200, body: { session: { name: 'issuer' } } });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const kept = (await page.context().cookies()).find((c) => c.name === '__Host-minglan');
    expect(kept).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/', expires: -1 });
    expect((await call(page, 'GET', '/api/v1/permissions?board=350524102')).body.operations).toContain('posting.issue');

    const { dataDir } = server;
    const { port } = new URL(server.url);
    await server.stop();
    server = await RealServer.start({ dataDir, env: { ...env, PORT: port } });
    expect((await call(page, 'GET', '/api/v1/session')).body.session?.name).toBe('issuer');

    expect((await call(page, 'DELETE', '/api/v1/session')).status).toBe(200);
    expect((await page.context().cookies()).filter((c) => c.name.includes('minglan'))).toEqual([]);
    expect((await call(page, 'GET', '/api/v1/session')).body.session).toBeNull();
    // What the browser held is worth nothing any more, wherever it was copied to.
    const replayed = await fetch(`${server.url}/api/v1/sessions`, { headers: { cookie: `__Host-minglan=${kept?.value ?? ''}` } });
    expect(replayed.status).toBe(401);
  });
});
