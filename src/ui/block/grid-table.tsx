import type { TableCell } from '../../domain/posting/block.ts';
import { classNames } from '../class-names.ts';
import { columnCount, type ColumnKind, columnKinds, isTotal, namingColumn, placeHeader, type PlacedCell } from '../../domain/posting/table-layout.ts';

interface GridTableProps {
  readonly headerRows: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly string[])[];
  /** Accessible name: the element that holds the caption. */
  readonly labelledBy: string;
  readonly large?: boolean;
}

/** A table that scrolls inside itself, by touch or arrow keys; the column that names the rows stays in sight. */
export function GridTable({ headerRows, rows, labelledBy, large = false }: GridTableProps) {
  const header = placeHeader(headerRows);
  const columns = columnCount(rows, header);
  const kinds = columnKinds(rows, columns);
  const naming = namingColumn(rows, header);
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-labelledby={labelledBy}>
      <table class={classNames('grid-table', large && 'is-large', columns > 6 && 'is-wide')} aria-labelledby={labelledBy}>
        {header.length > 0 && (
          <thead>
            {header.map((row, i) => (
              <tr key={i}>{row.map((placed) => <HeaderCell key={placed.column} placed={placed} naming={naming} kind={kindName(kinds[placed.column], placed.column, naming)} />)}</tr>
            ))}
          </thead>
        )}
        <tbody>
          {rows.map((row, i) => (
            <tr key={i} class={row.some(isTotal) ? 'is-total' : undefined}>
              {Array.from({ length: columns }, (_, c) => <BodyCell key={c} text={row[c] ?? ''} naming={c === naming} kind={kindName(kinds[c], c, naming)} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell({ placed: { cell, column }, naming, kind }: { readonly placed: PlacedCell; readonly naming: number; readonly kind: string }) {
  const colspan = cell.colspan ?? 1;
  const name = classNames(column === naming && colspan === 1 && 'is-naming', colspan > 1 && 'is-group', colspan > 2 && 'is-broad', colspan === 1 && kind);
  return (
    <th scope={colspan > 1 ? 'colgroup' : 'col'} class={name || undefined} colSpan={colspan > 1 ? colspan : undefined} rowSpan={cell.rowspan}>
      {cell.text}
    </th>
  );
}

function BodyCell({ text, naming, kind }: { readonly text: string; readonly naming: boolean; readonly kind: string }) {
  if (naming && text !== '') return <th scope="row" class="is-naming">{text}</th>;
  return <td class={classNames(naming && 'is-naming', kind)}>{text}</td>;
}

/** A column before the naming one only counts; all others are named by what they hold. */
function kindName(kind: ColumnKind | undefined, column: number, naming: number): string {
  return column < naming ? 'is-serial' : `is-${kind ?? 'text'}`;
}
