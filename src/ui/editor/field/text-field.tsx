import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import { classNames } from '../../class-names.ts';
import type { EditorView } from '../editor-view.ts';
import { MarkList } from '../mark/mark-list.tsx';
import { MarkedCopy } from '../mark/marked-copy.tsx';

export interface TextFieldProps {
  readonly view: EditorView;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string | undefined;
  /** Several lines; else Enter and line breaks are left out. */
  readonly lines?: boolean;
  readonly marks?: readonly DraftMark[];
  readonly mask?: (mark: DraftMark) => void;
  readonly onPaste?: ((event: ClipboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => void) | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'tel' | undefined;
  readonly className?: string;
  /** The label is said, not shown: it stands somewhere near already. */
  readonly quiet?: boolean;
}

const NO_MARK: readonly DraftMark[] = [];
const nothing = () => undefined;

/** A field that grows with its text, with its marks in place and what they mean below it. */
export function TextField({ view, id, label, value, change, hint, lines = false, marks = NO_MARK, mask = nothing, onPaste, inputMode, className, quiet = false }: TextFieldProps) {
  const described = [hint !== undefined && `${id}-hint`, marks.length > 0 && `${id}-marks`].filter(Boolean).join(' ');
  return (
    <div class={classNames('edit-field', className)}>
      <label class={quiet ? 'edit-label is-said' : 'edit-label'} for={id}>{label}</label>
      {hint !== undefined && <p class="edit-hint" id={`${id}-hint`}>{hint}</p>}
      <div class={classNames('grow', marks.length > 0 && 'is-marked')}>
        <div class="grow-copy" aria-hidden="true"><MarkedCopy text={value} marks={marks} /></div>
        <textarea id={id} rows={1} value={value} inputMode={inputMode} spellcheck={false} aria-describedby={described || undefined} aria-invalid={marks.length > 0 ? 'true' : undefined}
          onInput={(event) => change(lines ? event.currentTarget.value : event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={lines ? undefined : (event) => { if (event.key === 'Enter' && !event.isComposing) event.preventDefault(); }}
          onPaste={onPaste} />
      </div>
      <MarkList view={view} id={`${id}-marks`} marks={marks} mask={mask} />
    </div>
  );
}
