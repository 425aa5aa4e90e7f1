import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../src/protocol/base64url.ts';
import { encodeJws, parseJws, verifyJws } from '../../src/protocol/jws.ts';
import { keyIdOf } from '../../src/protocol/key-id.ts';
import { JWS_TYPES, SuccessionSchema } from '../../src/protocol/keys.ts';
import { isLowS, withLowS } from '../../src/protocol/p256-signature.ts';
import { bytesToHex, hexToBytes, utf8 } from '../../src/protocol/sha256.ts';
import { newKeyPair, signerOf, verifyEs256 } from '../../src/server/feed/keys/es256.ts';

const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const signer = await newKeyPair();
const next = await newKeyPair();
const payload = { next: next.publicJwk, at: '2026-11-24T01:00:00.000Z' };
const sign = signerOf(signer.privateJwk);
const good = await encodeJws(JWS_TYPES.succession, payload, sign);
const check = (jws: string, type: (typeof JWS_TYPES)[keyof typeof JWS_TYPES] = JWS_TYPES.succession) => verifyJws(type, SuccessionSchema, jws, signer.publicJwk, verifyEs256);
const part = (text: string) => toBase64Url(utf8(text));

/** Signs a header and payload as given, right or wrong. */
async function signedAs(header: string, body: string): Promise<string> {
  const input = `${part(header)}.${part(body)}`;
  return `${input}.${toBase64Url(withLowS(await sign(utf8(input))))}`;
}

describe('a compact JWS', () => {
  it('comes back as what was signed', async () => {
    expect(await check(good)).toEqual({ ok: true, value: payload });
  });

  it('is refused under another key', async () => {
    expect(await verifyJws(JWS_TYPES.succession, SuccessionSchema, good, next.publicJwk, verifyEs256)).toMatchObject({ ok: false, error: { reason: 'bad-signature' } });
  });

  it('cannot pass for another type', async () => {
    for (const type of [JWS_TYPES.head, JWS_TYPES.certificate, JWS_TYPES.revocations]) expect((await check(good, type)).ok).toBe(false);
  });

  it.each([
    ['no algorithm', '{"alg":"none","typ":"minglan-succession"}'], ['another algorithm', '{"alg":"HS256","typ":"minglan-succession"}'],
    ['a key in the header', '{"alg":"ES256","jwk":{},"typ":"minglan-succession"}'], ['a crit', '{"alg":"ES256","crit":["b64"],"typ":"minglan-succession"}'],
    ['no type', '{"alg":"ES256"}'], ['another order', '{"typ":"minglan-succession","alg":"ES256"}'], ['white space', '{"alg": "ES256","typ":"minglan-succession"}'],
  ])('is refused with %s in its header, even when signed', async (_, header) => {
    expect(await check(await signedAs(header, JSON.stringify(payload)))).toMatchObject({ ok: false, error: { reason: 'bad-signature' } });
  });

  it.each([
    ['white space', JSON.stringify({ at: payload.at, next: payload.next }, null, 1)], ['keys out of order', JSON.stringify({ next: payload.next, at: payload.at })],
    ['a key twice', `{"at":"2026-11-24T01:00:00.000Z",${JSON.stringify({ at: payload.at, next: payload.next }).slice(1)}`], ['an unknown member', `{"a":1,${JSON.stringify({ at: payload.at, next: payload.next }).slice(1)}`],
    ['no JSON', 'hello'], ['nothing', ''],
  ])('is refused with %s in its payload, even when signed', async (_, body) => {
    expect(await check(await signedAs('{"alg":"ES256","typ":"minglan-succession"}', body))).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
  });

  it('is refused with any one letter changed, added or taken away', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.constantFrom(...'ABCxyz019-_.= '), fc.constantFrom('set', 'insert', 'delete'), async (at, letter, how) => {
      const bad = good.slice(0, at) + (how === 'delete' ? '' : letter) + good.slice(how === 'insert' ? at : at + 1);
      fc.pre(bad !== good);
      expect((await check(bad)).ok).toBe(false);
    }), { numRuns: 300 });
  });

  it('has one signature only: the twin with n − s, which verifies too, is refused', async () => {
    const [header, body, tag] = good.split('.') as [string, string, string];
    const signature = new Uint8Array(Buffer.from(tag, 'base64url'));
    const s = BigInt(`0x${bytesToHex(signature.subarray(32))}`);
    const twin = signature.slice();
    twin.set(hexToBytes((ORDER - s).toString(16).padStart(64, '0')), 32);
    expect(await verifyEs256(signer.publicJwk, utf8(`${header}.${body}`), twin)).toBe(true);
    expect(isLowS(signature)).toBe(true);
    expect(isLowS(twin)).toBe(false);
    expect([...withLowS(twin)]).toEqual([...signature]);
    expect(await check(`${header}.${body}.${toBase64Url(twin)}`)).toMatchObject({ ok: false, error: { reason: 'bad-signature' } });
  });

  it('is taken apart without a key only to find the key', () => {
    expect(parseJws(JWS_TYPES.succession, SuccessionSchema, good)).toMatchObject({ ok: true, value: { payload } });
  });
});

describe('a key id', () => {
  it('is the thumbprint of RFC 7638 as Node\'s own keys have it', () => {
    // P-256 key of RFC 7517, appendix A.1; its thumbprint computed with another implementation.
    expect(keyIdOf({ kty: 'EC', crv: 'P-256', x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4', y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM' }))
      .toBe('cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s');
  });
});
