import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { civilDayAt } from '../../domain/civil-date.ts';
import type { DraftContent } from '../../domain/draft/draft-content.ts';
import { insertBlocks } from '../../domain/draft/edit-blocks.ts';
import { maskDraft, maskMark } from '../../domain/draft/mask-draft.ts';
import { newBlock, type NewBlockType } from '../../domain/draft/new-block.ts';
import type { DraftComment } from '../../domain/draft/draft.ts';
import type { Block } from '../../domain/posting/block.ts';
import type { BlockAct } from './block-acts.ts';
import { AddPanel } from './block/add-panel.tsx';
import { BlockFrame, numberAt } from './block/block-frame.tsx';
import { EditorBar } from './editor-bar.tsx';
import type { EditorDesk, EditorView } from './editor-view.ts';
import { HeadForm } from './head/head-form.tsx';
import { useMarks } from './mark/use-marks.ts';
import { type Heard, useBlockActs } from './use-block-acts.ts';
import { useEditing } from './use-editing.ts';

interface DraftEditorProps {
  readonly view: EditorView;
  readonly desk: EditorDesk;
  readonly content: DraftContent;
  /** Every change, at once; what keeps it may wait until typing pauses. */
  readonly onChange: (next: DraftContent) => void;
  /** What a reviewer said, shown at the block that it speaks of. */
  readonly comments?: readonly DraftComment[];
}

const NO_COMMENTS: readonly DraftComment[] = [];

/** Writes a draft: its head, then its blocks in order. It keeps nothing and sends nothing. 编辑器. */
export function DraftEditor({ view, desk, content, onChange, comments = NO_COMMENTS }: DraftEditorProps) {
  const { editor } = view;
  const root = useRef<HTMLDivElement>(null);
  const editing = useEditing(content, onChange);
  const marks = useMarks(content);
  const [active, activate] = useState('');
  const [adding, setAdding] = useState<number | null>(null);
  const [said, say] = useState<{ readonly words: string; readonly undo?: true } | null>(null);
  const wanted = useRef<string | null>(null);
  const heard = useMemo<Heard>(() => ({
    focus: (key: string, act?: BlockAct) => { wanted.current = act === undefined ? `[data-block="${key}"] textarea, [data-block="${key}"] input` : `[data-block="${key}"] [data-act="${act}"]:not(:disabled), [data-block="${key}"] [data-act]:not(:disabled)`; },
    adding: (at) => setAdding(at),
    moved: (at) => say({ words: editor.moved(at) }),
    removed: (type) => {
      say({ words: editor.removed(editor.block.names[type]), undo: true });
      wanted.current = '[data-undo]';
    },
  }), [editor]);
  const acts = useBlockActs(editing, desk, heard);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = root.current?.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  const add = (at: number, blocks: readonly Block[]) => {
    const keyed = blocks.map((block) => ({ key: desk.newKey(), block }));
    editing.change((now) => insertBlocks(now, at, keyed));
    setAdding(null);
    if (keyed[0]) heard.focus(keyed[0].key);
  };
  const addNew = (at: number, type: NewBlockType) => add(at, [newBlock(type, editing.now(), at, civilDayAt(view.now))]);
  const panel = (at: number) => (
    <AddPanel key="add" view={view} desk={desk} addNew={(type) => addNew(at, type)} addBlocks={(blocks) => add(at, blocks)} close={() => setAdding(null)} />
  );
  const { blocks } = content;
  // Whoever types in a block does not have the head drawn anew.
  const head = useMemo(() => (
    <HeadForm view={view} desk={desk} content={content} editing={editing} marks={marks.fields}
      mask={(mark) => editing.change((now) => ({ ...now, fields: maskMark(now.fields, mark, marks.fields.all) }))} />
  ), [view, desk, content.fields, editing, marks.fields]);
  const general = comments.filter((one) => one.block === undefined || !blocks.some(({ key }) => key === one.block));
  return (
    <div class="draft-editor" ref={root}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key === 'z' || key === 'y') {
          event.preventDefault();
          if (key === 'y' || event.shiftKey) editing.redo();
          else editing.undo();
        }
      }}
      onFocusIn={(event) => {
        // A button that is being pressed must not move: tools come and go only with the fields.
        if (event.target instanceof Element && !(event.target instanceof HTMLButtonElement)) activate(event.target.closest('[data-block]')?.getAttribute('data-block') ?? '');
      }}>
      <EditorBar view={view} marks={marks} editing={editing} maskAll={() => editing.change(maskDraft)} said={said} />
      {general.map((comment, i) => <p key={i} class="edit-comment"><strong>{editor.comment}</strong>{comment.text}</p>)}
      {head}
      <section aria-labelledby="edit-body-title">
        <h2 class="edit-title" id="edit-body-title">{editor.body}</h2>
        {blocks.length === 0 && adding === null && <p class="edit-empty">{editor.empty}</p>}
        {blocks.map((one, i) => [
          adding === i && panel(i),
          <BlockFrame key={one.key} view={view} desk={desk} one={one} at={i} count={blocks.length} marks={marks.block(one.key)} active={active === one.key}
            number={numberAt(blocks, i)} acts={acts} comments={comments.filter(({ block }) => block === one.key)} />,
        ])}
        {adding !== null && adding >= blocks.length
          ? panel(blocks.length)
          : <button type="button" class="button is-primary edit-add" onClick={() => setAdding(blocks.length)}>{editor.add.open}</button>}
      </section>
    </div>
  );
}
