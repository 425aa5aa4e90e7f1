import { describe, expect, it } from 'vitest';
import { acceptAnswer, type RawAnswer } from '../../src/sync/accept-answer.ts';
import { digestSha256 } from '../../src/client/sha256.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';

const bytes = new TextEncoder().encode('{"a":1}');
const good = { 'x-minglan': '1', 'content-type': 'application/json; charset=utf-8', 'x-minglan-sha256': sha256Hex(bytes), etag: '"e"' };

function answer(change: Partial<RawAnswer> & { headers?: Record<string, string | null> } = {}, etag: string | null = null) {
  const headers: Record<string, string | null> = { ...good, ...change.headers };
  return acceptAnswer({
    status: 200, sameOrigin: true, redirected: false, bytes, dateMs: null, retryAfterMs: null, roundTripMs: 1, header: (name) => headers[name] ?? null, ...change,
  }, digestSha256, etag);
}

describe('an answer from the network', () => {
  it('is ours when origin, mark, type and digest fit', async () => {
    expect(await answer()).toMatchObject({ status: 200, etag: '"e"', sha256: good['x-minglan-sha256'], ageSeconds: 0 });
  });

  it('is a login page when anything of these does not', async () => {
    expect(await answer({ sameOrigin: false })).toBe('not-ours');
    expect(await answer({ redirected: true })).toBe('not-ours');
    expect(await answer({ headers: { 'x-minglan': null } })).toBe('not-ours');
    expect(await answer({ headers: { 'content-type': 'text/html' } })).toBe('not-ours');
    expect(await answer({ headers: { 'x-minglan-sha256': null } })).toBe('not-ours');
    expect(await answer({ bytes: bytes.slice(1) })).toBe('not-ours');
    expect(await answer({ status: 204 })).toBe('not-ours');
    expect(await answer({ status: 302 })).toBe('not-ours');
  });

  it('may say 304 only to who named an ETag', async () => {
    expect(await answer({ status: 304 }, '"e"')).toMatchObject({ status: 304 });
    expect(await answer({ status: 304 })).toBe('not-ours');
  });

  it('of a gateway in trouble is no login page, and our own errors are told apart', async () => {
    expect(await answer({ status: 502, headers: { 'x-minglan': null } })).toBe('offline');
    expect(await answer({ status: 429, headers: { 'x-minglan': null } })).toBe('offline');
    expect(await answer({ status: 404, headers: { 'x-minglan': null } })).toBe('not-ours');
    expect(await answer({ status: 410, headers: { 'content-type': 'application/problem+json' } })).toMatchObject({ status: 410 });
  });
});
