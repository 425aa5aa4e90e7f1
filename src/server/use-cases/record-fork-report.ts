import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/civil-date.ts';
import { type Head, HeadSchema } from '../../protocol/head.ts';
import { type VerifyEs256, parseJws } from '../../protocol/jws.ts';
import { JWS_TYPES, type PublicJwk } from '../../protocol/keys.ts';
import { isConsistent } from '../../protocol/merkle-proof.ts';
import type { Store } from '../store/store.ts';

/** `fork`: two roots at one size · `rollback`: a later signature over a shorter log · `rewritten`: one of them is no part of the log as it is. */
export type ForkKind = 'fork' | 'rollback' | 'rewritten';

export type ForkOutcome =
  | { readonly ok: true; readonly id: string; readonly board: string; readonly kind: ForkKind; readonly fresh: boolean }
  | { readonly ok: false; readonly error: 'unreadable' | 'not-signed-here' | 'two-boards' | 'no-contradiction' | 'full' };

export interface ForkReportDeps {
  readonly store: Store;
  readonly now: () => Instant;
  readonly verify: VerifyEs256;
  /** Hashes that prove one tree to extend another, out of the log as it is; null when the log does not reach that far. */
  readonly consistency: (board: string, from: number, to: number) => Promise<readonly string[] | null>;
}

/** Evidence is small and rare; the bound keeps a flood from filling the disk. */
const MAX_REPORTS = 10_000;

/**
 * Keeps two signed heads that cannot both be true. Only what the board's own keys have signed counts, a revoked key's word too:
 * what it signed was believed by readers. The same evidence twice is one report.
 */
export async function recordForkReport(deps: ForkReportDeps, report: { readonly known: string; readonly seen: string }): Promise<ForkOutcome> {
  const known = await readHead(deps, report.known);
  const seen = await readHead(deps, report.seen);
  if (typeof known === 'string') return { ok: false, error: known };
  if (typeof seen === 'string') return { ok: false, error: seen };
  if (known.board !== seen.board) return { ok: false, error: 'two-boards' };
  const kind = await contradiction(deps, known, seen);
  if (kind === null) return { ok: false, error: 'no-contradiction' };
  const id = createHash('sha256').update([report.known, report.seen].sort().join('\n')).digest('hex').slice(0, 32);
  return deps.store.write(async (tx) => {
    const before = await tx.selectFrom('fork_report').select('kind').where('id', '=', id).executeTakeFirst();
    if (before) return { ok: true, id, board: known.board, kind: before.kind as ForkKind, fresh: false };
    const { count } = await tx.selectFrom('fork_report').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    if (Number(count) >= MAX_REPORTS) return { ok: false, error: 'full' };
    await tx.insertInto('fork_report').values({ id, at: deps.now(), board: known.board, kind, known_head: report.known, seen_head: report.seen }).execute();
    return { ok: true, id, board: known.board, kind, fresh: true };
  });
}

async function readHead(deps: ForkReportDeps, jws: string): Promise<Head | 'unreadable' | 'not-signed-here'> {
  const parsed = parseJws(JWS_TYPES.head, HeadSchema, jws);
  if (!parsed.ok) return 'unreadable';
  const head = parsed.value.payload;
  const key = await deps.store.read((tx) => tx.selectFrom('signing_key').select(['public_jwk', 'board'])
    .where('key_id', '=', head.keyId).where('role', '=', 'board').executeTakeFirst());
  if (key?.board !== head.board) return 'not-signed-here';
  const signed = await deps.verify(JSON.parse(key.public_jwk) as PublicJwk, parsed.value.input, parsed.value.signature);
  return signed ? head : 'not-signed-here';
}

async function contradiction(deps: ForkReportDeps, a: Head, b: Head): Promise<ForkKind | null> {
  if (a.size === b.size) return a.root === b.root ? null : 'fork';
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.issuedAt > large.issuedAt) return 'rollback';
  const path = await deps.consistency(a.board, small.size, large.size);
  if (path === null) return 'rollback';
  return isConsistent(small.size, small.root, large.size, large.root, path) ? null : 'rewritten';
}
