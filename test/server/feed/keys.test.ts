import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/civil-date.ts';
import { NO_REVOCATIONS, verifyKeys, verifyRevocations } from '../../../src/protocol/verify-keys.ts';
import { knownHead, verifyHead } from '../../../src/protocol/verify-head.ts';
import { ensureHeads, headsDue, resignHead } from '../../../src/server/feed/ensure-heads.ts';
import { certifyBoardKey, readBoardKey } from '../../../src/server/feed/keys/board-key.ts';
import { newKeyPair, verifyEs256 } from '../../../src/server/feed/keys/es256.ts';
import { revokeKey, rotateBoardKey } from '../../../src/server/feed/keys/revoke-key.ts';
import { ensureRootKey, readRootKey } from '../../../src/server/feed/keys/root-key.ts';
import { rotateRoot } from '../../../src/server/feed/keys/rotate-root.ts';
import { verifyBoardLog } from '../../../src/server/feed/verify-board-log.ts';
import { SignedBoard } from '../../support/signed-board.ts';
import { COUNTY, TOWNSHIP, VILLAGE } from '../../support/test-deps.ts';

async function published(count = 2): Promise<SignedBoard> {
  const board = await SignedBoard.start();
  await board.publish(count);
  return board;
}

/** What a reader makes of the board now, having pinned a root. */
async function seenBy(board: SignedBoard, pinned: Awaited<ReturnType<SignedBoard['keys']>>['root']) {
  const trusted = await verifyKeys(await board.keys(), pinned, NO_REVOCATIONS, verifyEs256);
  if (!trusted.ok) return trusted;
  return verifyHead(await board.signed(), { ...await board.context(), ...trusted.value });
}

describe('the county\'s root key', () => {
  it('is made once, however many ask', async () => {
    const board = await SignedBoard.start();
    const roots = await Promise.all(Array.from({ length: 4 }, () => board.store.write((tx) => ensureRootKey(tx, board.env))));
    expect(new Set(roots.map((r) => r.key_id)).size).toBe(1);
  });

  it('is handed over twice, and a reader that slept through both still follows', async () => {
    const board = await published();
    const pinned = (await board.keys()).root;
    for (let i = 0; i < 2; i += 1) {
      board.pass(1);
      await board.store.write((tx) => rotateRoot(tx, board.env));
    }
    expect((await board.keys()).root).not.toEqual(pinned);
    expect(await seenBy(board, pinned)).toMatchObject({ ok: true, value: { progress: 'first' } });
    expect(await board.store.read((tx) => verifyBoardLog(tx, VILLAGE, board.deps.clock()))).toEqual([]);
  });

  it('keeps its hand-overs in order when all happen in the same millisecond', async () => {
    const board = await published();
    const pinned = (await board.keys()).root;
    for (let i = 0; i < 4; i += 1) await board.store.write((tx) => rotateRoot(tx, board.env));
    expect(await seenBy(board, pinned)).toMatchObject({ ok: true });
  });

  it('may have its private half elsewhere: boards with a key go on, new keys are refused clearly', async () => {
    const board = await published();
    await board.store.write((tx) => tx.updateTable('signing_key').set({ private_jwk: null }).where('role', '=', 'root').execute());
    await board.publish(1);
    await expect(board.store.write((tx) => ensureHeads(tx, TOWNSHIP, board.env))).rejects.toMatchObject({ code: 'no-root' });
    await expect(board.store.write((tx) => rotateRoot(tx, board.env))).rejects.toMatchObject({ code: 'no-root' });
  });
});

