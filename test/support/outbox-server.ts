import type { Instant } from '../../src/domain/civil-date.ts';
import type { Draft, DraftState } from '../../src/domain/draft/draft.ts';
import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import { canonicalJson } from '../../src/protocol/canonical-json.ts';
import { contentHash } from '../../src/protocol/content-hash.ts';
import type { OperationMessage, OperationResult } from '../../src/protocol/operation.ts';
import type { Problem } from '../../src/protocol/problem.ts';

type Outcome = OperationResult extends infer R ? R extends unknown ? Omit<R, 'opId'> : never : never;
const AT = '2026-03-01T00:00:00.000Z' as Instant;
export const problem = (type: string, status = 403): Problem => ({ type: `urn:minglan:problem:${type}`, title: 'x', status });

/** The protocol's rules for drafts, in memory: numbers known once, versions, gaps, conflicts, rights judged at each arrival. */
export class OutboxServer {
  readonly drafts = new Map<string, Draft>();
  /** Every content that was ever the current one, by its version. */
  readonly history = new Map<string, DraftContent[]>();
  /** How often each operation took effect. */
  readonly effects = new Map<string, number>();
  /** By draft, the deviceSeq of each device's effects in their order. */
  readonly order = new Map<string, { readonly device: string; readonly seq: number }[]>();
  readonly #receipts = new Map<string, { readonly text: string; readonly outcome: Outcome }>();
  mayWrite = true;

  apply(op: OperationMessage): OperationResult {
    const text = canonicalJson(op);
    const before = this.#receipts.get(op.opId);
    if (before !== undefined && before.text !== text) return { opId: op.opId, outcome: 'refused', problem: problem('op-id-reused', 422) };
    if (before !== undefined && before.outcome.outcome !== 'conflict') return { opId: op.opId, ...before.outcome };
    const outcome = this.#judge(op);
    if (before === undefined && outcome.outcome !== 'gap') this.#receipts.set(op.opId, { text, outcome });
    return { opId: op.opId, ...outcome };
  }

  /** Goes back to an older backup: what was taken since is unknown again. */
  lose(id: string): void {
    this.drafts.delete(id);
    this.#receipts.clear();
  }

  #judge(op: OperationMessage): Outcome {
    const now = this.drafts.get(op.postingId);
    const version = now?.version ?? 0;
    if (!this.mayWrite) return { outcome: 'refused', problem: problem('not-permitted') };
    if (op.baseRevision > version) return { outcome: 'gap', version };
    if (op.baseRevision < version) return { outcome: 'conflict', theirs: now ?? null, base: this.history.get(op.postingId)?.[op.baseRevision - 1] ?? null };
    if (op.kind === 'draft.save') {
      if (now?.state === 'discarded') return { outcome: 'refused', problem: problem('wrong-state', 409) };
      return this.#done(op, op.body.content, 'draft');
    }
    if (now === undefined || (op.kind === 'draft.submit' && (now.state !== 'draft' || op.body.contentHash !== now.contentHash))) return { outcome: 'refused', problem: problem('wrong-state', 409) };
    return this.#done(op, now.content, op.kind === 'draft.submit' ? 'submitted' : 'discarded');
  }

  #done(op: OperationMessage, content: DraftContent, state: DraftState): Outcome {
    const version = (this.drafts.get(op.postingId)?.version ?? 0) + 1;
    this.drafts.set(op.postingId, {
      id: op.postingId, board: op.board, title: content.fields.title, state, version, contentHash: contentHash(content), author: 'a', createdAt: AT, updatedAt: AT, content, events: [],
    });
    this.history.set(op.postingId, [...this.history.get(op.postingId) ?? [], content]);
    this.effects.set(op.opId, (this.effects.get(op.opId) ?? 0) + 1);
    this.order.set(op.postingId, [...this.order.get(op.postingId) ?? [], { device: op.deviceId, seq: op.deviceSeq }]);
    return { outcome: 'done', version };
  }
}
