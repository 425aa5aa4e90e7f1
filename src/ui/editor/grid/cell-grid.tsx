import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readCells } from '../../../domain/draft/edit-grid.ts';
import type { DraftMark } from '../../../domain/draft/draft-mark.ts';
import { classNames } from '../../class-names.ts';
import type { EditorView } from '../editor-view.ts';
import { gridStep } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useRowWindow } from './use-row-window.ts';

/** A cell that the cursor shall go to; `mark`: what to select in it. */
export interface CellPlace { readonly row: number; readonly column: number; readonly mark?: DraftMark }

interface CellGridProps {
  readonly view: EditorView;
  readonly label: string;
  /** Rows of the head: titles that can be written. */
  readonly head: ComponentChildren;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly set: (row: number, column: number, text: string) => void;
  readonly addRow: (at: number) => void;
  readonly paste: (row: number, column: number, cells: readonly (readonly string[])[]) => void;
  /** The marks of a row's cells, null when it has none; the same array as long as nothing changed. */
  readonly marksOf: (row: number) => readonly (readonly DraftMark[])[] | null;
  /** Where the cursor is. */
  readonly enter: (row: number, column: number) => void;
  /** Where it shall go; a new object each time. */
  readonly goTo: CellPlace | null;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Fields in rows and columns, for keyboard and fingers: arrows, Tab and Enter go from cell to cell, Enter below the last row adds one. */
export function CellGrid({ view, label, head, titles, rows, set, addRow, paste, marksOf, enter, goTo }: CellGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<CellPlace | null>(null);
  const [held, hold] = useState(-1);
  const [, draw] = useState(0);
  const { windowed, first, last, height } = useRowWindow(frame, rows.length);
  /** Goes to the cell that is wanted; false while it is not drawn. */
  const reach = (): boolean => {
    const place = wanted.current;
    const field = place && frame.current?.querySelector<Field>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    if (!place || !field) return false;
    wanted.current = null;
    field.focus();
    if (place.mark) field.setSelectionRange(place.mark.index, place.mark.index + place.mark.length);
    return true;
  };
  const go = (place: CellPlace) => {
    wanted.current = place;
    if (reach()) return;
    const element = frame.current;
    if (windowed && element && (place.row < first || place.row >= last)) element.scrollTop = Math.max(0, place.row * height - element.clientHeight / 2);
    draw((n) => n + 1);
  };
  useEffect(() => { if (goTo) go(goTo); }, [goTo]);
  // Before anything else is typed: the next letter belongs to the next cell.
  useLayoutEffect(() => { reach(); });
  const step = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    const by = cell && gridStep(event, cell.field);
    if (!cell || !by) return;
    const row = cell.row + by.row, column = cell.column + by.column;
    if (row < 0 || column < 0 || column >= titles.length) return;
    event.preventDefault();
    if (row >= rows.length) {
      if (event.key !== 'Enter') return;
      addRow(rows.length);
    }
    go({ row, column });
  };
  const drawn: number[] = [];
  for (let r = first; r < last; r += 1) drawn.push(r);
  // The row that holds the cursor stays, wherever one looks meanwhile.
  if (held >= 0 && held < rows.length && held < first) drawn.unshift(held);
  if (held >= last && held < rows.length) drawn.push(held);
  return (
    <div class={classNames('cell-scroll', windowed && 'is-windowed')} ref={frame}>
      <table class="cell-grid" aria-label={label} aria-rowcount={windowed ? rows.length + 1 : undefined} onKeyDown={step}
        onInput={(event) => {
          const cell = cellOf(event.target);
          if (cell) set(cell.row, cell.column, cell.field.value.replace(/\s*\n\s*/g, ' '));
        }}
        onFocusIn={(event) => {
          const cell = cellOf(event.target);
          if (!cell) return;
          hold(cell.row);
          enter(cell.row, cell.column);
        }}
        onPaste={(event) => {
          const cell = cellOf(event.target), cells = readCells(event.clipboardData?.getData('text/plain') ?? '');
          if (!cell || !cells) return;
          event.preventDefault();
          paste(cell.row, cell.column, cells);
        }}>
        {head}
        <tbody>
          {drawn.map((r, i) => {
            const gap = r - (i === 0 ? 0 : (drawn[i - 1] ?? 0) + 1);
            const row = <GridRow key={r} view={view} index={r} cells={rows[r] ?? []} titles={titles} marks={marksOf(r)} grows={!windowed} />;
            return gap > 0 ? [<Gap key={`gap${r}`} height={gap * height} />, row] : row;
          })}
          {windowed && rows.length > (drawn[drawn.length - 1] ?? -1) + 1 && <Gap key="end" height={(rows.length - 1 - (drawn[drawn.length - 1] ?? -1)) * height} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands where rows are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return <tr class="cell-gap" aria-hidden="true"><td style={{ height: `${height}px` }} /></tr>;
}

function cellOf(target: EventTarget | null): { readonly field: Field; readonly row: number; readonly column: number } | null {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  const { row, column } = field?.dataset ?? {};
  return field && row !== undefined && column !== undefined ? { field, row: Number(row), column: Number(column) } : null;
}
