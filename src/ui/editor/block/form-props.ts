import type { DraftMark, Marks } from '../../../domain/draft/draft-mark.ts';
import type { Block } from '../../../domain/posting/block.ts';
import type { EditorDesk, EditorView } from '../editor-view.ts';

/** What the form of one type of block is given. */
export interface BlockFormProps<B extends Block = Block> {
  readonly view: EditorView;
  readonly desk: EditorDesk;
  /** Prefix of the ids of its fields: the block's key. */
  readonly id: string;
  readonly block: B;
  /** `place`: which field it was, so that letters typed one after the other are taken back together. */
  readonly change: (block: B, place?: string) => void;
  readonly marks: Marks;
  readonly mask: (mark: DraftMark) => void;
}

/** What a form may ask of the text around its block. */
export interface AroundBlock {
  /** The number that a heading of this level would bear here. */
  readonly numberFor: (level: 0 | 1 | 2 | 3 | 4) => string;
  /** Sets other blocks in this one's place; the cursor goes to the last of them, or to the block at `focus` among them. */
  readonly replaceWith: (blocks: readonly Block[], focus?: number) => void;
}
