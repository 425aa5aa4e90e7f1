import type { Instant } from '../domain/civil-date.ts';
import { type Result, ok } from '../domain/result.ts';
import { type Head, HeadSchema, type SignedHead } from './head.ts';
import { type VerifyEs256, verifyJws } from './jws.ts';
import { type Certificate, CertificateSchema, JWS_TYPES, type PublicJwk, type Revocations } from './keys.ts';
import { keyIdOf } from './key-id.ts';
import { type Refused, refused } from './refusal.ts';

/** The newest head of a board that this device has accepted: the floor under the next one. */
export interface KnownHead { readonly size: number; readonly root: string; readonly issuedAt: Instant; readonly jws: string }

export interface AcceptedHead {
  readonly head: Head;
  readonly jws: string;
  readonly certificate: Certificate;
  /** Past `notAfter`: shown, marked old. */
  readonly old: boolean;
  /**
   * first: nothing was known · grown: larger than known, and that it extends the known one is still to be checked (index,
   * tail or consistency proof) · renewed: same log, signed again · same: the known head itself · stale: same log, an earlier signature.
   */
  readonly progress: 'first' | 'grown' | 'renewed' | 'same' | 'stale';
}

export interface HeadContext {
  /** The board that was asked for. */
  readonly board: string;
  /** The pinned root, after successions ({@link verifyKeys}). */
  readonly root: PublicJwk;
  readonly revocations: Revocations;
  readonly now: Instant;
  readonly known: KnownHead | null;
  readonly verify: VerifyEs256;
}

/**
 * Decides whether a signed head is believed. `unknown-key` may mean that the root was handed over: read keys.json once,
 * {@link verifyKeys}, and try again.
 */
export async function verifyHead(signed: SignedHead, context: HeadContext): Promise<Result<AcceptedHead, Refused>> {
  const certified = await verifyJws(JWS_TYPES.certificate, CertificateSchema, signed.certificate, context.root, context.verify);
  if (!certified.ok) return certified.error.reason === 'bad-signature' ? refused('unknown-key', certified.error.detail) : certified;
  const certificate = certified.value;
  if (keyIdOf(certificate.jwk) !== certificate.keyId) return refused('unknown-key', 'the certificate names another key');
  const read = await verifyJws(JWS_TYPES.head, HeadSchema, signed.head, certificate.jwk, context.verify);
  if (!read.ok) return read;
  const head = read.value;
  if (head.board !== context.board) return refused('wrong-board', `asked ${context.board}, got ${head.board}`);
  const key = checkKey(head, certificate, context.revocations);
  if (!key.ok) return key;
  const progress = progressOf(head, signed.head, context.known);
  if (!progress.ok) return progress;
  return ok({ head, jws: signed.head, certificate, old: head.notAfter <= context.now, progress: progress.value });
}

/** What to remember of an accepted head. Remember it only once its log was checked ({@link AcceptedHead.progress}). */
export function knownHead(accepted: Pick<AcceptedHead, 'head' | 'jws'>): KnownHead {
  const { size, root, issuedAt } = accepted.head;
  return { size, root, issuedAt, jws: accepted.jws };
}

function checkKey(head: Head, certificate: Certificate, revocations: Revocations): Result<null, Refused> {
  if (certificate.board !== head.board) return refused('unknown-key', 'the key is certified for another board');
  if (certificate.keyId !== head.keyId) return refused('unknown-key', 'the head names another key');
  if (head.issuedAt < certificate.notBefore || head.issuedAt >= certificate.notAfter || head.notAfter > certificate.notAfter) {
    return refused('unknown-key', 'signed outside the validity of its key');
  }
  if (head.notAfter < head.issuedAt) return refused('unreadable', 'ends before it begins');
  const ended = revocations.revoked.find((r) => r.keyId === head.keyId);
  // Who holds a stolen key can write any date: a compromised key's word counts for nothing, whenever it was given.
  if (ended && (ended.reason === 'compromised' || ended.at <= head.issuedAt)) return refused('revoked-key', `${ended.reason} ${ended.at}`);
  return ok(null);
}

function progressOf(head: Head, jws: string, known: KnownHead | null): Result<AcceptedHead['progress'], Refused> {
  if (!known) return ok('first');
  const evidence = { known: known.jws, seen: jws };
  if (head.size < known.size) {
    // An earlier head, honestly signed, out of some cache is no contradiction; a later one is.
    return refused('rollback', `size ${head.size}, seen ${known.size}`, head.issuedAt > known.issuedAt ? evidence : undefined);
  }
  if (head.size > known.size) return ok('grown');
  if (head.root !== known.root) return refused('fork', `two roots at size ${head.size}`, evidence);
  if (jws === known.jws) return ok('same');
  return ok(head.issuedAt >= known.issuedAt ? 'renewed' : 'stale');
}
