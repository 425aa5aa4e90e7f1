import { useEffect, useRef, useState } from 'preact/hooks';
import { NEW_BLOCK_TYPES, type NewBlockType } from '../../../domain/draft/new-block.ts';
import type { Block } from '../../../domain/posting/block.ts';
import type { EditorDesk, EditorView } from '../editor-view.ts';
import { PasteBox } from './paste-box.tsx';

interface AddPanelProps {
  readonly view: EditorView;
  readonly desk: EditorDesk;
  readonly addNew: (type: NewBlockType) => void;
  readonly addBlocks: (blocks: readonly Block[]) => void;
  readonly close: () => void;
}

const WAYS = ['image', 'attachment', 'sheet'] as const;

/** The sheet of what can be added, large enough for fingers. Esc closes it. */
export function AddPanel({ view, desk, addNew, addBlocks, close }: AddPanelProps) {
  const { add, block } = view.editor;
  const root = useRef<HTMLDivElement>(null);
  const [way, choose] = useState<(typeof WAYS)[number] | 'paste' | null>(null);
  useEffect(() => root.current?.querySelector<HTMLElement>('button, textarea, input')?.focus(), [way]);
  const maker = way !== null && way !== 'paste' ? desk.makers?.[way] : undefined;
  return (
    <div class="add-panel" role="group" aria-label={add.title} ref={root} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
      <p class="add-title">{add.title}</p>
      {way === null && (
        <ul class="add-choices">
          {NEW_BLOCK_TYPES.map((type) => <AddChoice key={type} name={block.names[type]} hint={add.hints[type]} choose={() => addNew(type)} />)}
          {desk.readPaste && <AddChoice name={add.paste} hint={add.pasteHint} choose={() => choose('paste')} />}
          {WAYS.map((one) => desk.makers?.[one] && <AddChoice key={one} name={add.ways[one]} hint={add.wayHints[one]} choose={() => choose(one)} />)}
        </ul>
      )}
      {way === 'paste' && <PasteBox view={view} desk={desk} done={addBlocks} />}
      {maker?.(addBlocks, close)}
      <button type="button" class="button" onClick={close}>{add.close}</button>
    </div>
  );
}

function AddChoice({ name, hint, choose }: { readonly name: string; readonly hint: string; readonly choose: () => void }) {
  return (
    <li>
      <button type="button" class="add-choice" onClick={choose}><strong>{name}</strong><span>{hint}</span></button>
    </li>
  );
}
