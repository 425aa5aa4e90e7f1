import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { accepts, pickEncoding } from '../../../src/server/http/accept.ts';
import { clientAddress, limitKey } from '../../../src/server/http/client-address.ts';
import { createRateLimiter, LIMITS } from '../../../src/server/http/rate-limit.ts';
import { createSnapshotCache } from '../../../src/server/http/snapshot-cache.ts';
import { issuePosting } from '../../../src/server/use-cases/issue-postings.ts';
import { newAnnouncement } from '../../support/new-posting.ts';
import { testApp } from '../../support/test-app.ts';
import { ISSUER, VILLAGE } from '../../support/test-deps.ts';

describe('content negotiation', () => {
  it('takes the best encoding that the client really takes', () => {
    const headers = ['gzip, deflate, br, zstd', 'br;q=0.5, gzip', 'gzip;q=0, br;q=0', '*', 'identity', 'gzip;q=x', '', 'identity;q=0, gzip;q=0.1', 'BR'];
    expect(headers.map(pickEncoding)).toEqual(['br', 'gzip', 'identity', 'br', 'identity', 'identity', 'identity', 'gzip', 'br']);
  });

  it('answers 406 only when a type is excluded', async () => {
    expect(accepts('text/html, application/*;q=0.1', 'application/json')).toBe(true);
    expect(accepts('text/html', 'application/json')).toBe(false);
    expect(accepts('application/json;q=0, */*', 'application/json')).toBe(false);
    const { get } = await testApp();
    expect((await get('/api/v1/boards', { accept: 'text/html' })).status).toBe(406);
    expect((await get('/', { accept: 'application/json' })).status).toBe(406);
    expect((await get('/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })).status).toBe(200);
  });
});

describe('the client’s address', () => {
  it('is the socket’s, whatever a header says, unless the operator trusts a proxy', () => {
    expect(clientAddress('::ffff:10.0.0.1', '1.1.1.1', { kind: 'none' })).toBe('10.0.0.1');
    expect(clientAddress('10.0.0.1', '6.6.6.6, 1.1.1.1', { kind: 'hops', hops: 1 })).toBe('1.1.1.1');
    expect(clientAddress('10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.9', { kind: 'hops', hops: 2 })).toBe('1.1.1.1');
    expect(clientAddress('10.0.0.1', 'rubbish', { kind: 'hops', hops: 1 })).toBe('10.0.0.1');
    const list = new BlockList();
    list.addSubnet('10.0.0.0', 8, 'ipv4');
    expect(clientAddress('10.0.0.1', '6.6.6.6, 1.1.1.1, 10.2.3.4', { kind: 'proxies', list })).toBe('1.1.1.1');
    expect(clientAddress('9.9.9.9', '6.6.6.6', { kind: 'proxies', list })).toBe('9.9.9.9');
  });

  it('counts for limits by the /64 that a household holds', () => {
    expect(limitKey('2001:db8:1:2:3:4:5:6')).toBe(limitKey('2001:db8:1:2::9'));
    expect(limitKey('2001:db8:1:3::9')).not.toBe(limitKey('2001:db8:1:2::9'));
    expect(limitKey('10.0.0.1')).toBe('10.0.0.1');
  });
});

describe('limits', () => {
  it('let a burst through, then one at a time, each address for itself', () => {
    let now = 0;
    const limiter = createRateLimiter({ ...LIMITS, api: { burst: 3, perMinute: 60 } }, () => now);
    expect([1, 2, 3, 4].map(() => limiter.take('api', 'a'))).toEqual([0, 0, 0, 1]);
    expect(limiter.take('api', 'b')).toBe(0);
    now = 1000;
    expect([limiter.take('api', 'a'), limiter.take('api', 'a')]).toEqual([0, 1]);
  });

  it('refuse dear work under load, and go on serving the feed', async () => {
    const t = await testApp({ bounds: { maxInFlight: 0, maxLagMs: 10_000, maxLive: 5 } });
    await issuePosting(t.deps, ISSUER, newAnnouncement());
    const page = await t.get(`/b/${VILLAGE}`);
    expect([page.status, Number(page.headers.get('retry-after')) > 0]).toEqual([503, true]);
    expect((await t.get(`/feed/${VILLAGE}/chain.json`)).status).toBe(200);
    expect(await (await t.get('/metrics')).text()).toContain('minglan_requests_shed_total 1');
  });
});

describe('the cache of what was read', () => {
  const make = () => {
    const state = { epoch: 0, now: 0, loads: 0 };
    const bounds = { maxBytes: 30, sizeOf: (v: string) => v.length, maxAgeMs: 100, nowMs: () => state.now };
    const cache = createSnapshotCache<string>(() => state.epoch, bounds);
    const get = async (key: string, value = key.repeat(10)) => cache.get(key, async () => {
      state.loads += 1;
      return value;
    });
    return { state, cache, get };
  };

  it('loads once for all who ask together, and again after a commit or its time', async () => {
    const { state, get } = make();
    await Promise.all([get('a'), get('a'), get('a')]);
    expect(state.loads).toBe(1);
    state.epoch += 1;
    await get('a');
    state.now = 100;
    await get('a');
    expect(state.loads).toBe(3);
  });

  it('does not believe what was being read while something was committed', async () => {
    const { state, cache, get } = make();
    let release: (value: string) => void = () => undefined;
    const early = cache.get('a', () => new Promise((resolve) => (release = resolve)));
    state.epoch += 1;
    release('old');
    expect(await early).toBe('old');
    expect(await get('a', 'new')).toBe('new');
  });

  it('drops the longest unused when it is full', async () => {
    const { state, get } = make();
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'c']) await get(key);
    expect(state.loads).toBe(4);
    await get('b');
    expect(state.loads).toBe(5);
  });

  it('forgets a failure', async () => {
    const { cache, get } = make();
    await expect(cache.get('a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
    expect(await get('a', 'fine')).toBe('fine');
  });
});

describe('what is written down', () => {
  it('names patterns and ids, never an address, a query or a title', async () => {
    const t = await testApp();
    const issued = await issuePosting(t.deps, ISSUER, newAnnouncement({ title: '张某某低保' }));
    const id = issued.ok ? issued.value.posting.id : '';
    await t.get(`/p/${id}?q=${encodeURIComponent('张某某')}`, { 'user-agent': 'secret-agent' });
    await t.get(`/api/v1/boards?q=${encodeURIComponent('张某某')}`);
    await t.get('/unknown/350524199001011234');
    const text = t.logged.join('\n');
    expect(t.logged).toHaveLength(3);
    for (const secret of ['张某某', '%E5', id, 'secret-agent', '350524199001011234']) expect(text).not.toContain(secret);
    const metrics = await (await t.get('/metrics')).text();
    expect(metrics).toContain('route="/p/{id}"');
    expect(metrics).not.toContain(id);
  });

  it('tells a reader the number of a failure, and nothing else of it', async () => {
    const t = await testApp();
    await t.deps.store.close();
    const answer = await t.get(`/feed/${VILLAGE}/chain.json`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toMatch(/Its number is [\w-]+\./);
    expect(text).not.toMatch(/store|closed|sqlite/i);
    expect(t.failures).toHaveLength(1);
    expect((await t.get('/readyz')).status).toBe(503);
  });
});
