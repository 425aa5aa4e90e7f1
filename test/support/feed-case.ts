import type { Instant } from '../../src/domain/civil-date.ts';
import type { Result } from '../../src/domain/result.ts';
import type { PageRef } from '../../src/protocol/feed-file.ts';
import type { Head, SignedHead } from '../../src/protocol/head.ts';
import { verifyHeadlines } from '../../src/protocol/headline-columns.ts';
import type { Keys, PublicJwk, Revocations } from '../../src/protocol/keys.ts';
import { isConsistent } from '../../src/protocol/merkle-proof.ts';
import type { Frontier } from '../../src/protocol/merkle-tree.ts';
import { InclusionProofSchema, verifyInclusion } from '../../src/protocol/proof.ts';
import { readJson } from '../../src/protocol/read-json.ts';
import type { Refused, RefusalReason } from '../../src/protocol/refusal.ts';
import { type KnownHead, verifyHead } from '../../src/protocol/verify-head.ts';
import { extendsKnown, verifyIndex } from '../../src/protocol/verify-index.ts';
import { verifyKeys } from '../../src/protocol/verify-keys.ts';
import { verifyPage } from '../../src/protocol/verify-page.ts';
import { verifyTail } from '../../src/protocol/verify-tail.ts';
import { verifyEs256 } from '../../src/server/feed/keys/es256.ts';

/** A recorded question to a reader, with the answer it must give. `file` and `tail` name recorded files, byte for byte. */
export type FeedCase = { readonly name: string; readonly expect: Expected } & Question;

export type Expected = { readonly accepted: unknown } | { readonly refused: RefusalReason };

export type Question =
  | { readonly check: 'head'; readonly board: string; readonly root: PublicJwk; readonly revocations: Revocations; readonly now: Instant; readonly known: KnownHead | null; readonly signed: SignedHead }
  | { readonly check: 'keys'; readonly pinned: PublicJwk; readonly known: Revocations; readonly keys: Keys }
  | { readonly check: 'index'; readonly head: Head; readonly known: KnownHead | null; readonly file: string; readonly crossing?: string }
  | { readonly check: 'headlines'; readonly head: Head; readonly file: string }
  | { readonly check: 'page'; readonly board: string; readonly ref: PageRef; readonly file: string }
  | { readonly check: 'tail'; readonly head: Head; readonly frontier: Frontier; readonly tail: string }
  | { readonly check: 'inclusion'; readonly head: Head; readonly file: string }
  | { readonly check: 'consistency'; readonly first: number; readonly firstRoot: string; readonly size: number; readonly root: string; readonly path: readonly string[] };

/** Puts a recorded question to the product's own checks. `read` gives a recorded file's bytes. */
export async function answer(q: Question, read: (file: string) => Uint8Array): Promise<Expected> {
  switch (q.check) {
    case 'head':
      return told(await verifyHead(q.signed, { ...q, verify: verifyEs256 }), ({ head, old, progress }) => ({ size: head.size, root: head.root, old, progress }));
    case 'keys':
      return told(await verifyKeys(q.keys, q.pinned, q.known, verifyEs256), ({ root, revocations }) => ({ root, revoked: revocations.revoked.map((r) => r.keyId) }));
    case 'index': return indexAnswer(q, read);
    case 'headlines': return told(verifyHeadlines(read(q.file), q.head), ({ rows }) => ({ ids: rows.map((r) => r.id) }));
    case 'page':
      return told(verifyPage(q.board, q.ref, read(q.file)), (page) => ({ alive: page.bodies.flatMap((b, i) => (b ? [page.from + i] : [])) }));
    case 'tail':
      return told(verifyTail(read(q.tail), q.head, q.frontier), ({ lines, frontier }) => ({ frontier, alive: lines.flatMap((l) => (l.body ? [l.entry.seq] : [])) }));
    case 'inclusion': {
      const proof = readJson(InclusionProofSchema, read(q.file));
      return told(proof.ok ? verifyInclusion(proof.value, q.head) : proof, () => true);
    }
    default: return isConsistent(q.first, q.firstRoot, q.size, q.root, q.path) ? { accepted: true } : { refused: 'rewritten' };
  }
}

function indexAnswer(q: Extract<Question, { check: 'index' }>, read: (file: string) => Uint8Array): Expected {
  const checked = verifyIndex(read(q.file), q.head, q.known);
  if (!checked.ok || !checked.value.crossing || q.crossing === undefined || !q.known) {
    return told(checked, ({ frontier, crossing }) => ({ frontier, crossing: crossing ? crossing.sha256 : null }));
  }
  const { index, crossing } = checked.value;
  const page = verifyPage(q.head.board, crossing, read(q.crossing));
  return told(page.ok ? extendsKnown(index, crossing, page.value.entries, q.known) : page, () => ({ extends: true }));
}

function told<T>(result: Result<T, Refused>, say: (value: T) => unknown): Expected {
  return result.ok ? { accepted: JSON.parse(JSON.stringify(say(result.value))) } : { refused: result.error.reason };
}
