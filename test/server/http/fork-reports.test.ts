import { describe, expect, it } from 'vitest';
import { instantOf, instantMs } from '../../../src/domain/civil-date.ts';
import type { Head } from '../../../src/protocol/head.ts';
import { encodeJws } from '../../../src/protocol/jws.ts';
import { JWS_TYPES } from '../../../src/protocol/keys.ts';
import { newKeyPair, signerOf } from '../../../src/server/feed/keys/es256.ts';
import { LIMITS } from '../../../src/server/http/rate-limit.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { type TestApp, testApp } from '../../support/test-app.ts';
import { ISSUER, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

const MANY = { ...LIMITS, report: { burst: 1000, perMinute: 1000 } };

async function post({ app }: TestApp, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  return app.request('/api/v1/fork-reports', init);
}

const publish = ({ deps }: TestApp, title = '公告', board = VILLAGE) => issuePosting(deps, ISSUER, newAnnouncement({ title, board }));

async function signedHead({ get }: TestApp, board = VILLAGE): Promise<string> {
  return (await (await get(`/feed/${board}/head.json`)).json() as { head: string }).head;
}

/** A head that the board's own key signs, though it is not the truth. */
async function falseHead(t: TestApp, over: Partial<Head>, board = VILLAGE): Promise<string> {
  const { deps } = t;
  await signedHead(t, board);
  const { head, key } = await deps.store.read(async (tx) => {
    const row = await tx.selectFrom('feed_head').selectAll().where('board', '=', board).executeTakeFirstOrThrow();
    return { head: row, key: await tx.selectFrom('signing_key').selectAll().where('key_id', '=', row.key_id).executeTakeFirstOrThrow() };
  });
  const payload = {
    board, size: head.size, root: head.root, index: head.index_sha256, headlines: head.headlines_sha256,
    issuedAt: head.issued_at, notAfter: head.not_after, keyId: head.key_id, ...over,
  };
  return encodeJws(JWS_TYPES.head, payload, signerOf(key.private_jwk ?? ''));
}

const reports = ({ deps }: TestApp) => deps.store.read((tx) => tx.selectFrom('fork_report').selectAll().execute());

describe('a report of a rewritten log', () => {
  it('is kept when two roots were signed for one size, once however often it is sent', async () => {
    const t = await testApp({ limits: MANY });
    await publish(t);
    const known = await signedHead(t);
    const seen = await falseHead(t, { root: 'ab'.repeat(32) });
    const first = await post(t, { known, seen });
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({ board: VILLAGE, kind: 'fork' });
    expect((await post(t, { known, seen })).status).toBe(200);
    expect((await post(t, { known: seen, seen: known })).status).toBe(200);
    expect(await reports(t)).toHaveLength(1);
  });

  it('is kept when a later signature stands over a shorter log, or over one that does not extend the earlier', async () => {
    const t = await testApp({ limits: MANY });
    await publish(t);
    const short = await falseHead(t, { issuedAt: instantOf(instantMs(t.deps.clock()) + 60_000) });
    const rewritten = await falseHead(t, { root: 'cd'.repeat(32) });
    await publish(t, '第二个');
    const long = await signedHead(t);
    expect(await (await post(t, { known: long, seen: short })).json()).toMatchObject({ kind: 'rollback' });
    expect(await (await post(t, { known: rewritten, seen: long })).json()).toMatchObject({ kind: 'rewritten' });
    const ahead = await falseHead(t, { size: 99, root: 'ef'.repeat(32) });
    expect(await (await post(t, { known: ahead, seen: long })).json()).toMatchObject({ kind: 'rollback' });
    expect(await reports(t)).toHaveLength(3);
  });

  it('is refused when both heads can be true', async () => {
    const t = await testApp({ limits: MANY });
    await publish(t);
    const known = await signedHead(t);
    await publish(t, '第二个');
    const answer = await post(t, { known, seen: await signedHead(t) });
    expect([answer.status, (await answer.json() as { type: string }).type]).toEqual([422, 'urn:minglan:problem:no-contradiction']);
    expect(await reports(t)).toEqual([]);
  });

  it('is refused when a head is not signed by a key of its board, or is of another board', async () => {
    const t = await testApp({ limits: MANY });
    await publish(t);
    await publish(t, '镇里的', TOWNSHIP);
    const known = await signedHead(t);
    const stranger = await newKeyPair();
    const forged = await encodeJws(JWS_TYPES.head, {
      board: VILLAGE, size: 1, root: 'ab'.repeat(32), index: 'ab'.repeat(32), headlines: 'ab'.repeat(32),
      issuedAt: t.deps.clock(), notAfter: t.deps.clock(), keyId: stranger.keyId,
    }, signerOf(stranger.privateJwk));
    const broken = `${known.slice(0, -2)}${known.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const seen of [forged, broken, await signedHead(t, TOWNSHIP), 'a.b.c']) expect((await post(t, { known, seen })).status).toBe(422);
    expect(await reports(t)).toEqual([]);
  });

  it('is refused from foreign sites, as anything but JSON, too large, or too often', async () => {
    const t = await testApp();
    await publish(t);
    const body = { known: await signedHead(t), seen: 'a.b.c' };
    const status = async (init: RequestInit) => (await t.app.request('/api/v1/fork-reports', { method: 'POST', ...init })).status;
    const json = { 'content-type': 'application/json' };
    expect(await status({ body: 'x', headers: { ...json, 'sec-fetch-site': 'cross-site' } })).toBe(403);
    expect(await status({ body: JSON.stringify(body), headers: { 'content-type': 'text/plain' } })).toBe(415);
    expect(await status({ body: JSON.stringify({ known: 'x'.repeat(20_000), seen: '' }), headers: json })).toBe(413);
    expect(await status({ body: '{"known":', headers: json })).toBe(400);
    expect(await status({ body: JSON.stringify(body), headers: json })).toBe(422);
    const refused = await t.app.request('/api/v1/fork-reports', { method: 'POST', body: JSON.stringify(body), headers: json });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('never sends back what it was sent', async () => {
    const t = await testApp();
    const answer = await post(t, { known: '350524199001011234', seen: 42, 张某某: true });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).not.toContain('350524199001011234');
    expect(t.logged.join()).not.toContain('350524199001011234');
  });
});
