import { useMemo } from 'preact/hooks';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { duplicateBlock, insertBlocks, moveBlock, placeOf, removeBlock, replaceBlock } from '../../domain/draft/edit-blocks.ts';
import { suggestNumber } from '../../domain/draft/heading-number.ts';
import type { Block } from '../../domain/posting/block.ts';
import { actOfKey, type BlockAct, type BlockActs } from './block-acts.ts';
import type { EditorDesk } from './editor-view.ts';
import type { Editing } from './use-editing.ts';

/** What the editor's own state hears of what was done. */
export interface Heard {
  /** The cursor goes to this block; to its button `act`, if given. */
  readonly focus: (key: string, act?: BlockAct) => void;
  /** The sheet of blocks opens before the block at this place. */
  readonly adding: (at: number) => void;
  readonly moved: (at: number) => void;
  readonly removed: (type: Block['type']) => void;
}

/** The acts upon blocks, in terms of the draft. */
export function useBlockActs(editing: Editing, desk: EditorDesk, heard: Heard): BlockActs {
  return useMemo(() => {
    const { change, now } = editing;
    const move = (key: string, by: number, act: BlockAct) => {
      change((content) => moveBlock(content, key, by));
      heard.moved(placeOf(now(), key) + 1);
      heard.focus(key, act);
    };
    const acts: Readonly<Record<BlockAct, (key: string) => void>> = {
      up: (key) => move(key, -1, 'up'),
      down: (key) => move(key, 1, 'down'),
      copy: (key) => {
        const copy = desk.newKey();
        change((content) => duplicateBlock(content, key, copy));
        heard.focus(copy);
      },
      remove: (key) => {
        const type = blockOf(now(), key)?.type;
        change((content) => removeBlock(content, key));
        if (type !== undefined) heard.removed(type);
      },
      add: (key) => heard.adding(placeOf(now(), key) + 1),
    };
    return {
      set: (key, block, place) => change((content) => replaceBlock(content, key, block), place === undefined ? '' : `${key} ${place}`),
      block: (key) => blockOf(now(), key),
      act: (key, act) => acts[act](key),
      key: (key, event) => {
        const act = actOfKey(event);
        if (act === null || event.isComposing) return;
        event.preventDefault();
        acts[act](key);
      },
      number: (key, level) => suggestNumber(now().blocks.map((one) => one.block), placeOf(now(), key), level),
      replaceWith: (key, blocks, focus = blocks.length - 1) => {
        const at = placeOf(now(), key);
        const keyed = blocks.map((block, i) => ({ key: i === 0 && focus > 0 ? key : desk.newKey(), block }));
        change((content) => insertBlocks(removeBlock(content, key), at, keyed));
        const chosen = keyed[focus];
        if (chosen) heard.focus(chosen.key);
      },
    };
  }, [editing, desk, heard]);
}

function blockOf({ blocks }: DraftContent, key: string): Block | null {
  return blocks.find((one) => one.key === key)?.block ?? null;
}
