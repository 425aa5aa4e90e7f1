import type { JudgedColumn } from '../../../domain/draft/judge-columns.ts';
import type { EditorView } from '../editor-view.ts';

interface ColumnNotesProps { readonly view: EditorView; readonly judged: readonly JudgedColumn[]; readonly drop: (column: number) => void }

/** Columns that a list of people may not have, each with its reason and the way to be rid of it. */
export function ColumnNotes({ view, judged, drop }: ColumnNotesProps) {
  const { nameList } = view.editor;
  const refused = judged.filter((one) => !one.allowed);
  const rule = judged[0]?.rule;
  return (
    <div class="column-notes">
      {rule && <p class="edit-hint">{nameList.rule(rule.name, rule.basis)}</p>}
      {refused.length > 0 && (
        <ul class="mark-list">
          {refused.map(({ column, title, reason }) => (
            <li key={column} class="mark-note">
              <span class="mark-words"><strong>{nameList.refused(title)}</strong><span class="mark-why">{reason}</span></span>
              <button type="button" class="button" onClick={() => drop(column)} aria-label={nameList.dropThis(title)}>{nameList.drop}</button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
