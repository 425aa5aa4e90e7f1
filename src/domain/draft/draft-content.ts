import type { Block } from '../posting/block.ts';
import type { NewPosting } from '../posting/posting.ts';

/** A block with a name of its own, so that a comment, a merge and a comparison find it again after it moved. `key`: 8 characters, unique in its draft. */
export interface DraftBlock { readonly key: string; readonly block: Block }

type WithoutBlocks<P> = P extends unknown ? Omit<P, 'blocks'> : never;

/** A posting's fields beside its blocks, as an author fills them in: texts may still be empty, days always have a value. */
export type DraftFields = WithoutBlocks<NewPosting>;

/** The posting that a draft corrects, and the revision that its author saw. */
export interface Corrected {
  readonly postingId: string;
  readonly revision: number;
  /** `minor` does not ask readers to read again. */
  readonly weight: 'minor' | 'major';
  /** What changed, for readers. 更正说明. */
  readonly note: string;
}

/** What somebody is writing 草稿内容: everything that a posting says, and nothing of who did what with it. */
export interface DraftContent {
  readonly fields: DraftFields;
  readonly blocks: readonly DraftBlock[];
  /** Absent for a new posting. */
  readonly corrects?: Corrected;
}

/** What the content says as a posting's author hands it in. */
export function newPostingOf({ fields, blocks }: DraftContent): NewPosting {
  return { ...fields, blocks: blocks.map((one) => one.block) };
}

/** A posting, or what an author hands in, as content to be worked on. `key` makes 8 characters that no block of it has yet. */
export function draftContentOf({ blocks, ...fields }: NewPosting, key: () => string): DraftContent {
  return { fields, blocks: blocks.map((block) => ({ key: key(), block })) };
}
