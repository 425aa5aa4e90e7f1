import { useState } from 'preact/hooks';
import type { Block } from '../../../domain/posting/block.ts';
import type { EditorDesk, EditorView } from '../editor-view.ts';

interface PasteBoxProps { readonly view: EditorView; readonly desk: EditorDesk; readonly done: (blocks: readonly Block[]) => void }

/** Takes what was copied from Word, WPS or a web page. What a browser hands over as plain text only is read as that. */
export function PasteBox({ view, desk, done }: PasteBoxProps) {
  const { add } = view.editor;
  const [text, setText] = useState('');
  const read = (html: string, plain: string) => {
    const blocks = desk.readPaste?.({ html, text: plain }) ?? [];
    if (blocks.length > 0) done(blocks);
    return blocks.length > 0;
  };
  return (
    <div class="edit-field">
      <label class="edit-label" for="paste-box">{add.pasteLabel}</label>
      <textarea id="paste-box" class="paste-box" rows={5} value={text} onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const data = event.clipboardData;
          if (data && read(data.getData('text/html'), data.getData('text/plain'))) event.preventDefault();
        }} />
      <button type="button" class="button is-primary" disabled={text.trim() === ''} onClick={() => read('', text)}>{add.pasteDone}</button>
    </div>
  );
}
