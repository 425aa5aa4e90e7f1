import { useMemo, useState } from 'preact/hooks';
import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import { insertRow, pasteCells, removeRow, setCell } from '../../../domain/draft/edit-grid.ts';
import { headToRows, insertTableColumn, removeTableColumn, rowToHead, setTitle, tableWidth } from '../../../domain/draft/edit-table.ts';
import type { TableBlock } from '../../../domain/posting/block.ts';
import { columnTitles, placeHeader } from '../../../domain/posting/table-layout.ts';
import { TextField } from '../field/text-field.tsx';
import { CellGrid, type CellPlace } from '../grid/cell-grid.tsx';
import { GridTools } from '../grid/grid-tools.tsx';
import { cellAt, rowMarks } from '../grid/row-marks.ts';
import { MarkList } from '../mark/mark-list.tsx';
import type { BlockFormProps } from './form-props.ts';

/** A table: caption and unit, titles that may span, rows of cells, a note. */
export function TableForm({ view, id, block, change, marks, mask }: BlockFormProps<TableBlock>) {
  const { table, grid } = view.editor;
  const [at, enter] = useState({ row: 0, column: 0 });
  const [goTo, setGoTo] = useState<CellPlace | null>(null);
  const width = tableWidth(block);
  const titles = useMemo(() => columnTitles(placeHeader(block.headerRows), width), [block.headerRows, width]);
  const marksOfRow = useMemo(() => rowMarks(marks, 'rows', width), [marks, width]);
  const row = Math.min(at.row, block.rows.length - 1), column = Math.min(at.column, width - 1);
  const field = (name: 'caption' | 'unit' | 'note') => (
    <TextField view={view} id={`${id}-${name}`} label={table[name]} value={block[name] ?? ''} marks={marks.at(name)} mask={mask}
      change={(value) => change(name === 'caption' || value !== '' ? { ...block, [name]: value } : without(block, name), name)} />
  );
  const where = (mark: DraftMark) => {
    const cell = cellAt(mark.path, 'rows');
    return cell === null ? grid.inHead : grid.where(cell.row + 1, titles[cell.column] || grid.column(cell.column + 1));
  };
  const inCells = marks.all.filter((mark) => mark.path.startsWith('rows') || mark.path.startsWith('headerRows'));
  return (
    <>
      <div class="edit-pair">{field('caption')}{field('unit')}</div>
      <CellGrid view={view} label={block.caption === '' ? table.caption : block.caption} titles={titles} rows={block.rows} marksOf={marksOfRow} goTo={goTo}
        head={block.headerRows.length > 0 && <TableHead view={view} id={id} block={block} change={change} />}
        set={(r, c, text) => change({ ...block, rows: setCell(block.rows, r, c, text) }, `${r},${c}`)}
        addRow={(r) => change({ ...block, rows: insertRow(block.rows, r, width) })}
        paste={(r, c, cells) => {
          let wide = block;
          const needed = c + Math.max(...cells.map((line) => line.length));
          for (let w = width; w < Math.min(needed, WIDEST); w += 1) wide = insertTableColumn(wide, w);
          change({ ...wide, rows: pasteCells(wide.rows, r, c, cells, Math.max(width, Math.min(needed, WIDEST))).rows });
        }}
        enter={(r, c) => enter({ row: r, column: c })} />
      <MarkList view={view} id={`${id}-cells`} marks={inCells} mask={mask} place={where} goTo={(mark) => {
        const cell = cellAt(mark.path, 'rows');
        if (cell) setGoTo({ ...cell, mark });
      }} />
      <GridTools view={view} row={row} column={column} rows={block.rows.length} columns={width} title={titles[column] ?? ''}
        addRow={(r) => change({ ...block, rows: insertRow(block.rows, r, width) })} removeRow={(r) => change({ ...block, rows: removeRow(block.rows, r) })}
        addColumn={(c) => change(insertTableColumn(block, c))} removeColumn={(c) => change(removeTableColumn(block, c))} />
      <details class="fold edit-more">
        <summary>{table.more}</summary>
        <div class="edit-choices">
          <button type="button" class="button" disabled={block.rows.length < 2} onClick={() => change(rowToHead(block))}>{table.rowToHead}</button>
          <button type="button" class="button" disabled={block.headerRows.length === 0} onClick={() => change(headToRows(block))}>{table.headToRows}</button>
        </div>
        {field('note')}
      </details>
    </>
  );
}

/** As the gate has it: a row of more columns is refused. */
const WIDEST = 60;

function TableHead({ view, id, block, change }: Pick<BlockFormProps<TableBlock>, 'view' | 'id' | 'block' | 'change'>) {
  const { grid } = view.editor;
  return (
    <thead>
      {placeHeader(block.headerRows).map((cells, r) => (
        <tr key={r}>
          {r === 0 && <td class="cell-number" rowSpan={block.headerRows.length}><span class="is-said">{grid.number}</span></td>}
          {cells.map(({ cell, column }, i) => (
            <th key={column} scope={(cell.colspan ?? 1) > 1 ? 'colgroup' : 'col'} colSpan={cell.colspan} rowSpan={cell.rowspan}>
              <input type="text" id={`${id}-h${r}-${i}`} value={cell.text} aria-label={grid.title(column + 1)} autocomplete="off" spellcheck={false}
                onInput={(event) => change({ ...block, headerRows: setTitle(block.headerRows, r, i, event.currentTarget.value) }, `h${r},${i}`)} />
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

function without(block: TableBlock, name: 'unit' | 'note'): TableBlock {
  const { [name]: _, ...rest } = block;
  return rest;
}
