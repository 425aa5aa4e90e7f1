import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/civil-date.ts';
import { encodeJws } from '../../src/protocol/jws.ts';
import { JWS_TYPES, type Revocations } from '../../src/protocol/keys.ts';
import { EMPTY_ROOT } from '../../src/protocol/merkle-tree.ts';
import { verifyHead } from '../../src/protocol/verify-head.ts';
import { NO_REVOCATIONS, verifyRevocations } from '../../src/protocol/verify-keys.ts';
import { newKeyPair, signerOf, verifyEs256 } from '../../src/server/feed/keys/es256.ts';

type Line = Revocations['revoked'][number];

const root = await newKeyPair(), boardKey = await newKeyPair();
const sign = signerOf(root.privateJwk);
const at = (day: number) => `2026-11-${day}T00:00:00.000Z` as Instant;
const line = (reason: Line['reason'], day: number, keyId = boardKey.keyId): Line => ({ keyId, at: at(day), reason });

/** What becomes of a signed list when another one was known. */
async function after(known: readonly Line[], next: readonly Line[]): Promise<string> {
  const jws = await encodeJws(JWS_TYPES.revocations, { issuedAt: at(25), revoked: next }, sign);
  const said = await verifyRevocations(jws, root.publicJwk, { issuedAt: at(20), revoked: [...known] }, verifyEs256);
  return said.ok ? 'accepted' : said.error.reason;
}

describe('a list of revoked keys', () => {
  it('may grow, and may learn that a key was compromised, earlier too', async () => {
    const other = (await newKeyPair()).keyId;
    expect(await after([], [line('ceased', 20)])).toBe('accepted');
    expect(await after([line('superseded', 20)], [line('superseded', 20), line('ceased', 21, other)])).toBe('accepted');
    expect(await after([line('superseded', 20)], [line('compromised', 20)])).toBe('accepted');
    expect(await after([line('superseded', 20)], [line('superseded', 19)])).toBe('accepted');
  });

  it('may neither lose a key, nor end it later, nor make it less than compromised', async () => {
    expect(await after([line('superseded', 20)], [])).toBe('rollback');
    expect(await after([line('superseded', 20)], [line('superseded', 21)])).toBe('rollback');
    expect(await after([line('compromised', 20)], [line('superseded', 20)])).toBe('rollback');
    expect(await after([line('ceased', 20)], [line('superseded', 20)])).toBe('rollback');
  });

  it('is that of the pinned root only', async () => {
    const jws = await encodeJws(JWS_TYPES.revocations, NO_REVOCATIONS, signerOf(boardKey.privateJwk));
    expect(await verifyRevocations(jws, root.publicJwk, NO_REVOCATIONS, verifyEs256)).toMatchObject({ ok: false, error: { reason: 'unknown-key' } });
  });
});

describe('a certificate', () => {
  it('whose key id is not that of its key is not believed, even when the root signed it', async () => {
    const board = '350524101200', claimed = (await newKeyPair()).keyId;
    for (const [keyId, expected] of [[boardKey.keyId, true], [claimed, false]] as const) {
      const certificate = await encodeJws(JWS_TYPES.certificate, { board, keyId, jwk: boardKey.publicJwk, notBefore: at(20), notAfter: at(30) }, sign);
      const head = await encodeJws(JWS_TYPES.head, {
        board, size: 0, root: EMPTY_ROOT, index: EMPTY_ROOT, headlines: EMPTY_ROOT, issuedAt: at(24), notAfter: at(26), keyId,
      }, signerOf(boardKey.privateJwk));
      const said = await verifyHead({ head, certificate }, { board, root: root.publicJwk, revocations: NO_REVOCATIONS, now: at(24), known: null, verify: verifyEs256 });
      expect(said.ok).toBe(expected);
    }
  });
});
