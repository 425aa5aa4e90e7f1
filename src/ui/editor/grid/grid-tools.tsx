import type { EditorView } from '../editor-view.ts';

interface GridToolsProps {
  readonly view: EditorView;
  /** The cell with the cursor. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly title: string;
  readonly addRow: (at: number) => void;
  readonly removeRow: (at: number) => void;
  readonly addColumn: (at: number) => void;
  readonly removeColumn: (at: number) => void;
}

/** What can be done around the cell that the cursor is in. */
export function GridTools({ view, row, column, rows, columns, title, addRow, removeRow, addColumn, removeColumn }: GridToolsProps) {
  const { grid } = view.editor;
  return (
    <div class="grid-tools" role="group" aria-label={grid.tools}>
      <span class="grid-where">{grid.where(row + 1, title === '' ? grid.column(column + 1) : title)}</span>
      <button type="button" class="button" onClick={() => addRow(row + 1)}>{grid.addRow}</button>
      <button type="button" class="button" disabled={rows < 2} onClick={() => removeRow(row)}>{grid.removeRow(row + 1)}</button>
      <button type="button" class="button" onClick={() => addColumn(column + 1)}>{grid.addColumn}</button>
      <button type="button" class="button" disabled={columns < 2} onClick={() => removeColumn(column)}>{grid.removeColumn(column + 1)}</button>
    </div>
  );
}
