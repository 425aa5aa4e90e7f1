import type { Instant } from '../../src/domain/civil-date.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import type { FeedIndex } from '../../src/protocol/feed-file.ts';
import type { Head, SignedHead } from '../../src/protocol/head.ts';
import { encodeJws } from '../../src/protocol/jws.ts';
import { JWS_TYPES, type Revocations } from '../../src/protocol/keys.ts';
import type { Frontier } from '../../src/protocol/merkle-tree.ts';
import { sha256Hex } from '../../src/protocol/sha256.ts';
import { type KnownHead, knownHead } from '../../src/protocol/verify-head.ts';
import { foldPages } from '../../src/protocol/verify-index.ts';
import { NO_REVOCATIONS } from '../../src/protocol/verify-keys.ts';
import { ensureHeads, resignHead } from '../../src/server/feed/ensure-heads.ts';
import { newKeyPair, signerOf } from '../../src/server/feed/keys/es256.ts';
import { revokeKey, rotateBoardKey } from '../../src/server/feed/keys/revoke-key.ts';
import { rotateRoot } from '../../src/server/feed/keys/rotate-root.ts';
import { consistencyProof, proofOf } from '../../src/server/feed/proof.ts';
import { type FeedCase, type Question, answer } from './feed-case.ts';
import { SignedBoard } from './signed-board.ts';
import { TOWNSHIP } from './test-deps.ts';

/** The state of a board's log at a moment, as a reader got it. */
export interface Moment {
  readonly now: Instant; readonly signed: SignedHead; readonly head: Head; readonly known: KnownHead; readonly index: FeedIndex; readonly frontier: Frontier;
}

export interface Recording { readonly files: Map<string, string>; readonly cases: FeedCase[] }

/**
 * Plays a small board through its life and writes down every answer of the feed, and what a reader must make of each;
 * then the same with a dishonest server, which holds the board's key.
 */
export async function recordFeed(): Promise<Recording> {
  const board = await SignedBoard.start();
  const files = new Map<string, string>();
  const cases: FeedCase[] = [];
  const read = (file: string) => new TextEncoder().encode(files.get(file) ?? '');
  const add = async (name: string, question: Question, expect?: FeedCase['expect']) => {
    cases.push({ name, ...question, expect: expect ?? await answer(question, read) });
  };
  const put = (path: string, text: string) => {
    files.set(path, text);
    return path;
  };

  await board.publish(5);
  const ids = [...board.revisions.keys()] as [string, string, string, string, string];
  await board.append(board.upsert(ids[1]));
  const first = await moment(board, put);
  await board.append(board.tombstone(ids[2]));
  for (const kind of ['publicity', 'warning', 'announcement', 'disclosure'] as const) await board.append(board.upsert(null, kind));
  board.pass(1);
  const second = await moment(board, put);
  const root = (await board.keys()).root;
  const at = (signed: SignedHead, known: KnownHead | null, more: Partial<Extract<Question, { check: 'head' }>> = {}): Question => ({
    check: 'head', board: board.board, root, revocations: NO_REVOCATIONS, now: second.now, known, signed, ...more,
  });

  await add('the first head a reader sees', at(first.signed, null));
  await add('a head that has grown', at(second.signed, first.known));
  await add('the head that is known already', at(second.signed, second.known));
  await add('an old head is accepted, and marked old', at(second.signed, null, { now: '2027-01-01T00:00:00.000Z' as Instant }));
  await add('an honest, earlier head out of a cache', at(first.signed, second.known), { refused: 'rollback' });
  await add('a head of another board', at(second.signed, null, { board: '350524101201' }), { refused: 'wrong-board' });
  await add('a head certified by another root', at(second.signed, null, { root: (await newKeyPair()).publicJwk }), { refused: 'unknown-key' });

  for (const m of [first, second]) {
    const index = `indexes/${m.head.index}.json`;
    await add(`the index at size ${m.head.size}`, { check: 'index', head: m.head, known: null, file: index });
    await add(`the headlines at size ${m.head.size}`, { check: 'headlines', head: m.head, file: `headlines/${m.head.headlines}.json` });
    for (const ref of m.index.pages) await add(`the page [${ref.from},${ref.to}) at size ${m.head.size}`, { check: 'page', board: board.board, ref, file: `pages/${ref.sha256}.json` });
  }
  const crossing = second.index.pages[0];
  if (!crossing) throw new Error('no pages');
  await add('an index whose page lies across the known size', { check: 'index', head: second.head, known: first.known, file: `indexes/${second.head.index}.json` });
  await add('the entries of that page extend what was known', { check: 'index', head: second.head, known: first.known, file: `indexes/${second.head.index}.json`, crossing: `pages/${crossing.sha256}.json` });
  await add('an index that extends something else than what was known', {
    check: 'index', head: second.head, known: { ...first.known, root: sha256Hex('another past') }, file: `indexes/${second.head.index}.json`, crossing: `pages/${crossing.sha256}.json`,
  }, { refused: 'rewritten' });

  const tail = put('tails/after-6.json', canonicalJson(await board.tail(6)));
  await add('the tail after 6', { check: 'tail', head: second.head, frontier: first.frontier, tail });
  await add('the tail of an empty device', { check: 'tail', head: second.head, frontier: { size: 0, hashes: [] }, tail: put('tails/after-0.json', canonicalJson(await board.tail(0))) });
  await add('a tail newer than its head', { check: 'tail', head: first.head, frontier: { size: 0, hashes: [] }, tail: 'tails/after-0.json' });
  await add('a tail asked after another size', { check: 'tail', head: second.head, frontier: { size: 0, hashes: [] }, tail }, { refused: 'bad-root' });
  const changed = structuredClone(await board.tail(6));
  const victim = changed.upserts[0];
  if (!victim?.body || !('posting' in victim.body)) throw new Error('no body to change');
  await add('a tail with a changed body', {
    check: 'tail', head: second.head, frontier: first.frontier,
    tail: put('tails/changed-body.json', canonicalJson({ ...changed, upserts: [{ ...victim, body: { ...victim.body, posting: { ...victim.body.posting, title: '被改过的标题' } } }, ...changed.upserts.slice(1)] })),
  }, { refused: 'bad-body' });
  await add('a tail with a changed entry', {
    check: 'tail', head: second.head, frontier: first.frontier,
    tail: put('tails/changed-entry.json', canonicalJson({ ...changed, upserts: [{ ...victim, entry: { ...victim.entry, at: '2026-01-01T00:00:00.000Z' } }, ...changed.upserts.slice(1)] })),
  }, { refused: 'rewritten' });
  await add('a tail with a missing entry', {
    check: 'tail', head: second.head, frontier: first.frontier, tail: put('tails/missing-entry.json', canonicalJson({ ...changed, upserts: changed.upserts.slice(1) })),
  }, { refused: 'bad-root' });

  await add('bytes of another page', { check: 'page', board: board.board, ref: crossing, file: `pages/${first.index.pages[0]?.sha256 ?? ''}.json` }, { refused: 'bad-hash' });
  await add('a page under a forged subtree root', { check: 'page', board: board.board, ref: { ...crossing, root: sha256Hex('') }, file: `pages/${crossing.sha256}.json` }, { refused: 'bad-root' });
  for (const seq of [0, 6, 10]) {
    const proof = await board.store.read((tx) => proofOf(tx, board.board, seq));
    await add(`the inclusion proof of entry ${seq}`, { check: 'inclusion', head: second.head, file: put(`proofs/${seq}.json`, canonicalJson(proof)) }, { accepted: true });
  }
  await add('an inclusion proof against a head of another size', { check: 'inclusion', head: first.head, file: 'proofs/0.json' }, { refused: 'bad-root' });
  const path = await board.store.read((tx) => consistencyProof(tx, board.board, 6, 11)) ?? [];
  const pair = { first: 6, firstRoot: first.head.root, size: 11, root: second.head.root };
  await add('the consistency proof from 6 to 11', { check: 'consistency', ...pair, path }, { accepted: true });
  await add('a consistency proof of another past', { check: 'consistency', ...pair, firstRoot: sha256Hex('another past'), path }, { refused: 'rewritten' });

  await dishonestCases(board, second, at, add);
  await keyCases(board, second, at, add, put);
  return { files, cases };
}

