import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import type { EditorView } from '../editor-view.ts';

interface MarkListProps {
  readonly view: EditorView;
  /** Names the list for the field it belongs to. */
  readonly id: string;
  readonly marks: readonly DraftMark[];
  readonly mask: (mark: DraftMark) => void;
  /** Says where a mark is, for a block of many cells. */
  readonly place?: (mark: DraftMark) => string;
  /** Goes to a mark. */
  readonly goTo?: ((mark: DraftMark) => void) | undefined;
}

/** So many are told one by one; of more, the number. */
const SHOWN = 8;

/** What is wrong at a field, why, and what to do about it. Personal data can be masked with one touch. */
export function MarkList({ view, id, marks, mask, place, goTo }: MarkListProps) {
  const { editor } = view;
  if (marks.length === 0) return null;
  return (
    <ul class="mark-list" id={id}>
      {marks.slice(0, SHOWN).map((mark) => (
        <li key={`${mark.path} ${mark.index}`} class={mark.kind === 'blank' ? 'mark-note is-blank' : 'mark-note'}>
          <span class="mark-words">
            {place && <span class="mark-place">{place(mark)}</span>}
            <strong>{mark.kind === 'blank' ? editor.mark.blank(mark.text) : editor.mark.found(editor.mark.kinds[mark.kind], mark.text)}</strong>
            {mark.kind !== 'blank' && <span class="mark-why">{editor.mark.reasons[mark.kind]}</span>}
          </span>
          {mark.kind !== 'blank' && <button type="button" class="button" onClick={() => mask(mark)} aria-label={editor.mark.maskThis(editor.mark.kinds[mark.kind])}>{editor.mark.mask}</button>}
          {goTo && <button type="button" class="button" onClick={() => goTo(mark)}>{editor.mark.goTo}</button>}
        </li>
      ))}
      {marks.length > SHOWN && <li class="mark-note"><span class="mark-words">{editor.mark.more(marks.length - SHOWN)}</span></li>}
    </ul>
  );
}
