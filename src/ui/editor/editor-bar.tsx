import type { DraftMarks } from '../../domain/draft/scan-draft.ts';
import type { EditorView } from './editor-view.ts';
import type { Editing } from './use-editing.ts';

interface EditorBarProps {
  readonly view: EditorView;
  readonly marks: DraftMarks;
  readonly editing: Editing;
  readonly maskAll: () => void;
  /** What was just done; `undo`: it can be taken back with the button beside it. */
  readonly said: { readonly words: string; readonly undo?: true } | null;
}

/** What stays in sight: back and forth, what has been done, and what still stands in the way of publishing. */
export function EditorBar({ view, marks, editing, maskAll, said }: EditorBarProps) {
  const { editor } = view;
  const { back, forth } = editing.steps();
  return (
    <div class="edit-bar">
      <div class="edit-bar-line">
        <button type="button" class="button" disabled={!back} aria-keyshortcuts="Control+Z" onClick={editing.undo}>{editor.undo}</button>
        <button type="button" class="button" disabled={!forth} aria-keyshortcuts="Control+Y" onClick={editing.redo}>{editor.redo}</button>
        <p class="edit-said" role="status">{said?.words}</p>
        {said?.undo && back && <button type="button" class="button" data-undo onClick={editing.undo}>{editor.undoThis}</button>}
      </div>
      {marks.personal > 0 && (
        <div class="edit-bar-line is-alert">
          <p class="edit-found" role="status"><strong>{editor.mark.total(marks.personal)}</strong> {editor.mark.totalWhy}</p>
          <button type="button" class="button is-primary" onClick={maskAll}>{editor.mark.maskAll}</button>
        </div>
      )}
      {marks.blanks > 0 && <p class="edit-blanks">{editor.mark.blanks(marks.blanks)}</p>}
    </div>
  );
}
