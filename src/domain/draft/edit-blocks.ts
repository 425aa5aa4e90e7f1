import type { Block } from '../posting/block.ts';
import type { DraftBlock, DraftContent } from './draft-content.ts';

// What an author does to the blocks of a draft. Whatever is not touched stays the same object, so that a screen need not draw it anew.

/** The place of a block, -1 when it is not there. */
export function placeOf({ blocks }: DraftContent, key: string): number {
  return blocks.findIndex((one) => one.key === key);
}

/** With `added` before the block at `at`; a place past the end is the end. */
export function insertBlocks(content: DraftContent, at: number, added: readonly DraftBlock[]): DraftContent {
  const { blocks } = content;
  return { ...content, blocks: [...blocks.slice(0, at), ...added, ...blocks.slice(at)] };
}

/** With another text in the place of a block. */
export function replaceBlock(content: DraftContent, key: string, block: Block): DraftContent {
  return { ...content, blocks: content.blocks.map((one) => (one.key === key ? { key, block } : one)) };
}

/** With the block `by` places further on; where there is no such place, nothing changes. */
export function moveBlock(content: DraftContent, key: string, by: number): DraftContent {
  const from = placeOf(content, key), to = from + by;
  const moved = content.blocks[from];
  if (moved === undefined || to < 0 || to >= content.blocks.length) return content;
  const rest = content.blocks.filter((one) => one.key !== key);
  return { ...content, blocks: [...rest.slice(0, to), moved, ...rest.slice(to)] };
}

/** With the same block once more, below it, under `copy`. */
export function duplicateBlock(content: DraftContent, key: string, copy: string): DraftContent {
  const at = placeOf(content, key);
  const original = content.blocks[at];
  return original === undefined ? content : insertBlocks(content, at + 1, [{ key: copy, block: original.block }]);
}

/** Without the block. */
export function removeBlock(content: DraftContent, key: string): DraftContent {
  return placeOf(content, key) < 0 ? content : { ...content, blocks: content.blocks.filter((one) => one.key !== key) };
}
