import { useMemo } from 'preact/hooks';
import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import { classNames } from '../../class-names.ts';
import type { EditorView } from '../editor-view.ts';
import { MarkedCopy } from '../mark/marked-copy.tsx';

interface GridRowProps {
  readonly view: EditorView;
  readonly index: number;
  readonly cells: readonly string[];
  readonly titles: readonly string[];
  /** Marks of each cell; the same array as long as nothing changed. */
  readonly marks: readonly (readonly DraftMark[])[] | null;
  /** Cells grow with their text; else they stay on one line. */
  readonly grows: boolean;
}

/** A row of fields. It has no handlers of its own, the grid hears for all: so a row that did not change costs nothing. */
export function GridRow({ view, index, cells, titles, marks, grows }: GridRowProps) {
  return useMemo(() => (
    <tr data-row={index} aria-rowindex={index + 2}>
      <th scope="row" class="cell-number">{index + 1}</th>
      {titles.map((title, c) => {
        const found = marks?.[c] ?? [];
        const shared = {
          'data-row': index, 'data-column': c, 'value': cells[c] ?? '', 'aria-label': view.editor.grid.cell(index + 1, title === '' ? view.editor.grid.column(c + 1) : title),
          'aria-invalid': found.length > 0 ? 'true' as const : undefined, 'spellcheck': false, 'autocomplete': 'off',
        };
        return (
          <td key={c} class={classNames(found.length > 0 && (found.some((mark) => mark.kind !== 'blank') ? 'is-found' : 'is-unfilled')) || undefined}>
            {grows
              ? <div class="grow"><div class="grow-copy" aria-hidden="true"><MarkedCopy text={cells[c] ?? ''} marks={found} /></div><textarea rows={1} {...shared} /></div>
              : <input type="text" enterKeyHint="next" {...shared} />}
          </td>
        );
      })}
    </tr>
  ), [view, index, cells, titles, marks, grows]);
}
