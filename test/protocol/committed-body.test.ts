import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/civil-date.ts';
import type { Body } from '../../src/protocol/body.ts';
import type { Entry } from '../../src/protocol/entry.ts';
import { bodyHash, entryLeaf } from '../../src/protocol/entry-leaf.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { treeRoot } from '../../src/protocol/merkle-tree.ts';
import { sha256Hex, utf8 } from '../../src/protocol/sha256.ts';
import { verifyBody, verifyPage } from '../../src/protocol/verify-page.ts';
import { sampleId, samplePosting } from '../support/sample-posting.ts';

const BOARD = '350524101200', NOW = '2026-11-24T01:00:00.000Z' as Instant, SALT = 'A'.repeat(22);
const posting = samplePosting({ board: BOARD, id: sampleId(1), revision: 2, now: NOW, kind: 'announcement' });
const tombstone = { id: sampleId(1), board: BOARD, revision: 2, cause: 'withdrawn' as const, reason: '名单有误', at: NOW };
const entryFor = (body: Body, more: Partial<Entry> = {}): Entry => ({
  seq: 0, postingId: sampleId(1), revision: 2, kind: 'posting' in body ? 'upsert' : 'tombstone', at: NOW, bodyHash: bodyHash(body), ...more,
});

describe('a body that its entry did commit to', () => {
  it('is believed when it speaks of the same posting', () => {
    for (const body of [{ salt: SALT, posting }, { salt: SALT, tombstone }]) expect(verifyBody(BOARD, entryFor(body), body)).toEqual({ ok: true, value: body });
  });

  // Whoever writes the log could commit to one thing under another's name: a withdrawal that readers apply elsewhere, say.
  it.each<[string, Body, Partial<Entry>]>([
    ['another posting', { salt: SALT, posting }, { postingId: sampleId(2) }],
    ['another revision', { salt: SALT, posting }, { revision: 3 }],
    ['another board', { salt: SALT, posting: { ...posting, board: '350524101201' } }, {}],
    ['a posting under a tombstone', { salt: SALT, posting }, { kind: 'tombstone' }],
    ['a tombstone under a posting', { salt: SALT, tombstone }, { kind: 'upsert' }],
    ['a tombstone of another posting', { salt: SALT, tombstone: { ...tombstone, id: sampleId(2) } }, {}],
    ['another salt', { salt: SALT, posting }, { bodyHash: bodyHash({ salt: `${'A'.repeat(21)}Q`, posting }) }],
  ])('is refused when it speaks of %s', (_, body, more) => {
    expect(verifyBody(BOARD, entryFor(body, more), body)).toMatchObject({ ok: false, error: { reason: 'bad-body' } });
  });
});

describe('a page whose bytes fit its address', () => {
  const body: Body = { salt: SALT, posting };
  const entries = [entryFor(body), entryFor(body, { seq: 1, postingId: sampleId(3) })] as const;
  const page = { board: BOARD, from: 0, to: 2, entries, bodies: [body, null] };
  const open = (changed: object, ref: object = {}) => {
    const bytes = utf8(canonicalJson({ ...page, ...changed }));
    return verifyPage(BOARD, { from: 0, to: 2, root: treeRoot(entries.map(entryLeaf)), sha256: sha256Hex(bytes), bytes: bytes.length, live: 1, ...ref }, bytes);
  };

  it('is believed when it is what the index says', () => {
    expect(open({})).toMatchObject({ ok: true });
  });

  it.each<[string, string, object, object]>([
    ['of another board', 'wrong-board', { board: '350524101201' }, {}],
    ['of another range', 'bad-root', { from: 2, to: 4 }, {}],
    ['with an entry too few', 'bad-root', { entries: entries.slice(1) }, {}],
    ['with a body too many', 'bad-root', { bodies: [body, null, null] }, {}],
    ['with entries in another order', 'bad-root', { entries: [...entries].reverse() }, {}],
    ['with entries numbered otherwise', 'bad-root', { entries: [entries[0], { ...entries[1], seq: 2 }] }, { root: treeRoot([entries[0], { ...entries[1], seq: 2 }].map(entryLeaf)) }],
    ['with the body at another place', 'bad-body', { bodies: [null, body] }, {}],
    ['with a member that nobody knows', 'unreadable', { more: 1 }, {}],
  ])('is refused %s', (_, reason, changed, ref) => {
    expect(open(changed, ref)).toMatchObject({ ok: false, error: { reason } });
  });
});
