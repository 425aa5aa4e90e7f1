/**
 * Why something from the network, a relay or a file was not believed.
 *  bad-signature  a signature does not fit, or its envelope is not exactly ours
 *  bad-hash       bytes are not those of their address
 *  bad-root       entries, pages or proofs do not lead to the signed root
 *  bad-body       a body is not the one its entry committed to
 *  wrong-board    signed, but for another board than the one asked for
 *  unknown-key    the pinned root has not certified the key for this board and time
 *  revoked-key    the key was compromised, or ended before it signed this
 *  rollback       smaller than what was seen before
 *  fork           the same size as seen before, with another root
 *  rewritten      larger than what was seen before, but does not extend it
 *  unreadable     not JSON, or not of the form agreed on
 *  not-ours       not an answer of this product at all (a login page, a proxy's error)
 */
export const REFUSAL_REASONS = [
  'bad-signature', 'bad-hash', 'bad-root', 'bad-body', 'wrong-board', 'unknown-key', 'revoked-key', 'rollback', 'fork', 'rewritten', 'unreadable', 'not-ours',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Two signed heads (compact JWS) that cannot both be true. Kept, shown, and fit to be reported. */
export interface Evidence { readonly known: string; readonly seen: string }

/** A refusal of the pure checks. `detail` is for logs: it names fields and numbers, never content. */
export interface Refused { readonly reason: RefusalReason; readonly detail: string; readonly evidence?: Evidence }

/** Builds the error side of a check's result. */
export function refused(reason: RefusalReason, detail: string, evidence?: Evidence): { readonly ok: false; readonly error: Refused } {
  return { ok: false, error: evidence ? { reason, detail, evidence } : { reason, detail } };
}