type Add = (name: string, question: Question, expect?: FeedCase['expect']) => Promise<void>;
type At = (signed: SignedHead, known: KnownHead | null, more?: Partial<Extract<Question, { check: 'head' }>>) => Question;

/** What someone can try who holds the board's key, or pretends to. */
async function dishonestCases(board: SignedBoard, m: Moment, at: At, add: Add): Promise<void> {
  const row = await board.store.read((tx) => tx.selectFrom('signing_key').select('private_jwk').where('key_id', '=', m.head.keyId).executeTakeFirstOrThrow());
  const forge = async (change: Partial<Head>, secret = row.private_jwk ?? ''): Promise<SignedHead> => ({ ...m.signed, head: await encodeJws(JWS_TYPES.head, { ...m.head, ...change }, signerOf(secret)) });
  const later = '2026-11-25T09:00:00.000Z' as Instant;
  await add('two roots at one size, both signed', at(await forge({ root: sha256Hex('another log'), issuedAt: later }), m.known), { refused: 'fork' });
  await add('a smaller log, signed later', at(await forge({ size: 7, issuedAt: later }), m.known), { refused: 'rollback' });
  await add('a head signed by a key that nobody certified', at(await forge({}, (await newKeyPair()).privateJwk), null), { refused: 'bad-signature' });
  await add('a head that names another key', at(await forge({ keyId: 'A'.repeat(43) }), null), { refused: 'unknown-key' });
  await add('a head signed after its key ended', at(await forge({ issuedAt: '2029-01-01T00:00:00.000Z' as Instant, notAfter: '2029-01-02T00:00:00.000Z' as Instant }), null), { refused: 'unknown-key' });
  await add('a head signed before its key began', at(await forge({ issuedAt: '2020-01-01T00:00:00.000Z' as Instant }), null), { refused: 'unknown-key' });
  const neighbour = await neighbourOf(board);
  await add('a head signed by the key of another board', at({ head: (await forge({ keyId: neighbour.keyId }, neighbour.secret)).head, certificate: neighbour.certificate }, null), { refused: 'unknown-key' });
  await add('a head that ends before it begins', at(await forge({ notAfter: '2026-11-24T00:00:00.000Z' as Instant }), null), { refused: 'unreadable' });
  await add('a head that outlives its key', at(await forge({ notAfter: '2029-01-02T00:00:00.000Z' as Instant }), null), { refused: 'unknown-key' });
  await add('a certificate in the place of the head', at({ ...m.signed, head: m.signed.certificate }, null), { refused: 'bad-signature' });
  const revoked = (reason: Revocations['revoked'][number]['reason'], when: string): Revocations => ({ issuedAt: later, revoked: [{ keyId: m.head.keyId, at: when as Instant, reason }] });
  await add('a head signed before its key was superseded', at(m.signed, null, { revocations: revoked('superseded', '2026-12-01T00:00:00.000Z') }));
  await add('a head signed after its key was superseded', at(m.signed, null, { revocations: revoked('superseded', '2026-11-24T00:00:00.000Z') }), { refused: 'revoked-key' });
  await add('a head of a compromised key, whatever its date', at(m.signed, null, { revocations: revoked('compromised', '2026-12-01T00:00:00.000Z') }), { refused: 'revoked-key' });
}

