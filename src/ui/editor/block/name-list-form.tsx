import { useMemo, useState } from 'preact/hooks';
import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import { insertRow, pasteCells, removeRow, setCell } from '../../../domain/draft/edit-grid.ts';
import { addListColumn, countTotal, dropListColumn, setGroup } from '../../../domain/draft/edit-name-list.ts';
import { judgeColumns } from '../../../domain/draft/judge-columns.ts';
import type { NameListBlock } from '../../../domain/posting/block.ts';
import { MomentField } from '../field/moment-field.tsx';
import { TextField } from '../field/text-field.tsx';
import { CellGrid, type CellPlace } from '../grid/cell-grid.tsx';
import { GridTools } from '../grid/grid-tools.tsx';
import { cellAt, rowMarks } from '../grid/row-marks.ts';
import { MarkList } from '../mark/mark-list.tsx';
import type { BlockFormProps } from './form-props.ts';
import { ColumnNotes } from './column-notes.tsx';

/** A list of people: why they stand on it, its columns and which of them may stand, groups with rows, their number, and when it is hidden. */
export function NameListForm({ view, desk, id, block, change, marks, mask }: BlockFormProps<NameListBlock>) {
  const { nameList, grid } = view.editor;
  const [g, setG] = useState(0);
  const [at, enter] = useState({ row: 0, column: 0 });
  const [goTo, setGoTo] = useState<CellPlace | null>(null);
  const chosen = Math.min(g, block.groups.length - 1);
  const group = block.groups[chosen] ?? { group: '', rows: [] };
  const path = `groups[${chosen}].rows`, width = block.columns.length;
  const marksOfRow = useMemo(() => rowMarks(marks, path, width), [marks, path, width]);
  const judged = useMemo(() => judgeColumns(block, desk.listRules), [block.columns, block.caption, desk.listRules]);
  const setRows = (rows: readonly (readonly string[])[], place?: string) => change(setGroup(block, chosen, { ...group, rows }), place);
  const text = (name: 'caption' | 'criteria' | 'total', lines = false) => (
    <TextField view={view} id={`${id}-${name}`} label={nameList[name]} hint={nameList.hints[name]} lines={lines} value={block[name] ?? ''} marks={marks.at(name)} mask={mask}
      change={(value) => change(name === 'caption' || value !== '' ? { ...block, [name]: value } : without(block, name), name)} />
  );
  const inCells = marks.all.filter((mark) => mark.path.startsWith('groups') || mark.path.startsWith('columns'));
  const where = (mark: DraftMark) => {
    const [, of = '0'] = /^groups\[(\d+)\]/.exec(mark.path) ?? [];
    const cell = cellAt(mark.path, `groups[${of}].rows`), name = block.groups[Number(of)]?.group ?? '';
    return cell === null ? grid.inHead : `${name === '' ? '' : `${name} `}${grid.where(cell.row + 1, block.columns[cell.column] || grid.column(cell.column + 1))}`;
  };
  const counted = countTotal(block);
  const row = Math.max(0, Math.min(at.row, group.rows.length - 1)), column = Math.min(at.column, width - 1);
  return (
    <>
      {text('caption')}
      {text('criteria', true)}
      <ColumnNotes view={view} judged={judged} drop={(c) => change(dropListColumn(block, c))} />
      {block.groups.length > 1 && (
        <div class="edit-choices" role="group" aria-label={nameList.groups}>
          {block.groups.map((one, i) => <button key={i} type="button" class="button" aria-pressed={i === chosen} onClick={() => setG(i)}>{nameList.groupOf(one.group, i + 1, one.rows.length)}</button>)}
        </div>
      )}
      <div class="edit-name-line">
        <TextField view={view} id={`${id}-group`} label={nameList.group} hint={nameList.hints.group} value={group.group} marks={marks.at(`groups[${chosen}].group`)} mask={mask}
          change={(name) => change(setGroup(block, chosen, { ...group, group: name }), `group${chosen}`)} />
        {block.groups.length > 1 && <button type="button" class="button edit-remove" aria-label={nameList.removeGroup(group.group)} onClick={() => change({ ...block, groups: block.groups.filter((_, i) => i !== chosen) })}>✕</button>}
      </div>
      <CellGrid key={chosen} view={view} label={block.caption === '' ? nameList.caption : block.caption} titles={block.columns} rows={group.rows} marksOf={marksOfRow} goTo={goTo}
        head={<ListHead view={view} id={id} block={block} refused={judged.filter((one) => !one.allowed).map((one) => one.column)} change={change} />}
        set={(r, c, value) => setRows(setCell(group.rows, r, c, value), `${chosen},${r},${c}`)}
        addRow={(r) => setRows(insertRow(group.rows, r, width))}
        paste={(r, c, cells) => setRows(pasteCells(group.rows, r, c, cells, width).rows)}
        enter={(r, c) => enter({ row: r, column: c })} />
      <MarkList view={view} id={`${id}-cells`} marks={inCells} mask={mask} place={where} goTo={(mark) => {
        const [, of = '0'] = /^groups\[(\d+)\]/.exec(mark.path) ?? [];
        const cell = cellAt(mark.path, `groups[${of}].rows`);
        if (!cell) return;
        setG(Number(of));
        setGoTo({ ...cell, mark });
      }} />
      <GridTools view={view} row={row} column={column} rows={group.rows.length} columns={width} title={block.columns[column] ?? ''}
        addRow={(r) => setRows(insertRow(group.rows, r, width))} removeRow={(r) => setRows(removeRow(group.rows, r))}
        addColumn={(c) => change(addListColumn(block, c))} removeColumn={(c) => change(dropListColumn(block, c))} />
      <div class="edit-choices">
        <button type="button" class="button" onClick={() => {
          change({ ...block, groups: [...block.groups, { group: '', rows: [block.columns.map(() => '')] }] });
          setG(block.groups.length);
        }}>{nameList.addGroup}</button>
      </div>
      {text('total')}
      {block.total !== counted && <button type="button" class="button edit-suggest" onClick={() => change({ ...block, total: counted })}>{nameList.useTotal(counted)}</button>}
      <MomentField id={`${id}-until`} label={nameList.visibleUntil} hint={nameList.hints.visibleUntil} value={block.visibleUntil} change={(visibleUntil) => change({ ...block, visibleUntil })} />
    </>
  );
}

function ListHead({ view, id, block, refused, change }: Pick<BlockFormProps<NameListBlock>, 'view' | 'id' | 'block' | 'change'> & { readonly refused: readonly number[] }) {
  const { grid } = view.editor;
  return (
    <thead>
      <tr>
        <td class="cell-number"><span class="is-said">{grid.number}</span></td>
        {block.columns.map((title, c) => (
          <th key={c} scope="col" class={refused.includes(c) ? 'is-found' : undefined}>
            <input type="text" id={`${id}-c${c}`} value={title} aria-label={grid.title(c + 1)} aria-invalid={refused.includes(c) ? 'true' : undefined} autocomplete="off" spellcheck={false}
              onInput={(event) => change({ ...block, columns: block.columns.map((one, i) => (i === c ? event.currentTarget.value : one)) }, `c${c}`)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function without(block: NameListBlock, name: 'criteria' | 'total'): NameListBlock {
  const { [name]: _, ...rest } = block;
  return rest;
}
