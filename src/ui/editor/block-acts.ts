import type { Block, HeadingBlock } from '../../domain/posting/block.ts';

/** What can be done with a whole block. 上移 · 下移 · 复制 · 删除 · 在下面添加. */
export type BlockAct = 'up' | 'down' | 'copy' | 'remove' | 'add';

/** What the blocks' forms ask of the editor: the same functions at every drawing. */
export interface BlockActs {
  readonly set: (key: string, block: Block, place?: string) => void;
  readonly block: (key: string) => Block | null;
  readonly act: (key: string, act: BlockAct) => void;
  readonly key: (key: string, event: KeyboardEvent) => void;
  readonly number: (key: string, level: HeadingBlock['level']) => string;
  readonly replaceWith: (key: string, blocks: readonly Block[], focus?: number) => void;
}

/** The act of a key held with Alt, as editors have them; null for any other. */
export function actOfKey({ altKey, shiftKey, ctrlKey, metaKey, key }: KeyboardEvent): BlockAct | null {
  if (!altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case 'ArrowUp': return 'up';
    case 'ArrowDown': return shiftKey ? 'copy' : 'down';
    case 'Delete': case 'Backspace': return shiftKey ? 'remove' : null;
    case 'Enter': return 'add';
    default: return null;
  }
}