/** The certified key of the township above. */
async function neighbourOf(board: SignedBoard) {
  await board.store.write((tx) => ensureHeads(tx, board.board, board.env));
  const row = await board.store.read((tx) => tx.selectFrom('signing_key').selectAll().where('board', '=', TOWNSHIP).executeTakeFirstOrThrow());
  return { keyId: row.key_id, secret: row.private_jwk ?? '', certificate: row.certificate ?? '' };
}

/** Re-signing, rotation, revocation, and the hand-over of the root. */
async function keyCases(board: SignedBoard, m: Moment, at: At, add: Add, put: (path: string, text: string) => string): Promise<void> {
  const pinned = (await board.keys()).root;
  const now = board.pass(1);
  await board.store.write((tx) => resignHead(tx, board.board, board.env, true));
  await add('the same log, signed again', at(await board.signed(), m.known, { now }));
  await add('the same log, with an earlier signature', at(m.signed, knownHead(await board.accepted()), { now }));
  board.pass(1);
  await board.store.write((tx) => rotateBoardKey(tx, board.board, board.env));
  const rotated = await board.keys();
  const superseded: Revocations = { issuedAt: board.env.now, revoked: [{ keyId: m.head.keyId, at: board.env.now, reason: 'superseded' }] };
  await add('the keys after a board\'s key was rotated', { check: 'keys', pinned, known: NO_REVOCATIONS, keys: rotated });
  await add('the head signed by the new key', at(await board.signed(), m.known, { now: board.env.now, revocations: superseded }));
  board.pass(1);
  await board.store.write((tx) => rotateRoot(tx, board.env));
  board.pass(1);
  await board.store.write(async (tx) => revokeKey(tx, m.head.keyId, 'compromised', board.env));
  const keys = await board.keys();
  put('keys.json', canonicalJson(keys));
  put('chain.json', canonicalJson({ heads: [await board.signed()], revocations: keys.revocations }));
  await add('the root was handed over: the pinned one leads to the new one', { check: 'keys', pinned, known: NO_REVOCATIONS, keys });
  await add('the head, certified anew, under the old root', at(await board.signed(), m.known, { now: board.env.now }), { refused: 'unknown-key' });
  await add('the head, certified anew, under the new root', at(await board.signed(), m.known, { now: board.env.now, root: keys.root }));
  await add('keys without the hand-over', { check: 'keys', pinned, known: NO_REVOCATIONS, keys: { ...keys, successions: [] } }, { refused: 'unknown-key' });
  await add('keys whose list of revocations was signed by the root before', { check: 'keys', pinned: keys.root, known: superseded, keys: { ...keys, revocations: rotated.revocations } }, { refused: 'unknown-key' });
  const more = { ...superseded, revoked: [...superseded.revoked, { keyId: 'B'.repeat(43), at: board.env.now, reason: 'ceased' as const }] };
  await add('a list of revocations shorter than one seen before', { check: 'keys', pinned, known: more, keys }, { refused: 'rollback' });
}

async function moment(board: SignedBoard, put: (path: string, text: string) => string): Promise<Moment> {
  const signed = await board.signed();
  const { head, jws } = await board.accepted();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const json = text(await board.file('index', head.index));
  const index = JSON.parse(json) as FeedIndex;
  put(`heads/${head.size}.json`, canonicalJson(signed));
  put(`indexes/${head.index}.json`, json);
  put(`headlines/${head.headlines}.json`, text(await board.file('headlines', head.headlines)));
  for (const page of index.pages) put(`pages/${page.sha256}.json`, text(await board.file('page', page.sha256)));
  const frontier = foldPages(index.pages);
  if (!frontier) throw new Error('pages out of place');
  return { now: board.env.now, signed, head, known: knownHead({ head, jws }), index, frontier };
}