describe('a board\'s key', () => {
  it('is made at the first publication and stays', async () => {
    const board = await published();
    const { head } = await board.accepted();
    board.pass(300);
    await board.publish(1);
    expect((await board.accepted()).head.keyId).toBe(head.keyId);
  });

  it('is followed by a certified one before it ends', async () => {
    const board = await published();
    const first = await board.accepted();
    board.pass(720);
    await board.publish(1);
    const next = await board.accepted();
    expect(next.head.keyId).not.toBe(first.head.keyId);
    expect(next.head.notAfter <= next.certificate.notAfter).toBe(true);
  });

  it('is replaced by a rotation: the old one signs no more, what it signed still counts', async () => {
    const board = await published();
    const pinned = (await board.keys()).root;
    const before = await board.signed();
    board.pass(1);
    await board.store.write((tx) => rotateBoardKey(tx, VILLAGE, board.env));
    const after = await board.accepted();
    expect(await seenBy(board, pinned)).toMatchObject({ ok: true, value: { head: { size: 2 } } });
    const trusted = await verifyKeys(await board.keys(), pinned, NO_REVOCATIONS, verifyEs256);
    if (!trusted.ok) throw new Error('keys');
    expect(trusted.value.revocations.revoked).toMatchObject([{ reason: 'superseded' }]);
    expect(await verifyHead(before, { ...await board.context(), ...trusted.value })).toMatchObject({ ok: true });
    expect(await verifyHead(before, { ...await board.context(), ...trusted.value, known: knownHead(after) })).toMatchObject({ ok: true, value: { progress: 'stale' } });
  });

  it('that was compromised counts for nothing, and the board goes on with another', async () => {
    const board = await published();
    const pinned = (await board.keys()).root;
    const before = await board.signed();
    const { head } = await board.accepted();
    board.pass(1);
    await board.store.write((tx) => revokeKey(tx, head.keyId, 'compromised', board.env));
    const trusted = await verifyKeys(await board.keys(), pinned, NO_REVOCATIONS, verifyEs256);
    if (!trusted.ok) throw new Error('keys');
    expect(await verifyHead(before, { ...await board.context(), ...trusted.value })).toMatchObject({ ok: false, error: { reason: 'revoked-key' } });
    expect(await seenBy(board, pinned)).toMatchObject({ ok: true, value: { head: { size: 2, root: head.root } } });
    await expect(board.store.write((tx) => revokeKey(tx, head.keyId, 'superseded', board.env))).rejects.toMatchObject({ code: 'key-in-use' });
    await expect(board.store.write((tx) => revokeKey(tx, 'nobody', 'ceased', board.env))).rejects.toMatchObject({ code: 'no-key' });
    const root = await board.store.read(readRootKey);
    await expect(board.store.write((tx) => revokeKey(tx, root?.key_id ?? '', 'ceased', board.env))).rejects.toMatchObject({ code: 'no-key' });
  });

  it('found compromised after it was superseded stays on the list, and no list may lose it', async () => {
    const board = await published();
    const { head } = await board.accepted();
    const { root } = await board.keys();
    board.pass(1);
    await board.store.write((tx) => rotateBoardKey(tx, VILLAGE, board.env));
    const early = (await board.keys()).revocations;
    const first = await verifyRevocations(early, root, NO_REVOCATIONS, verifyEs256);
    if (!first.ok) throw new Error('first');
    board.pass(1);
    await board.store.write((tx) => revokeKey(tx, head.keyId, 'compromised', board.env));
    const second = await verifyRevocations((await board.keys()).revocations, root, first.value, verifyEs256);
    if (!second.ok) throw new Error('second');
    expect(second.value.revoked).toMatchObject([{ keyId: head.keyId, reason: 'compromised' }]);
    expect(await verifyRevocations(early, root, second.value, verifyEs256)).toMatchObject({ ok: false, error: { reason: 'rollback' } });
  });

  it('may have its private half elsewhere: it is certified, and never chosen to sign here', async () => {
    const board = await published();
    const pair = await newKeyPair();
    await board.store.write((tx) => certifyBoardKey(tx, VILLAGE, { ...pair, privateJwk: null }, board.env));
    expect((await board.keys()).certificates).toHaveLength(2);
    expect((await board.store.read((tx) => readBoardKey(tx, VILLAGE, board.deps.clock())))?.key_id).not.toBe(pair.keyId);
  });

  it('never leaves the server: nothing that is answered holds a private half', async () => {
    const board = await published();
    const secrets = await board.store.read((tx) => tx.selectFrom('signing_key').select('private_jwk').execute());
    const answers = JSON.stringify([await board.keys(), await board.signed()]);
    for (const { private_jwk } of secrets) {
      const { d } = JSON.parse(private_jwk ?? '{}') as { d: string };
      expect(d).toMatch(/^[\w-]{43}$/);
      expect(answers).not.toContain(d);
    }
  });
});

describe('a head', () => {
  it('is signed again once a day, the same log under a new date, and not more often', async () => {
    const board = await published();
    const before = await board.accepted();
    expect(await board.store.read((tx) => headsDue(tx, board.deps.clock()))).toEqual([]);
    expect(await board.store.write((tx) => resignHead(tx, VILLAGE, board.env))).toBe(false);
    const now: Instant = board.pass(1.1);
    expect(await board.store.read((tx) => headsDue(tx, now))).toEqual([COUNTY, TOWNSHIP, VILLAGE]);
    expect(await board.store.write((tx) => resignHead(tx, VILLAGE, board.env))).toBe(true);
    const after = await verifyHead(await board.signed(), await board.context(knownHead(before)));
    expect(after).toMatchObject({ ok: true, value: { progress: 'renewed', head: { root: before.head.root, index: before.head.index, issuedAt: now } } });
    expect(await board.store.write((tx) => resignHead(tx, '350524999', board.env))).toBe(false);
  });

  it('that nobody signed again is shown as old after a week', async () => {
    const board = await published();
    const signed = await board.signed();
    board.pass(6.9);
    expect(await verifyHead(signed, await board.context())).toMatchObject({ ok: true, value: { old: false } });
    board.pass(0.2);
    expect(await verifyHead(signed, await board.context())).toMatchObject({ ok: true, value: { old: true } });
  });
});
