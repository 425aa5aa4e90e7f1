import type { BlockAct } from '../block-acts.ts';
import type { EditorView } from '../editor-view.ts';

interface BlockToolsProps { readonly view: EditorView; readonly name: string; readonly at: number; readonly count: number; readonly act: (act: BlockAct) => void }

/** Buttons for the block that is worked on. They stand below it, so that nothing moves under the finger that chose it. */
export function BlockTools({ view, name, at, count, act }: BlockToolsProps) {
  const { tools } = view.editor;
  const button = (which: BlockAct, disabled = false) => (
    <button type="button" class="button" data-act={which} disabled={disabled} aria-keyshortcuts={KEYS[which]} title={tools.keys[which]} onClick={() => act(which)}>{tools[which]}</button>
  );
  return (
    <div class="edit-tools" role="group" aria-label={tools.label(name)}>
      {button('up', at === 0)}{button('down', at === count - 1)}{button('copy')}{button('remove')}{button('add')}
    </div>
  );
}

const KEYS: Readonly<Record<BlockAct, string>> = { up: 'Alt+ArrowUp', down: 'Alt+ArrowDown', copy: 'Alt+Shift+ArrowDown', remove: 'Alt+Shift+Delete', add: 'Alt+Enter' };
