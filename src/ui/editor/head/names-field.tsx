import type { DraftMark, Marks } from '../../../domain/draft/draft-mark.ts';
import type { EditorView } from '../editor-view.ts';
import { TextField } from '../field/text-field.tsx';

interface NamesFieldProps {
  readonly view: EditorView;
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly names: readonly string[];
  /** Of the list within the fields or the block. */
  readonly path: string;
  readonly marks: Marks;
  readonly mask: (mark: DraftMark) => void;
  readonly change: (names: readonly string[]) => void;
  readonly inputMode?: 'tel';
}

/** One or several names, a field for each: units that sign together, telephones of one office. */
export function NamesField({ view, id, label, hint, names, path, marks, mask, change, inputMode }: NamesFieldProps) {
  const { names: words } = view.editor;
  const shown = names.length === 0 ? [''] : names;
  return (
    <div class="edit-names">
      {shown.map((name, i) => (
        <div key={i} class="edit-name-line">
          <TextField view={view} id={`${id}-${i}`} label={words.nth(label, i + 1, shown.length)} hint={i === 0 ? hint : undefined} value={name} inputMode={inputMode} marks={marks.at(`${path}[${i}]`)} mask={mask}
            change={(value) => change(shown.map((one, n) => (n === i ? value : one)))} />
          {shown.length > 1 && <button type="button" class="button edit-remove" aria-label={words.remove(label, i + 1)} onClick={() => change(shown.filter((_, n) => n !== i))}>✕</button>}
        </div>
      ))}
      <button type="button" class="button" disabled={shown[shown.length - 1] === ''} onClick={() => change([...shown, ''])}>{words.add(label)}</button>
    </div>
  );
}
