import type { Instant } from '../../../domain/civil-date.ts';
import type { DraftRow } from '../../store/schema.ts';
import type { Deps } from '../deps.ts';

/** A draft before it was first saved. `author`: as an actor. */
export function newDraftRow({ random }: Pick<Deps, 'random'>, { id, board, author, at }: Pick<DraftRow, 'id' | 'board' | 'author'> & { readonly at: Instant }): DraftRow {
  return {
    id, board, title: '', state: 'draft', version: 0, content_version: 0, content_hash: '', salt: Buffer.from(random(16)).toString('hex'), author,
    reviewer: null, reviewed_hash: null, issuer: null, corrects: null, created_at: at, updated_at: at, publish_at: null,
  };
}
