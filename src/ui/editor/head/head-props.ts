import type { DraftContent } from '../../../domain/draft/draft-content.ts';
import type { DraftMark, Marks } from '../../../domain/draft/draft-mark.ts';
import type { EditorDesk, EditorView } from '../editor-view.ts';
import type { Editing } from '../use-editing.ts';

/** What the forms of a draft's head are given. */
export interface HeadFormProps {
  readonly view: EditorView;
  readonly desk: EditorDesk;
  readonly content: DraftContent;
  readonly editing: Editing;
  readonly marks: Marks;
  readonly mask: (mark: DraftMark) => void;
}
