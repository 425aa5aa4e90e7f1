import type { DraftContent } from '../../src/domain/draft/draft-content.ts';
import { contentHash } from '../../src/protocol/content-hash.ts';
import type { OperationMessage } from '../../src/protocol/operation.ts';
import { draftTextOf } from './draft-text.ts';

/** Who takes each of the four steps of a draft. */
export const TAKERS = ['author', 'author', 'reviewer', 'issuer'] as const;
export type Taker = (typeof TAKERS)[number];

/** The same operation for the same number, in every process: four steps a draft, from its first text to its issue. */
export function numberedOperation(n: number, board: string): { readonly by: Taker; readonly op: OperationMessage } {
  const draft = Math.floor(n / TAKERS.length), step = n % TAKERS.length;
  const content: DraftContent = draftTextOf({ board, title: `第${draft}号` });
  const hash = contentHash(content);
  const kinds = [
    ['draft.save', { content }], ['draft.submit', { contentHash: hash }],
    ['draft.review', { contentHash: hash, checklist: { content: true, privacy: true, secrecy: true } }], ['draft.issue', { contentHash: hash }],
  ] as const;
  const [kind, body] = kinds[step] ?? kinds[0];
  const op = {
    opId: `0190f0e0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`, deviceId: 'b'.repeat(32), deviceSeq: n + 1, kind, board,
    postingId: draft.toString().padStart(16, '0'), baseRevision: step, body,
  };
  return { by: TAKERS[step] ?? 'author', op: op as unknown as OperationMessage };
}
